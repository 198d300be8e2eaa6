package dev.tasuki.server.web.access;

import dev.tasuki.server.access.Member;
import dev.tasuki.server.access.MemberDraft;
import dev.tasuki.server.access.Members;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.Targets;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The pages of an organisation's members.
@Controller
public final class PeoplePages {
    private final Members members;
    private final Targets targets;

    PeoplePages(Members members, Targets targets) {
        this.members = members;
        this.targets = targets;
    }

    /// What the list shows.
    public record PeopleView(int count, Slice<Member> members) {}

    /// What a member's page shows.
    ///
    /// @param shared the targets that a guest sees
    public record PersonView(Member member, List<Target> shared) {}

    /// What the form shows.
    ///
    /// @param targets what can be shared with a guest
    /// @param more    whether there are more targets than the form shows
    public record PersonFormView(Member member, List<Target> targets, boolean more, Form form) {}

    @GetMapping("/o/{organisation}/people")
    @Requires(Permission.READ)
    View list(Frame frame, Viewer viewer, Paging paging) {
        var view = new PeopleView(
                members.count(viewer), members.list(viewer, paging.after(AccountId::new), paging.size()));
        return Page.of("access/people", frame, view);
    }

    @GetMapping("/o/{organisation}/people/{account}")
    @Requires(Permission.READ)
    View show(Frame frame, Viewer viewer, AccountId account) {
        Member member = members.get(viewer, account);
        List<Target> shared = member.content().sharedTargets().stream()
                .map(target -> targets.get(viewer, target))
                .toList();
        return Page.of("access/people-person", frame, new PersonView(member, shared));
    }

    @GetMapping("/o/{organisation}/people/{account}/edit")
    @Requires(Permission.ADMINISTER)
    View edit(Frame frame, Viewer viewer, AccountId account) {
        Member member = members.get(viewer, account);
        return Page.of("access/people-form", frame, view(viewer, member, filled(member)));
    }

    @PostMapping("/o/{organisation}/people/{account}")
    @Requires(Permission.ADMINISTER)
    View change(Frame frame, Viewer viewer, AccountId account, Input input) {
        try {
            Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
            MemberDraft draft = MemberDraft.read(input);
            members.change(viewer, account, draft, version.get());
            return Redirect.to(frame.at("/people/" + account), "people.done.changed");
        } catch (Problem problem) {
            Member member = members.get(viewer, account);
            Form form = Form.again(input, problem, () -> filled(member));
            return Page.of("access/people-form", frame, view(viewer, member, form))
                    .with(form.status());
        }
    }

    private static Form filled(Member member) {
        return Form.filled()
                .withAll("roles", member.content().roles())
                .withAll("sharedTargets", member.content().sharedTargets())
                .with("version", member.version())
                .form();
    }

    private PersonFormView view(Viewer viewer, Member member, Form form) {
        Slice<Target> known = targets.list(viewer, Optional.empty(), Paging.LARGEST);
        // What is shared already is always among them: a box that is not there would be a share taken back.
        Set<Target> offered = new LinkedHashSet<>(known.items());
        offered.addAll(targets.getAll(viewer, member.content().sharedTargets()));
        return new PersonFormView(member, List.copyOf(offered), known.next().isPresent(), form);
    }

    @GetMapping("/o/{organisation}/people/{account}/remove")
    @Requires(Permission.ADMINISTER)
    View askToRemove(Frame frame, Viewer viewer, AccountId account) {
        return Page.of("access/people-remove", frame, new PersonView(members.get(viewer, account), List.of()));
    }

    @PostMapping("/o/{organisation}/people/{account}/remove")
    @Requires(Permission.ADMINISTER)
    View remove(Frame frame, Viewer viewer, AccountId account, Input input) {
        Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
        input.requireSound();
        members.remove(viewer, account, version.get());
        // Whoever removes themselves has no page of this organisation to come back to.
        return account.value().equals(viewer.actor().id())
                ? Redirect.to("/")
                : Redirect.to(frame.at("/people"), "people.done.removed");
    }
}
