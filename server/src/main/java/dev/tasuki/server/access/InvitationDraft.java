package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.TargetId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Whom somebody invites, and as what.
///
/// @param targets the targets that a guest will see
public record InvitationDraft(MailAddress mail, Set<AccessRole> roles, Set<TargetId> targets) {
    private static final Text NO_ROLE = new Text("役割を一つ以上選んでください。", "Choose at least one role.");
    private static final Text GUEST_ALONE =
            new Text("ゲストは、ほかの役割と一緒には選べません。", "The guest role cannot be combined with other roles.");
    private static final Text GUESTS_ONLY = new Text(
            "対象を選ぶのは、ゲストの場合だけです。ほかの役割の人は、すべての対象を見られます。",
            "Choose targets for guests only; everybody else sees all of them.");
    private static final Text NO_TARGET = new Text("一覧から選んでください。", "Choose from the list.");

    public InvitationDraft {
        roles = Set.copyOf(roles);
        targets = Set.copyOf(targets);
    }

    /// Reads what was sent.
    ///
    /// @param exists whether the organisation has such a target
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static InvitationDraft read(Input input, Predicate<TargetId> exists) {
        Field<String> mail = MailAddress.read(input, "email");
        Field<Set<AccessRole>> roles = input.choices("roles", AccessRole.byId());
        Field<Set<TargetId>> targets = input.all("targets", text -> {
            Optional<TargetId> target = Ids.parse(text).map(TargetId::new).filter(exists);
            if (target.isEmpty()) {
                input.fault("targets", NO_TARGET);
            }
            return target.orElse(null);
        });
        Set<AccessRole> chosen = roles.peek().orElse(Set.of());
        boolean guest = chosen.contains(AccessRole.GUEST);
        if (chosen.isEmpty()
                && input.faults().stream().noneMatch(fault -> fault.field().equals("roles"))) {
            input.fault("roles", NO_ROLE);
        }
        if (guest && chosen.size() > 1) {
            input.fault("roles", GUEST_ALONE);
        }
        if (!guest && !targets.peek().orElse(Set.of()).isEmpty()) {
            input.fault("targets", GUESTS_ONLY);
        }
        input.refuseOthers();
        input.requireSound();
        return new InvitationDraft(new MailAddress(mail.get()), roles.get(), targets.get());
    }
}
