package dev.tasuki.server.api;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Download;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The content of evidence by its digest, as `tasuki push` and `tasuki pull` exchange it.
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/evidence-content/{sha256}")
final class EvidenceContentResource {
    private final EvidenceArchive archive;

    EvidenceContentResource(EvidenceArchive archive) {
        this.archive = archive;
    }

    @PutMapping
    @Requires(Permission.EDIT)
    @Api(
            value = "Keep content of up to 32 MB, sent as the raw body; sending it again changes nothing",
            sends = "application/octet-stream",
            status = 204)
    ResponseEntity<Void> put(Viewer viewer, @PathVariable("sha256") String sha256, HttpServletRequest request) {
        Sha256 digest = digest(sha256);
        try {
            archive.keep(viewer, digest, request.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping
    @Requires(Permission.READ)
    @Api("Download content that this organisation has sent")
    ResponseEntity<InputStreamResource> get(Viewer viewer, @PathVariable("sha256") String sha256) {
        Sha256 digest = digest(sha256);
        return Download.of(
                digest.hex(), "application/octet-stream", archive.size(viewer, digest), archive.open(viewer, digest));
    }

    private static Sha256 digest(String written) {
        return Sha256.parse(written).orElseThrow(Problem::notFound);
    }
}
