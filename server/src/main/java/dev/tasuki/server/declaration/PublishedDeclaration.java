package dev.tasuki.server.declaration;

import dev.tasuki.domain.declaration.DeclaredEvidence;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.evidence.PublishedEvidence;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.OrganisationId;
import java.util.Map;
import java.util.Optional;

/// A declaration that its organisation lets everybody see.
///
/// @param organisation who published it
/// @param publisher what the organisation called itself when it published
/// @param file      the envelope as it was published; empty where what is stored no longer is that
public record PublishedDeclaration(
        FiledDeclaration filed,
        OrganisationId organisation,
        Text publisher,
        Judgement judgement,
        Optional<Bytes> file) {

    /// Which of the files that it names its publisher shows to everybody, and under which entry.
    public Map<Sha256, EvidenceId> shownEvidence(PublishedEvidence published) {
        return published.among(
                organisation,
                judgement.claimed().stream()
                        .flatMap(declaration -> declaration.answers().stream())
                        .flatMap(answer -> answer.evidence().stream())
                        .map(DeclaredEvidence::digest)
                        .distinct()
                        .toList());
    }
}
