package dev.tasuki.server.declaration;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.declaration.Signatory;
import dev.tasuki.domain.declaration.Validity;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.TargetId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A declaration as the record keeps it: the signed file by its digest, and what it says of itself.
///
/// @param digest       of the file as it was signed or received
/// @param keyId        the key that it names as its own
/// @param software     the software and its version, in the declaration's words
/// @param organisation who declares, in the declaration's words
/// @param version      the number of this version of the entry, which a change must name
public record FiledDeclaration(
        DeclarationId id,
        TargetId target,
        Optional<ReleaseId> release,
        Sha256 digest,
        String keyId,
        Origin origin,
        String software,
        String organisation,
        Signatory signatory,
        Instant issued,
        Validity validity,
        Optional<Instant> publishedAt,
        Optional<Instant> withdrawnAt,
        Optional<String> withdrawnBecause,
        Instant createdAt,
        String createdBy,
        int version) {

    /// Where a declaration comes from.
    public enum Origin implements Choice {
        SIGNED("signed", new Text("このサーバーで署名", "signed here")),
        FILED("filed", new Text("手元で署名して登録", "signed elsewhere and filed")),
        RECEIVED("received", new Text("ほかの組織から受領", "received from another organisation"));

        private static final Map<String, Origin> BY_ID = Choice.byId(values());

        private final String id;
        private final Text title;

        Origin(String id, Text title) {
            this.id = id;
            this.title = title;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text title() {
            return title;
        }

        /// All origins by id.
        public static Map<String, Origin> byId() {
            return BY_ID;
        }
    }

    public boolean isPublished() {
        return publishedAt.isPresent();
    }

    public boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }

    /// Whether it is the organisation's own rather than one it received.
    public boolean isOwn() {
        return origin != Origin.RECEIVED;
    }
}
