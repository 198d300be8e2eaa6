package dev.tasuki.bench;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclarationDraft;
import dev.tasuki.domain.declaration.DeclarationEncoding;
import dev.tasuki.domain.declaration.Signatory;
import dev.tasuki.domain.declaration.Validity;
import dev.tasuki.domain.declaration.VerificationRequest;
import dev.tasuki.domain.evidence.DirectoryEvidenceInspector;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.responsibility.Obligations;
import dev.tasuki.domain.supplychain.DirectoryReleaseArtefacts;
import dev.tasuki.domain.supplychain.Organisation;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.key.VerificationKey;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Signed declarations as a buyer receives them, each with other content than every other, made the way
/// `tasuki declare` makes them. Every answer gives its reasons in both languages and names a piece of evidence.
///
/// @param key   the key that signed all of them
/// @param files the content of the files
record SignedDeclarations(VerificationKey key, List<Bytes> files) {
    /// The day they are judged on, fixed so that the figures of two days are about the same work.
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Instant ISSUED = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final List<AnswerStatus> STATUSES = List.of(AnswerStatus.values());
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    SignedDeclarations {
        files = List.copyOf(files);
    }

    /// Makes this many declarations with a new key.
    static SignedDeclarations make(Scenario scenario, KeyAlgorithm algorithm, int count) {
        SigningKey key = KeyGeneration.generate(algorithm);
        return new SignedDeclarations(
                key.publicKey(),
                IntStream.range(0, count)
                        .mapToObj(number -> file(scenario, number, key))
                        .toList());
    }

    /// What a buyer asks who trusts the key.
    VerificationRequest request() {
        return VerificationRequest.trusting(List.of(key), TODAY);
    }

    private static Bytes file(Scenario scenario, int number, SigningKey key) {
        var encoding = new DeclarationEncoding(CATALOGUE);
        return EnvelopeWriter.bytes(encoding.sign(declaration(scenario, number, key), key));
    }

    private static Declaration declaration(Scenario scenario, int number, SigningKey key) {
        Path nowhere = Path.of(".");
        AssuranceFile file = assuranceFile(scenario, number);
        Assessment assessment = Assessment.of(
                file, CATALOGUE, Interpretation.DEFAULT, new DirectoryEvidenceInspector(nowhere, TODAY), TODAY);
        var terms = new DeclarationDraft.Terms(
                new UUID(0x4000, 0x8000_0000_0000_0000L | number),
                ISSUED,
                Validity.starting(TODAY, Period.ofYears(1)),
                new Signatory("山田 花子", "最高情報セキュリティ責任者"),
                Optional.empty(),
                key.publicKey().keyId());
        return switch (DeclarationDraft.of(
                assessment, new DirectoryReleaseArtefacts(nowhere), digest("assurance file", number), terms)) {
            case DeclarationDraft.Complete(var declaration) -> declaration;
            case DeclarationDraft.Incomplete(var findings) ->
                throw new IllegalStateException("the fixture cannot be declared: " + findings);
        };
    }

    private static AssuranceFile assuranceFile(Scenario scenario, int number) {
        var software = new SoftwareTarget(
                "ねこ便 配送管理",
                "2026." + number,
                SoftwareClass.PRODUCT,
                Optional.of("pkg:generic/nekobin@2026." + number),
                List.of());
        return new AssuranceFile(
                software,
                new Organisation("ねこ便ソフト株式会社", Optional.of("security@nekobin.example")),
                scenario.roles(),
                scenario.requirementPackage(),
                Interpretation.DEFAULT,
                scenario.frameworks(),
                answers(scenario, number));
    }

    private static Map<RequirementId, Answer> answers(Scenario scenario, int number) {
        Map<RequirementId, Answer> answers = new LinkedHashMap<>();
        for (String framework : scenario.frameworks()) {
            List<Obligation> owed = Obligations.derive(
                    CATALOGUE.framework(framework).orElseThrow(),
                    scenario.roles(),
                    scenario.requirementPackage(),
                    Interpretation.DEFAULT);
            for (Obligation obligation : owed) {
                Requirement requirement = obligation.requirement();
                answers.put(requirement.id(), answer(requirement.id(), number, answers.size()));
            }
        }
        return answers;
    }

    private static Answer answer(RequirementId requirement, int number, int position) {
        AnswerStatus status = STATUSES.get((number + position) % STATUSES.size());
        String because =
                "%s について、版 2026.%d の開発規程 第 %d 章に定めた手順を運用し、記録を四半期ごとに見直している。".formatted(requirement, number, position + 1)
                        + " Reviewed each quarter; see chapter %d of the rules for edition 2026.%d."
                                .formatted(position + 1, number);
        // Four answers in a row rest on one page: evidence is shared, as it is in practice.
        int page = position / 4;
        var evidence = new Evidence.WebEvidence(
                "https://nekobin.example/rules/%d/%d".formatted(number, page),
                digest("page " + page, number),
                TODAY.minusDays(30),
                Optional.of("開発規程 第 %d 部 (development rules, part %d)".formatted(page + 1, page + 1)),
                Optional.of(TODAY.plusYears(1)));
        return new Answer(
                requirement,
                status,
                Optional.of(because),
                List.of(evidence),
                Optional.of("品質保証部"),
                status == AnswerStatus.PLANNED ? Optional.of(TODAY.plusMonths(3)) : Optional.empty());
    }

    private static Sha256 digest(String what, int number) {
        return Sha256.of(Bytes.ofUtf8(what + " " + number));
    }
}
