package dev.tasuki.server.supplychain;

import java.time.LocalDate;
import java.util.Optional;

/// A target's releases in a line of a list.
///
/// @param latest         the label of the one that was released last
/// @param supportedUntil until when that one is supported
public record ReleaseSummary(int count, Optional<String> latest, Optional<LocalDate> supportedUntil) {

    /// Where there is no release.
    public static ReleaseSummary none() {
        return new ReleaseSummary(0, Optional.empty(), Optional.empty());
    }
}
