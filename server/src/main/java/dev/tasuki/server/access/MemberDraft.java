package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.TargetId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// As what a person belongs to an organisation.
///
/// @param sharedTargets the targets that a guest sees; empty for everybody else, who sees them all
public record MemberDraft(Set<AccessRole> roles, Set<TargetId> sharedTargets) {
    static final Text NO_SUCH_TARGET = new Text("一覧にある対象を選んでください。", "Choose targets from the list.");

    private static final Text NO_ROLE = new Text("役割を一つ以上選んでください。", "Choose at least one role.");
    private static final Text GUEST_ALONE = new Text(
            "ゲストは、ほかの役割と一緒に選べません。ゲストを外すか、ゲストだけにしてください。",
            "A guest cannot have other roles. Choose guest alone, or leave it out.");
    private static final Text ONLY_GUESTS = new Text(
            "対象を選ぶのは、ゲストの場合だけです。ほかの役割の人は、すべての対象を見られます。",
            "Choose targets for guests only; everybody else sees all of them.");

    public MemberDraft {
        roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        sharedTargets = Collections.unmodifiableSet(new LinkedHashSet<>(sharedTargets));
        boolean guest = roles.contains(AccessRole.GUEST);
        if (roles.isEmpty() || (guest && roles.size() > 1) || (!guest && !sharedTargets.isEmpty())) {
            throw new IllegalArgumentException("not what a member can be: " + roles);
        }
    }

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static MemberDraft read(Input input) {
        Field<Set<AccessRole>> roles = input.choices("roles", AccessRole.byId());
        Field<Set<TargetId>> targets = input.all("sharedTargets", word -> target(input, word));
        input.refuseOthers();
        Set<AccessRole> sent = roles.peek().orElse(Set.of());
        boolean guest = sent.contains(AccessRole.GUEST);
        if (sent.isEmpty()
                && input.faults().stream().noneMatch(fault -> fault.field().equals("roles"))) {
            input.fault("roles", NO_ROLE);
        }
        if (guest && sent.size() > 1) {
            input.fault("roles", GUEST_ALONE);
        }
        if (!guest && !sent.isEmpty() && !targets.peek().orElse(Set.of()).isEmpty()) {
            input.fault("sharedTargets", ONLY_GUESTS);
        }
        input.requireSound();
        return new MemberDraft(roles.get(), targets.get());
    }

    private static @Nullable TargetId target(Input input, String word) {
        TargetId target = Ids.parse(word).map(TargetId::new).orElse(null);
        if (target == null) {
            input.fault("sharedTargets", NO_SUCH_TARGET);
        }
        return target;
    }

    public boolean isAdministrator() {
        return roles.contains(AccessRole.ADMINISTRATOR);
    }
}
