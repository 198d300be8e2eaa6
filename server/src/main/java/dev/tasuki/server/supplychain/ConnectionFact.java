package dev.tasuki.server.supplychain;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.shared.ConnectionId;
import dev.tasuki.server.shared.OrganisationId;
import java.time.Instant;

/// What happens to connections with other organisations.
sealed interface ConnectionFact extends SupplyChainFact {

    ConnectionId connection();

    @Override
    default String subjectKind() {
        return "connection";
    }

    @Override
    default String subjectId() {
        return connection().toString();
    }

    /// A link was made that somebody may accept for their organisation.
    record Offered(ConnectionId connection, OrganisationId party, Instant expires) implements ConnectionFact {
        @Override
        public String type() {
            return "connection.offered";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("party", party.toString())
                    .put("expires", expires.toString())
                    .build();
        }
    }

    /// The organisation accepted that an entry of another's address book stands for it.
    record Accepted(ConnectionId connection, OrganisationId keeper, OrganisationId party) implements ConnectionFact {
        @Override
        public String type() {
            return "connection.accepted";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("keeper", keeper.toString())
                    .put("party", party.toString())
                    .build();
        }
    }

    /// The other side accepted; who there did, its own record says.
    record AcceptedByOther(ConnectionId connection, OrganisationId party) implements ConnectionFact {
        @Override
        public String type() {
            return "connection.accepted-by-other";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object().put("party", party.toString()).build();
        }
    }

    /// The other side ended it; who there did, its own record says.
    record EndedByOther(ConnectionId connection, OrganisationId keeper, OrganisationId party)
            implements ConnectionFact {
        @Override
        public String type() {
            return "connection.ended-by-other";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("keeper", keeper.toString())
                    .put("party", party.toString())
                    .build();
        }
    }

    /// Whoever was given the link declined it.
    record Declined(ConnectionId connection, OrganisationId party) implements ConnectionFact {
        @Override
        public String type() {
            return "connection.declined";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object().put("party", party.toString()).build();
        }
    }

    /// One of the two sides ended a connection or an offer of one.
    record Ended(ConnectionId connection, OrganisationId keeper, OrganisationId party) implements ConnectionFact {
        @Override
        public String type() {
            return "connection.ended";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("keeper", keeper.toString())
                    .put("party", party.toString())
                    .build();
        }
    }
}
