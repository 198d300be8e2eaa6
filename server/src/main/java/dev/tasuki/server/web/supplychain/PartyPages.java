package dev.tasuki.server.web.supplychain;

import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.Connection;
import dev.tasuki.server.supplychain.Connections;
import dev.tasuki.server.supplychain.EngagementFilter;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.Parties;
import dev.tasuki.server.supplychain.Party;
import dev.tasuki.server.supplychain.PartyDraft;
import dev.tasuki.server.supplychain.RecordedEngagement;
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
import org.springframework.web.servlet.View;

/// The pages of the address book.
@Controller
public final class PartyPages {
    private static final int SHOWN = 50;

    private final Parties parties;
    private final Engagements engagements;
    private final Connections connections;

    PartyPages(Parties parties, Engagements engagements, Connections connections) {
        this.parties = parties;
        this.engagements = engagements;
        this.connections = connections;
    }

    /// What the list shows.
    ///
    /// @param representing connections by which entries of others' address books stand for this organisation
    public record PartiesView(int count, Slice<Party> parties, List<Connection> representing) {}

    /// What the page of a party shows.
    ///
    /// @param connection what binds it to an organisation on this server, or offers to
    public record PartyView(
            Party party, Slice<RecordedEngagement> engagements, Optional<Connection> connection, LocalDate today) {}

    /// What the form shows.
    ///
    /// @param party the party that is changed; empty for a new one
    public record PartyFormView(Optional<Party> party, Form form) {}

    @GetMapping("/o/{organisation}/parties")
    @Requires(Permission.READ)
    View list(Frame frame, Viewer viewer, Paging paging) {
        var view = new PartiesView(
                parties.count(viewer),
                parties.list(viewer, paging.after(OrganisationId::new), paging.size()),
                connections.representing(viewer));
        return Page.of("supplychain/parties", frame, view);
    }

    @GetMapping("/o/{organisation}/parties/new")
    @Requires(Permission.EDIT)
    View begin(Frame frame) {
        return Page.of("supplychain/party-form", frame, new PartyFormView(Optional.empty(), Form.empty()));
    }

    @PostMapping("/o/{organisation}/parties")
    @Requires(Permission.EDIT)
    View add(Frame frame, Viewer viewer, Input input) {
        try {
            Party party = parties.add(viewer, PartyDraft.read(input));
            return Redirect.to(frame.at("/parties/" + party.id()), "supplychain.done.party-added");
        } catch (Problem problem) {
            return again(frame, Optional.empty(), input, problem);
        }
    }

    @GetMapping("/o/{organisation}/parties/{party}")
    @Requires(Permission.READ)
    View show(Frame frame, Viewer viewer, OrganisationId party) {
        LocalDate today = engagements.today(viewer);
        var view = new PartyView(
                parties.get(viewer, party),
                engagements.list(viewer, EngagementFilter.naming(party), today, Optional.empty(), SHOWN),
                connections.ofParty(viewer, party),
                today);
        return Page.of("supplychain/party", frame, view);
    }

    @GetMapping("/o/{organisation}/parties/{party}/edit")
    @Requires(Permission.EDIT)
    View edit(Frame frame, Viewer viewer, OrganisationId party) {
        Party present = parties.get(viewer, party);
        return Page.of("supplychain/party-form", frame, new PartyFormView(Optional.of(present), filled(present)));
    }

    @PostMapping("/o/{organisation}/parties/{party}")
    @Requires(Permission.EDIT)
    View change(Frame frame, Viewer viewer, OrganisationId party, Input input) {
        try {
            Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
            PartyDraft draft = PartyDraft.read(input);
            parties.change(viewer, party, draft, version.get());
            return Redirect.to(frame.at("/parties/" + party), "supplychain.done.party-changed");
        } catch (Problem problem) {
            return again(frame, Optional.of(parties.get(viewer, party)), input, problem);
        }
    }

    private static View again(Frame frame, Optional<Party> party, Input input, Problem problem) {
        Form form = Form.again(input, problem, () -> filled(party.orElseThrow()));
        return Page.of("supplychain/party-form", frame, new PartyFormView(party, form))
                .with(form.status());
    }

    private static Form filled(Party party) {
        return Form.filled()
                .with("name.ja", party.name().ja())
                .with("name.en", party.name().en())
                .with("contact", party.content().contact())
                .with("version", party.version())
                .form();
    }
}
