package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Optional;

/// One entry of a framework's tree, at any level.
///
/// @param parent             the entry above; empty at the top only
/// @param aliases            other official spellings of the title, or other identifiers
/// @param roles              whom it is addressed to by the reading that the framework file follows; empty above the
///                           lowest level. [Framework#rolesOf] applies the reading that a user chose.
/// @param requirementPackage the smallest package it belongs to; empty where a framework has no packages
/// @param markedIn           where the framework marks the roles and packages of everything below a top-level entry
public record Requirement(
        RequirementId id,
        Level level,
        Optional<RequirementId> parent,
        Text title,
        Optional<Text> summary,
        List<String> aliases,
        List<FrameworkRole> roles,
        Optional<RequirementPackage> requirementPackage,
        Optional<Text> markedIn,
        List<PracticeExample> examples,
        List<Remark> remarks) {

    public Requirement {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        examples = List.copyOf(examples);
        remarks = List.copyOf(remarks);
        if (parent.isEmpty() != (level.depth() == 0)) {
            throw new IllegalArgumentException("only an entry at the top has no parent: " + id);
        }
    }
}
