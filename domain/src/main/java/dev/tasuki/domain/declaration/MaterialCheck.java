package dev.tasuki.domain.declaration;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.file.ContainedPath;
import dev.tasuki.formats.file.PathResolution;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds the evidence and the released files that the reader was handed against the digests that were declared.
final class MaterialCheck {
    private MaterialCheck() {}

    static Check evidence(Declaration declaration, Path directory, String source) {
        var findings = new Findings();
        Location location = Location.of(source);
        Map<String, Sha256> files = new LinkedHashMap<>();
        Set<String> pages = declaration.answers().stream()
                .flatMap(answer -> answer.evidence().stream())
                .filter(DeclaredEvidence::isWebPage)
                .map(DeclaredEvidence::reference)
                .collect(Collectors.toSet());
        for (DeclaredAnswer answer : declaration.answers()) {
            for (DeclaredEvidence evidence : answer.evidence()) {
                if (evidence.isWebPage()) {
                    continue;
                }
                // Two digests for one path were refused when the declaration was read.
                files.putIfAbsent(evidence.reference(), evidence.digest());
            }
        }
        // However many ways a declaration has to name a file, it is read once.
        Map<Path, Sha256> read = new HashMap<>();
        files.forEach((path, digest) -> checkFile(directory, path, digest, read, findings, location));
        if (findings.hasErrors()) {
            return new Check(CheckKind.EVIDENCE, new Check.Failed(findings.list()));
        }
        Text detail = new Text(
                        "{0} 件のファイルが宣言どおり。Web ページ {1} 件は未確認", "files as declared: {0}; web pages not looked at: {1}")
                .with(Integer.toString(files.size()), Integer.toString(pages.size()));
        return new Check(CheckKind.EVIDENCE, new Check.Passed(detail, List.of()));
    }

    private static void checkFile(
            Path directory, String path, Sha256 digest, Map<Path, Sha256> read, Findings findings, Location location) {
        if (!(ContainedPath.resolve(directory, path) instanceof PathResolution.Inside(Path file))) {
            findings.add(new Finding(DeclarationFault.EVIDENCE_UNREADABLE, location, path));
            return;
        }
        if (!Files.exists(file)) {
            findings.add(new Finding(DeclarationFault.EVIDENCE_MISSING, location, path));
            return;
        }
        try {
            if (!Files.isRegularFile(file)) {
                findings.add(new Finding(DeclarationFault.EVIDENCE_UNREADABLE, location, path));
                return;
            }
            Path real = file.toRealPath();
            Sha256 found = read.get(real);
            if (found == null) {
                found = Sha256.ofFile(real);
                read.put(real, found);
            }
            if (!found.equals(digest)) {
                findings.add(new Finding(DeclarationFault.EVIDENCE_DIFFERS, location, path));
            }
        } catch (IOException e) {
            findings.add(new Finding(DeclarationFault.EVIDENCE_UNREADABLE, location, path));
        }
    }

    static Check artefacts(Declaration declaration, List<Path> artefacts, String source) {
        var findings = new Findings();
        Location location = Location.of(source);
        Set<Sha256> declared = declaration.subjects().stream()
                .skip(1)
                .map(DeclaredSubject::digest)
                .collect(Collectors.toSet());
        for (Path artefact : artefacts) {
            try {
                if (!declared.contains(Sha256.ofFile(artefact))) {
                    findings.add(new Finding(DeclarationFault.ARTEFACT_NOT_DECLARED, location, artefact.toString()));
                }
            } catch (IOException e) {
                findings.add(new Finding(DeclarationFault.ARTEFACT_UNAVAILABLE, location, artefact.toString()));
            }
        }
        if (findings.hasErrors()) {
            return new Check(CheckKind.ARTEFACTS, new Check.Failed(findings.list()));
        }
        Text detail = new Text("{0} 件のファイルが宣言の対象", "files among the declared subjects: {0}")
                .with(Integer.toString(artefacts.size()));
        return new Check(CheckKind.ARTEFACTS, new Check.Passed(detail, List.of()));
    }
}
