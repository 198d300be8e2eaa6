package dev.tasuki.domain.supplychain.chain;

import java.time.LocalDate;

/// Who of an organisation's top management has acknowledged its responsibilities, and when: METI guideline, section
/// 2.2.
public record Acknowledgement(String executive, LocalDate on) {

    public Acknowledgement {
        if (executive.isBlank()) {
            throw new IllegalArgumentException("an executive has a name");
        }
    }
}
