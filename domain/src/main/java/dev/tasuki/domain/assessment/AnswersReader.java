package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.responsibility.Obligations;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the `answers` of an assurance file: which requirement, what answer, what evidence.
final class AnswersReader {
    private static final int MAXIMUM_EVIDENCE = 50;

    /// What the rest of the file says, as far as it could be read.
    record Scope(
            Set<RoleAssignment> roles,
            @Nullable RequirementPackage requirementPackage,
            Interpretation interpretation,
            List<String> frameworks) {}

    private final Catalogue catalogue;
    private final Scope scope;

    AnswersReader(Catalogue catalogue, Scope scope) {
        this.catalogue = catalogue;
        this.scope = scope;
    }

    Map<RequirementId, Answer> read(MappingReader answers) {
        var read = new LinkedHashMap<RequirementId, Answer>();
        var lines = new HashMap<RequirementId, Integer>();
        Set<RequirementId> owed = owed();
        for (Entry entry : answers.entries()) {
            Optional<Requirement> requirement = requirement(answers, entry);
            MappingReader reader = answers.mappingOf(entry);
            if (requirement.isEmpty() || reader == null) {
                continue;
            }
            RequirementId id = requirement.get().id();
            Integer firstLine = lines.putIfAbsent(id, entry.at().line());
            if (firstLine != null) {
                answers.report(entry.at(), AssuranceFileFault.ANSWERED_TWICE, id.value(), firstLine.toString());
                continue;
            }
            if (!owed.isEmpty() && !owed.contains(id)) {
                answers.report(entry.at(), AssuranceFileFault.NOT_OWED, id.value());
            }
            Answer answer = readAnswer(reader, id);
            if (answer != null) {
                read.put(id, answer);
            }
        }
        return read;
    }

    private Set<RequirementId> owed() {
        var owed = new HashSet<RequirementId>();
        RequirementPackage requirementPackage = scope.requirementPackage();
        if (requirementPackage == null || scope.roles().isEmpty()) {
            return owed;
        }
        for (String framework : scope.frameworks()) {
            Obligations.derive(
                            catalogue.framework(framework).orElseThrow(),
                            scope.roles(),
                            requirementPackage,
                            scope.interpretation())
                    .stream()
                    .map(Obligation::requirement)
                    .map(Requirement::id)
                    .forEach(owed::add);
        }
        return owed;
    }

    private Optional<Requirement> requirement(MappingReader answers, Entry entry) {
        Optional<RequirementId> id = RequirementId.parse(entry.name());
        Optional<Framework> framework = id.flatMap(catalogue::frameworkOf);
        Optional<Requirement> requirement = framework.flatMap(f -> f.find(id.orElseThrow()));
        if (requirement.isEmpty()) {
            answers.report(entry.at(), AssuranceFileFault.NOT_A_REQUIREMENT, entry.name());
            return Optional.empty();
        }
        Framework of = framework.orElseThrow();
        if (!of.isAssessable(requirement.get())) {
            String below = of.children(requirement.get().id()).stream()
                    .map(child -> child.id().value())
                    .collect(Collectors.joining(", "));
            answers.report(entry.at(), AssuranceFileFault.NOT_ANSWERABLE, entry.name(), below);
            return Optional.empty();
        }
        if (!scope.frameworks().contains(of.id())) {
            answers.report(entry.at(), AssuranceFileFault.FRAMEWORK_NOT_CHOSEN, entry.name(), of.id());
            return Optional.empty();
        }
        return requirement;
    }

    private @Nullable Answer readAnswer(MappingReader reader, RequirementId id) {
        AnswerStatus status = reader.requiredChoice("status", AnswerStatus.byId());
        String because = reader.text("because");
        String owner = reader.text("owner");
        LocalDate due = reader.date("due");
        var evidence = new ArrayList<Evidence>();
        for (MappingReader item : reader.mappings("evidence", MAXIMUM_EVIDENCE)) {
            Evidence read = readEvidence(item, id);
            if (read != null) {
                evidence.add(read);
            }
        }
        boolean unexplained = status == AnswerStatus.NOT_APPLICABLE && !reader.has("because");
        boolean undated = status == AnswerStatus.PLANNED && !reader.has("due");
        reader.finish();
        if (unexplained) {
            reader.report(reader.at(), AssuranceFileFault.REASON_REQUIRED, id.value());
        }
        if (undated) {
            reader.report(reader.at(), AssuranceFileFault.DUE_REQUIRED, id.value());
        }
        if (status == null
                || (status == AnswerStatus.NOT_APPLICABLE && because == null)
                || (status == AnswerStatus.PLANNED && due == null)) {
            return null;
        }
        return new Answer(
                id,
                status,
                Optional.ofNullable(because),
                evidence,
                Optional.ofNullable(owner),
                Optional.ofNullable(due));
    }

    private static @Nullable Evidence readEvidence(MappingReader reader, RequirementId id) {
        boolean isFile = reader.has("file");
        boolean isPage = reader.has("url");
        Optional<String> description = Optional.ofNullable(reader.text("description"));
        Optional<LocalDate> validUntil = Optional.ofNullable(reader.date("valid_until"));
        Optional<Sha256> digest = AssuranceFileReader.digest(reader, "sha256");
        Evidence evidence = null;
        if (isFile == isPage) {
            // Which names belong here is open until that is settled.
            reader.has("generated");
            reader.has("seen");
            reader.report(reader.at(), AssuranceFileFault.FILE_OR_URL);
        } else if (isFile) {
            evidence = readFile(reader, id, digest, description, validUntil);
        } else {
            evidence = readPage(reader, id, digest, description, validUntil);
        }
        reader.finish();
        return evidence;
    }

    private static @Nullable Evidence readFile(
            MappingReader reader,
            RequirementId id,
            Optional<Sha256> digest,
            Optional<String> description,
            Optional<LocalDate> validUntil) {
        String path = AssuranceFileReader.containedPath(reader, "file");
        Boolean written = reader.bool("generated");
        if (path == null || (written == null && reader.has("generated"))) {
            return null;
        }
        boolean generated = Boolean.TRUE.equals(written);
        if (generated && reader.has("sha256")) {
            reader.report("generated", AssuranceFileFault.GENERATED_WITH_DIGEST, path);
            return null;
        }
        if (!generated && !reader.has("sha256")) {
            reader.report("file", AssuranceFileFault.DIGEST_REQUIRED, path, id.value());
            return null;
        }
        return new Evidence.FileEvidence(path, digest, description, validUntil);
    }

    private static @Nullable Evidence readPage(
            MappingReader reader,
            RequirementId id,
            Optional<Sha256> digest,
            Optional<String> description,
            Optional<LocalDate> validUntil) {
        String url = reader.requiredText("url");
        LocalDate seen = reader.date("seen");
        if (url == null) {
            return null;
        }
        if (!url.matches("https://[^\\s/?#@]+([/?#][^\\s]*)?")) {
            reader.report("url", AssuranceFileFault.NOT_HTTPS, url);
            return null;
        }
        if (!reader.has("sha256")) {
            reader.report("url", AssuranceFileFault.DIGEST_REQUIRED, url, id.value());
        }
        if (!reader.has("seen")) {
            reader.report("url", AssuranceFileFault.SEEN_REQUIRED, url);
        }
        if (digest.isEmpty() || seen == null) {
            return null;
        }
        return new Evidence.WebEvidence(url, digest.get(), seen, description, validUntil);
    }
}
