package dev.tasuki.server.web.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Membership;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.access.SiteAddress;
import dev.tasuki.server.shared.ConnectionId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.supplychain.Connection;
import dev.tasuki.server.supplychain.Connections;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The pages by which two organisations connect: making a link, answering it, ending what came of it.
@Controller
public final class ConnectionPages {
    private static final Text CHOOSE = new Text(
            "この接続を受け入れる組織を選んでください。管理者である組織だけを選べます。",
            "Choose the organisation that accepts the connection. You can choose only one where you are an administrator.");

    private final Connections connections;
    private final SiteAddress site;

    ConnectionPages(Connections connections, SiteAddress site) {
        this.connections = connections;
        this.site = site;
    }

    /// What the page of a fresh link shows, once.
    public record OfferView(Connection connection, String address) {}

    /// What the page behind a link shows.
    ///
    /// @param choices the organisations for which the reader may accept
    public record AnswerView(Connection connection, String secret, List<Membership> choices, Form form) {}

    /// What the page asks before a connection ends.
    ///
    /// @param keeper whether the reader's organisation keeps the address book
    public record EndView(Connection connection, boolean keeper) {}

    @PostMapping("/o/{organisation}/parties/{party}/connection")
    @Requires(Permission.EDIT)
    View offer(Frame frame, Viewer viewer, OrganisationId party, HttpServletRequest request) {
        Connections.Offer offer = connections.offer(viewer, party);
        String address = site.origin(request) + "/connection/" + offer.secret().reveal();
        return Page.of("supplychain/connection-offer", frame, new OfferView(offer.connection(), address));
    }

    @GetMapping("/connection/{secret}")
    @Requires(Permission.SIGNED_IN)
    View answer(Frame frame, SignedIn person, @PathVariable("secret") String secret) {
        Connection offer = connections.offered(shown(secret));
        return Page.of(
                "supplychain/connection", frame, new AnswerView(offer, secret, choices(person, offer), Form.empty()));
    }

    @PostMapping("/connection/{secret}")
    @Requires(Permission.SIGNED_IN)
    View answered(Frame frame, SignedIn person, @PathVariable("secret") String secret, Input input) {
        Secret shown = shown(secret);
        Connection offer = connections.offered(shown);
        if (input.sent().getOrDefault("decision", List.of()).contains("decline")) {
            connections.decline(shown);
            return Redirect.to("/", "supplychain.done.connection-declined");
        }
        List<Membership> choices = choices(person, offer);
        Optional<Membership> chosen = choices.stream()
                .filter(membership ->
                        input.sent().getOrDefault("organisation", List.of()).contains(membership.handle()))
                .findFirst();
        if (chosen.isEmpty()) {
            Form form = Form.refused(input, List.of(new FieldFault("organisation", CHOOSE)));
            return Page.of("supplychain/connection", frame, new AnswerView(offer, secret, choices, form))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        connections.accept(person.viewer(chosen.get()), shown);
        return Redirect.to("/o/" + chosen.get().handle() + "/engagements", "supplychain.done.connection-accepted");
    }

    @GetMapping("/o/{organisation}/connections/{connection}/end")
    @Requires(Permission.EDIT)
    View asksToEnd(Frame frame, Viewer viewer, ConnectionId connection) {
        Connection present = connections.get(viewer, connection);
        if (present.endedAt().isPresent()) {
            throw Problem.notFound();
        }
        return Page.of(
                "supplychain/connection-end",
                frame,
                new EndView(present, present.keeper().equals(viewer.organisation())));
    }

    @PostMapping("/o/{organisation}/connections/{connection}/end")
    @Requires(Permission.EDIT)
    View end(Frame frame, Viewer viewer, ConnectionId connection) {
        connections.end(viewer, connection);
        return Redirect.to(frame.at("/parties"), "supplychain.done.connection-ended");
    }

    /// Where the reader is an administrator, but not the organisation that asks.
    private static List<Membership> choices(SignedIn person, Connection offer) {
        return person.memberships().stream()
                .filter(membership -> membership.permits(Permission.ADMINISTER))
                .filter(membership -> !membership.organisation().equals(offer.keeper()))
                .toList();
    }

    private static Secret shown(String written) {
        return Secret.shown(written).orElseThrow(Problem::notFound);
    }
}
