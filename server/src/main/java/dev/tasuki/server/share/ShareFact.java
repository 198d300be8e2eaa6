package dev.tasuki.server.share;

import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.server.audit.Fact;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.ShareLinkId;
import java.time.Instant;
import java.util.List;

/// What happens to shares and to the links by which they are answered.
sealed interface ShareFact extends Fact {

    EngagementId engagement();

    @Override
    default String subjectKind() {
        return "engagement";
    }

    @Override
    default String subjectId() {
        return engagement().toString();
    }

    /// The customer's side offered shares.
    ///
    /// @param byOther whether another organisation did, in this record
    record Offered(EngagementId engagement, List<RecordedShare> shares, boolean byOther) implements ShareFact {
        @Override
        public String type() {
            return byOther ? "share.offered-by-other" : "share.offered";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put(
                            "shares",
                            JsonValue.array(
                                    shares,
                                    share -> JsonValue.object()
                                            .put("share", share.id().toString())
                                            .put(
                                                    "requirement",
                                                    share.share().requirement().value())
                                            .put("role", share.share().role().id())
                                            .put("scope", share.share().scope())
                                            .build()))
                    .build();
        }
    }

    /// Somebody took a step about shares.
    ///
    /// @param word what was said
    /// @param by   where from
    record Said(EngagementId engagement, ShareWord word, By by) implements ShareFact {

        /// Who said it.
        enum By {
            HERE,
            OTHER,
            LINK
        }

        @Override
        public String type() {
            return switch (by) {
                case HERE -> "share.said";
                case OTHER -> "share.said-by-other";
                case LINK -> "share.said-by-link";
            };
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("state", word.state().id())
                    .put("shares", JsonValue.array(word.shares(), share -> JsonValue.text(share.toString())))
                    .putIfPresent("because", word.because(), JsonValue::text)
                    .build();
        }
    }

    /// A link was made by which somebody may answer without an account.
    record LinkMade(EngagementId engagement, ShareLinkId link, Instant expires) implements ShareFact {
        @Override
        public String type() {
            return "share-link.made";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object()
                    .put("link", link.toString())
                    .put("expires", expires.toString())
                    .build();
        }
    }

    /// A link was taken back.
    record LinkRevoked(EngagementId engagement, ShareLinkId link) implements ShareFact {
        @Override
        public String type() {
            return "share-link.revoked";
        }

        @Override
        public JsonObject details() {
            return JsonValue.object().put("link", link.toString()).build();
        }
    }
}
