package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A versioned tree of requirements: what one instrument asks, of whom.
///
/// @param levels   the levels of the tree from the top; the last is the one that is assessed
/// @param roles    whom the framework speaks to
/// @param packages how much is asked, the smaller first; empty if the framework asks one amount of everybody
/// @param disputes where its sources disagree about who is addressed
public record Framework(
        Edition edition,
        List<Level> levels,
        List<FrameworkRole> roles,
        List<FrameworkPackage> packages,
        List<Responsibility> responsibilities,
        RequirementTree tree,
        List<Dispute> disputes) {

    public Framework {
        levels = List.copyOf(levels);
        roles = List.copyOf(roles);
        packages = List.copyOf(packages);
        responsibilities = List.copyOf(responsibilities);
        disputes = List.copyOf(disputes);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a framework has at least one level");
        }
        for (Dispute dispute : disputes) {
            if (tree.find(dispute.requirement()).isEmpty()) {
                throw new IllegalArgumentException("a dispute about no requirement: " + dispute.requirement());
            }
        }
    }

    public String id() {
        return edition.id();
    }

    /// The edition of the data, for example `2026-03`.
    public String version() {
        return edition.version();
    }

    public Text issuer() {
        return edition.issuer();
    }

    public Text title() {
        return edition.title();
    }

    /// Every requirement at every level, in the instrument's order.
    public List<Requirement> requirements() {
        return tree.all();
    }

    /// What is answered one by one: METI's individual requirements, the UK Code's claims.
    public List<Requirement> assessable() {
        return tree.all().stream().filter(this::isAssessable).toList();
    }

    /// Whether the requirement is on the level that is answered.
    public boolean isAssessable(Requirement requirement) {
        return requirement.level().depth() == levels.size() - 1;
    }

    /// The entry at the top of the tree that the requirement belongs to: a METI category, a UK theme.
    public Requirement heading(Requirement requirement) {
        return lineage(requirement).getFirst();
    }

    /// What stands directly below this requirement.
    public List<Requirement> children(RequirementId id) {
        return tree.children(id);
    }

    /// The requirement with exactly this id.
    public Optional<Requirement> find(RequirementId id) {
        return tree.find(id);
    }

    /// The requirement that a person meant, by id in any accepted spelling or by alias.
    public Optional<Requirement> find(String written) {
        return tree.find(written);
    }

    /// The requirement itself and those above it, the topmost first.
    public List<Requirement> lineage(Requirement requirement) {
        var lineage = new ArrayList<Requirement>();
        Optional<Requirement> at = Optional.of(requirement);
        while (at.isPresent()) {
            lineage.addFirst(at.get());
            at = at.get().parent().flatMap(tree::find);
        }
        return List.copyOf(lineage);
    }

    public Optional<FrameworkRole> role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /// Whom the requirement is addressed to in this reading of the disputes, in the order of [#roles()].
    public List<FrameworkRole> rolesOf(Requirement requirement, Interpretation interpretation) {
        return roles.stream()
                .filter(role -> dispute(requirement, role)
                        .map(dispute -> dispute.reading(interpretation).applies())
                        .orElseGet(() -> requirement.roles().contains(role)))
                .toList();
    }

    /// The dispute about whether this requirement is addressed to this role, if there is one.
    public Optional<Dispute> dispute(Requirement requirement, FrameworkRole role) {
        return disputes.stream()
                .filter(dispute -> dispute.requirement().equals(requirement.id())
                        && dispute.role().equals(role.id()))
                .findFirst();
    }

    /// The disputes about whom this requirement is addressed to; none for most.
    public List<Dispute> disputesAbout(RequirementId id) {
        return disputes.stream()
                .filter(dispute -> dispute.requirement().equals(id))
                .toList();
    }
}
