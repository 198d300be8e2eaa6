/// The living design page: every part that pages are made of, with the words of the record.
@NullMarked
package dev.tasuki.server.web.design;

import org.jspecify.annotations.NullMarked;
