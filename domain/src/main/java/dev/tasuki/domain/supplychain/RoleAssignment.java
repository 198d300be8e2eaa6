package dev.tasuki.domain.supplychain;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.formats.text.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/// One role that a party has for a software target, and in which position.
public record RoleAssignment(Role role, Stance stance) {
    private static final Text TITLE = new Text("{0}（{1}）", "{0} ({1})");

    /// The guideline's order of roles, and of stances within one.
    public static final Comparator<RoleAssignment> ORDER =
            Comparator.comparing(RoleAssignment::role).thenComparing(RoleAssignment::stance);

    /// These roles, each as the primary.
    public static Set<RoleAssignment> primary(Role... roles) {
        var assignments = new LinkedHashSet<RoleAssignment>();
        Arrays.stream(roles).forEach(role -> assignments.add(new RoleAssignment(role, Stance.PRIMARY)));
        return Collections.unmodifiableSet(assignments);
    }

    /// The role with its position, as people write it.
    public Text title() {
        return TITLE.filled(role.title(), stance.title());
    }
}
