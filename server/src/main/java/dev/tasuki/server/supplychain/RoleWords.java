package dev.tasuki.server.supplychain;

import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Roles with their stance as one word each, `developer:primary`: in forms, in JSON and in the database.
public final class RoleWords {
    private static final Text NOT_A_ROLE =
            new Text("役割と立場を developer:primary の形で指定してください。", "Give role and stance like this: developer:primary.");
    private static final Text TWO_STANCES = new Text("一つの役割の立場は一つにしてください。", "Give each role one stance only.");

    private RoleWords() {}

    public static String write(RoleAssignment assignment) {
        return assignment.role().id() + ":" + assignment.stance().id();
    }

    public static List<String> write(Collection<RoleAssignment> assignments) {
        return assignments.stream().map(RoleWords::write).toList();
    }

    /// Reads the words of a field, each role in one stance.
    public static Field<Set<RoleAssignment>> read(Input input, String field) {
        Field<Set<RoleAssignment>> assignments = input.all(field, word -> {
            int colon = word.indexOf(':');
            Role role = colon < 0 ? null : Role.byId().get(word.substring(0, colon));
            Stance stance = colon < 0 ? null : Stance.byId().get(word.substring(colon + 1));
            if (role == null || stance == null) {
                input.fault(field, NOT_A_ROLE);
                return null;
            }
            return new RoleAssignment(role, stance);
        });
        var seen = EnumSet.noneOf(Role.class);
        if (!assignments.peek().orElse(Set.of()).stream().allMatch(assignment -> seen.add(assignment.role()))) {
            input.fault(field, TWO_STANCES);
        }
        return assignments;
    }

    /// Reads words that the database holds.
    static Set<RoleAssignment> parse(List<String> words) {
        var assignments = new LinkedHashSet<RoleAssignment>();
        for (String word : words) {
            int colon = word.indexOf(':');
            Role role = Role.byId().get(word.substring(0, colon));
            Stance stance = Stance.byId().get(word.substring(colon + 1));
            if (role == null || stance == null) {
                throw new IllegalStateException("the database holds no role in " + word);
            }
            assignments.add(new RoleAssignment(role, stance));
        }
        return assignments;
    }
}
