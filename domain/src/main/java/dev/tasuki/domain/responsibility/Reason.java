package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.FrameworkRole;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Optional;

/// Why a party owes a requirement.
///
/// @param role               the framework's role that the requirement is addressed to and the party holds
/// @param stance             the position in which it holds the role; empty where the role rests on several roles
///                           of the party, which may be held in different positions
/// @param requirementPackage the package that the requirement belongs to; empty where a framework has none
/// @param text               the reason as a sentence
/// @param causes             what makes the party hold the role; empty where only the roles were given
public record Reason(
        FrameworkRole role,
        Optional<Stance> stance,
        Optional<RequirementPackage> requirementPackage,
        Text text,
        List<RoleCause> causes) {

    public Reason {
        causes = List.copyOf(causes);
    }

    /// The same reason with what makes the party hold the role.
    Reason with(List<RoleCause> known) {
        return new Reason(role, stance, requirementPackage, text, known);
    }
}
