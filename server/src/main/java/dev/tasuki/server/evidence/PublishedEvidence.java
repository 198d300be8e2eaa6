package dev.tasuki.server.evidence;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.db.Tenancy;
import java.util.Collection;
import java.util.Map;

/// The evidence that its organisations have made public: for anybody, signed in or not.
///
/// What is withdrawn, or shared less widely than it was, is gone from here; what was fetched before stays fetched.
public final class PublishedEvidence {
    private static final Text DAMAGED = new Text(
            "保管されている内容が壊れているため、お渡しできません。公開した組織に伝えてください。",
            "The stored content is damaged and cannot be provided. Tell the organisation that published it.");

    private final Tenancy tenancy;
    private final SharedStore store;
    private final KeptContent content;

    PublishedEvidence(Tenancy tenancy, SharedStore store, KeptContent content) {
        this.tenancy = tenancy;
        this.store = store;
        this.content = content;
    }

    /// @throws Problem when there is none, or it is not public
    public SharedEntry get(EvidenceId id) {
        return tenancy.asNobody(() -> store.published(id)).orElseThrow(Problem::notFound);
    }

    /// Opens a file; whoever asked for it closes it.
    ///
    /// @throws Problem when it is not public, is a page on the web, or is damaged
    public SharedEntry.Opened open(EvidenceId id) {
        EvidenceContent.StoredFile file = get(id).file().orElseThrow(Problem::notFound);
        return new SharedEntry.Opened(
                file, content.open(file.digest()).orElseThrow(() -> Problem.of(ProblemType.INTERNAL, DAMAGED)));
    }

    /// Under which entry an organisation shows each of these contents to everybody; those it does not show are left
    /// out.
    public Map<Sha256, EvidenceId> among(OrganisationId organisation, Collection<Sha256> digests) {
        return tenancy.asNobody(() -> store.published(organisation, digests));
    }
}
