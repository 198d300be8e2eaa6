package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.ConnectionId;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.Connection;
import dev.tasuki.server.supplychain.ConnectionAcceptance;
import dev.tasuki.server.supplychain.Connections;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Connections between entries of address books and organisations on this server.
@RestController
@RequestMapping("/api/v1")
final class ConnectionResource {
    private final Connections connections;
    private final Creations creations;

    ConnectionResource(Connections connections, Creations creations) {
        this.connections = connections;
        this.creations = creations;
    }

    /// A connection, or an offer of one.
    ///
    /// @param keeper     whose address book the entry stands in
    /// @param party      the entry
    /// @param represents the organisation that the entry stands for; absent until the link is accepted
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConnectionDocument(
            String id,
            NamedReference keeper,
            NamedReference party,
            @Nullable String represents,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant acceptedAt) {

        static ConnectionDocument of(Connection connection) {
            return new ConnectionDocument(
                    connection.id().toString(),
                    NamedReference.of(connection.keeper(), connection.keeperName()),
                    NamedReference.of(connection.party(), connection.partyName()),
                    connection.represents().map(OrganisationId::toString).orElse(null),
                    connection.createdAt(),
                    connection.expiresAt(),
                    connection.acceptedAt().orElse(null));
        }
    }

    /// A link that was made.
    ///
    /// @param path the address on this server that the other side opens; only in the first answer, and never again
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfferDocument(
            ConnectionDocument connection, @Nullable String path) {}

    @GetMapping("/organisations/{organisation}/connections")
    @Requires(Permission.READ)
    @Api("List the connections and offers that have not ended, on either side")
    Listing<ConnectionDocument> list(Viewer viewer, Paging paging) {
        return Listing.of(
                connections.list(viewer, paging.after(ConnectionId::new), paging.size()), ConnectionDocument::of);
    }

    @PostMapping("/organisations/{organisation}/parties/{party}/connection")
    @Requires(Permission.EDIT)
    @Api(value = "Make a link by which the other side connects itself with this party", gives = OfferDocument.class)
    ResponseEntity<String> offer(
            @PathVariable("organisation") String organisation,
            Viewer viewer,
            OrganisationId party,
            Input input,
            Creations.Key key) {
        return creations.onceTold(viewer, key, "connection " + party, input, () -> {
            Connections.Offer offer = connections.offer(viewer, party);
            ConnectionDocument connection = ConnectionDocument.of(offer.connection());
            return new Creations.Told(
                    new Creations.Created(
                            "/api/v1/organisations/" + organisation + "/connections",
                            1,
                            new OfferDocument(connection, null)),
                    new OfferDocument(
                            connection, "/connection/" + offer.secret().reveal()));
        });
    }

    @PostMapping("/organisations/{organisation}/connections")
    @Requires(Permission.ADMINISTER)
    @Api(
            value = "Accept a link: the entry of the other address book stands for this organisation",
            takes = ConnectionAcceptance.class)
    ConnectionDocument accept(Viewer viewer, Input input) {
        return ConnectionDocument.of(
                connections.accept(viewer, ConnectionAcceptance.read(input).secret()));
    }

    @DeleteMapping("/organisations/{organisation}/connections/{connection}")
    @Requires(Permission.EDIT)
    @Api(value = "End a connection from either side, or withdraw a link", status = 204)
    ResponseEntity<Void> end(Viewer viewer, ConnectionId connection) {
        connections.end(viewer, connection);
        return ResponseEntity.noContent().build();
    }

    /// Whoever holds the link declines it, for everybody: it belongs to no organisation yet.
    @PostMapping("/connections/decline")
    @Requires(Permission.SIGNED_IN)
    @Api(value = "Decline a link: it is good no more", takes = ConnectionAcceptance.class, status = 204)
    ResponseEntity<Void> decline(Input input) {
        connections.decline(ConnectionAcceptance.read(input).secret());
        return ResponseEntity.noContent().build();
    }
}
