package dev.tasuki.domain.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The requirements of one framework in their printed order, found by id, by alias and by parent.
public final class RequirementTree {
    private final SequencedMap<RequirementId, Requirement> byId = new LinkedHashMap<>();
    private final Map<String, Requirement> byAlias = new HashMap<>();
    private final Map<RequirementId, List<Requirement>> children = new HashMap<>();
    private final List<Requirement> all;
    private final List<Requirement> roots;

    /// Builds the tree from a flat list, parents first.
    public RequirementTree(List<Requirement> requirements) {
        all = List.copyOf(requirements);
        var tops = new ArrayList<Requirement>();
        for (Requirement requirement : all) {
            if (requirement.parent().isPresent()) {
                addBelow(requirement.parent().get(), requirement);
            } else {
                tops.add(requirement);
            }
            if (byId.put(requirement.id(), requirement) != null) {
                throw new IllegalArgumentException("two requirements with the id " + requirement.id());
            }
            for (String alias : requirement.aliases()) {
                byAlias.put(alias, requirement);
            }
        }
        roots = List.copyOf(tops);
    }

    private void addBelow(RequirementId parent, Requirement requirement) {
        if (!byId.containsKey(parent)) {
            throw new IllegalArgumentException("no parent " + parent + " before " + requirement.id());
        }
        children.computeIfAbsent(parent, id -> new ArrayList<>()).add(requirement);
    }

    /// Every requirement at every level, in order, a parent before its children.
    public List<Requirement> all() {
        return all;
    }

    /// The top level.
    public List<Requirement> roots() {
        return roots;
    }

    /// What stands directly below this one, in order.
    public List<Requirement> children(RequirementId id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    /// The requirement with exactly this id.
    public Optional<Requirement> find(RequirementId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The requirement that a person meant: by id in any accepted spelling, or by alias.
    public Optional<Requirement> find(String written) {
        @Nullable Requirement aliased = byAlias.get(written.strip());
        return aliased != null
                ? Optional.of(aliased)
                : RequirementId.parse(written).flatMap(this::find);
    }
}
