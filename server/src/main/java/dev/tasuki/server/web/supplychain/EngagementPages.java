package dev.tasuki.server.web.supplychain;

import dev.tasuki.domain.supplychain.Engagement;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.chain.RecordedTerms;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.EngagementContent;
import dev.tasuki.server.supplychain.EngagementCounts;
import dev.tasuki.server.supplychain.EngagementFilter;
import dev.tasuki.server.supplychain.EngagementState;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.Parties;
import dev.tasuki.server.supplychain.Party;
import dev.tasuki.server.supplychain.RecordedEngagement;
import dev.tasuki.server.supplychain.RoleWords;
import dev.tasuki.server.supplychain.TargetChoice;
import dev.tasuki.server.supplychain.Targets;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// The pages of engagements.
@Controller
public final class EngagementPages {
    private final Engagements engagements;
    private final Parties parties;
    private final Targets targets;
    private final RecordedTerms terms;

    EngagementPages(Engagements engagements, Parties parties, Targets targets, RecordedTerms terms) {
        this.engagements = engagements;
        this.parties = parties;
        this.targets = targets;
        this.terms = terms;
    }

    /// What the list shows.
    ///
    /// @param counts how many there are in each state
    public record EngagementsView(
            Slice<RecordedEngagement> engagements,
            EngagementFilter filter,
            EngagementCounts counts,
            List<Party> parties,
            List<TargetChoice> targets,
            LocalDate today) {

        /// The address of the list with another state, below the organisation.
        public String in(Optional<EngagementState> state) {
            return address(filter.in(state), Optional.empty());
        }

        /// The address of the next part.
        public String next() {
            return address(filter, engagements.next());
        }

        private static String address(EngagementFilter filter, Optional<String> cursor) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/engagements");
            filter.target().ifPresent(target -> address.queryParam("target", target));
            filter.party().ifPresent(party -> address.queryParam("party", party));
            filter.state().ifPresent(state -> address.queryParam("state", state.id()));
            cursor.ifPresent(after -> address.queryParam("cursor", after));
            return address.build().toUriString();
        }
    }

    /// What the page of an engagement shows.
    ///
    /// @param own      whether it stands in the reader's own record
    /// @param contract what the record says of the contract beyond that
    public record EngagementView(
            RecordedEngagement engagement, Sash sash, EngagementState state, boolean own, ChainEngagement contract) {

        /// Whether anything is said of the contract.
        public boolean hasTerms() {
            return !contract.terms().equals(ContractTerms.NONE)
                    || contract.capital().isPresent();
        }
    }

    /// What the form shows.
    ///
    /// @param engagement the engagement that is changed; empty for a new one
    public record EngagementFormView(
            Optional<RecordedEngagement> engagement, Form form, List<Party> parties, List<TargetChoice> targets) {}

    @GetMapping("/o/{organisation}/engagements")
    @Requires(Permission.READ)
    View list(
            Frame frame,
            Viewer viewer,
            Paging paging,
            @RequestParam("target") Optional<String> target,
            @RequestParam("party") Optional<String> party,
            @RequestParam("state") Optional<String> state) {
        EngagementFilter filter = EngagementFilter.of(target, party, state);
        LocalDate today = engagements.today(viewer);
        var view = new EngagementsView(
                engagements.list(viewer, filter, today, paging.after(EngagementId::new), paging.size()),
                filter,
                engagements.counts(viewer, filter, today),
                parties.choices(viewer),
                targetChoices(viewer),
                today);
        return Page.of("supplychain/engagements", frame, view);
    }

    @GetMapping("/o/{organisation}/engagements/new")
    @Requires(Permission.EDIT)
    View begin(
            Frame frame,
            Viewer viewer,
            @RequestParam("target") Optional<String> target,
            @RequestParam("party") Optional<String> party) {
        Form form = Form.filled()
                .with("target", target)
                .with("customer", party)
                .with("provider", viewer.organisation())
                .form();
        return form(frame, viewer, Optional.empty(), form);
    }

    @PostMapping("/o/{organisation}/engagements")
    @Requires(Permission.EDIT)
    View add(Frame frame, Viewer viewer, Input input) {
        try {
            RecordedEngagement engagement = engagements.add(viewer, EngagementContent.read(input));
            return Redirect.to(frame.at("/engagements/" + engagement.id()), "supplychain.done.engagement-added");
        } catch (Problem problem) {
            return again(frame, viewer, Optional.empty(), input, problem);
        }
    }

    @GetMapping("/o/{organisation}/engagements/{engagement}")
    @Requires(Permission.READ)
    View show(Frame frame, Viewer viewer, EngagementId engagement) {
        RecordedEngagement present = engagements.get(viewer, engagement);
        var view = new EngagementView(
                present,
                Sash.between(present.engagement().roles()),
                EngagementState.of(present.engagement(), engagements.today(viewer)),
                present.isKeptBy(viewer.organisation()),
                terms.of(viewer, engagement));
        return Page.of("supplychain/engagement", frame, view);
    }

    @GetMapping("/o/{organisation}/engagements/{engagement}/edit")
    @Requires(Permission.EDIT)
    View edit(Frame frame, Viewer viewer, EngagementId engagement) {
        RecordedEngagement present = own(viewer, engagement);
        return form(frame, viewer, Optional.of(present), filled(present));
    }

    @PostMapping("/o/{organisation}/engagements/{engagement}")
    @Requires(Permission.EDIT)
    View change(Frame frame, Viewer viewer, EngagementId engagement, Input input) {
        try {
            Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
            EngagementContent content = EngagementContent.read(input);
            engagements.change(viewer, engagement, content, version.get());
            return Redirect.to(frame.at("/engagements/" + engagement), "supplychain.done.engagement-changed");
        } catch (Problem problem) {
            return again(frame, viewer, Optional.of(own(viewer, engagement)), input, problem);
        }
    }

    private RecordedEngagement own(Viewer viewer, EngagementId engagement) {
        RecordedEngagement present = engagements.get(viewer, engagement);
        if (!present.isKeptBy(viewer.organisation())) {
            throw Problem.notFound();
        }
        return present;
    }

    private View again(
            Frame frame, Viewer viewer, Optional<RecordedEngagement> engagement, Input input, Problem problem) {
        Form form = Form.again(input, problem, () -> filled(engagement.orElseThrow()));
        return form(frame, viewer, engagement, form).with(form.status());
    }

    private Page form(Frame frame, Viewer viewer, Optional<RecordedEngagement> engagement, Form form) {
        return Page.of(
                "supplychain/engagement-form",
                frame,
                new EngagementFormView(engagement, form, parties.choices(viewer), targetChoices(viewer)));
    }

    private List<TargetChoice> targetChoices(Viewer viewer) {
        return targets.choices(viewer);
    }

    private static Form filled(RecordedEngagement recorded) {
        EngagementContent content = recorded.content();
        Engagement engagement = content.engagement();
        return Form.filled()
                .with("target", content.target())
                .with("customer", content.customer())
                .with("provider", content.provider())
                .withAll("contractForms", engagement.contractForms())
                .with("tier", engagement.tier().depth())
                .with("requirementPackage", engagement.requirementPackage())
                .withAll("providerRoles", RoleWords.write(engagement.roles()))
                .withAll("customerRoles", RoleWords.write(engagement.customerRoles()))
                .with("from", engagement.from())
                .with("until", engagement.until())
                .with("note", content.note())
                .with("version", recorded.version())
                .form();
    }
}
