/// What two parties agree on about sharing responsibilities, as a document.
@NullMarked
package dev.tasuki.domain.responsibility.agreement;

import org.jspecify.annotations.NullMarked;
