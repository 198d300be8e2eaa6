/// `supplychain.yaml`: the supply chain of some software in a file, for those who keep no shared record.
@NullMarked
package dev.tasuki.domain.responsibility.file;

import org.jspecify.annotations.NullMarked;
