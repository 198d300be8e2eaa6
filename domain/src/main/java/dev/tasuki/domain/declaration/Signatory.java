package dev.tasuki.domain.declaration;

import java.util.Optional;

/// The person who answers for a declaration.
///
/// @param role what makes the person answerable, such as “Senior Responsible Owner” or 「最高情報セキュリティ責任者」
public record Signatory(String name, String role) {

    public Signatory {
        if (name.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException("a signatory has a name and a role");
        }
    }

    /// Reads `Name, Role`, split at the first comma of either width; empty if one of the two is missing or
    /// they are not on one line.
    public static Optional<Signatory> parse(String written) {
        int comma = -1;
        for (int i = 0; i < written.length() && comma < 0; i++) {
            if (",、，".indexOf(written.charAt(i)) >= 0) {
                comma = i;
            }
        }
        if (comma < 0) {
            return Optional.empty();
        }
        String name = written.substring(0, comma).strip();
        String role = written.substring(comma + 1).strip();
        boolean onOneLine = written.chars().noneMatch(Character::isISOControl);
        return name.isEmpty() || role.isEmpty() || !onOneLine
                ? Optional.empty()
                : Optional.of(new Signatory(name, role));
    }
}
