package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.Optional;

/// Something that needs somebody of the organisation, now or soon. The first page shows them, the oldest due first.
///
/// @param permission who can do something about it
/// @param due        the last day for it; empty where it has none
/// @param title      what to do, as a call to do it
/// @param because    what it belongs to, and why it is asked
/// @param below      the address below the organisation where it is done
/// @param action     the word on the button, a verb
public record Duty(
        Permission permission, Optional<LocalDate> due, Text title, Text because, String below, Text action) {

    public Duty {
        if (!below.startsWith("/")) {
            throw new IllegalArgumentException("not an address below an organisation: " + below);
        }
    }
}
