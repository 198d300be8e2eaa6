package dev.tasuki.server.declaration;

import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclarationDraft;
import dev.tasuki.domain.declaration.DeclarationEncoding;
import dev.tasuki.domain.declaration.Signatory;
import dev.tasuki.domain.supplychain.ReleaseArtefact;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.assessment.Assessments;
import dev.tasuki.server.assessment.Assurances;
import dev.tasuki.server.assessment.TargetAssessment;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchIndex;
import dev.tasuki.server.supplychain.Release;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes declarations from assessments and signs them with keys that the server holds. A person signs, never a program,
/// and only a text that the person has seen.
public final class DeclarationSigning {
    private static final UUID NO_NUMBER = new UUID(0, 0);
    private static final Text PERSONS_ONLY = new Text(
            "宣言に署名できるのは、サインインした署名者だけです。プログラムからは、手元で署名した宣言を登録できます。",
            "Only a signatory who is signed in can sign a declaration. A program can file one that was signed elsewhere.");
    private static final Text IN_THE_PAST = new Text("今日（{0}）以後の日を入力してください。", "Enter today, {0}, or a later date.");
    private static final Text NO_ROLE = new Text(
            "この対象に対する組織の役割が記録されていません。対象か契約関係に役割を記録してください。",
            "The organisation has no role for this target. Record its roles, or an engagement.");
    private static final Text NO_RELEASE = new Text(
            "どのリリースについての回答かが記録されていません。評価の範囲でリリースを選んでください。",
            "The record does not say which release the answers are about. Choose one in the scope of the assessment.");
    private static final Text NOT_SOUND = new Text(
            "署名した宣言が検証に通らないため、保存しませんでした: {0}",
            "The declaration did not pass its own verification, so it was not kept: {0}");

    private final Tenancy tenancy;
    private final DeclarationStore store;
    private final SigningKeys keys;
    private final DeclarationFiles files;
    private final Verifications verifications;
    private final DeclarationEncoding encoding;
    private final Assessments assessments;
    private final Assurances assurances;
    private final AuditRecord audit;
    private final SearchIndex search;
    private final Ids ids;
    private final Clock clock;

    DeclarationSigning(
            Tenancy tenancy,
            DeclarationStore store,
            SigningKeys keys,
            DeclarationFiles files,
            Verifications verifications,
            DeclarationEncoding encoding,
            Assessments assessments,
            Assurances assurances,
            AuditRecord audit,
            SearchIndex search,
            Ids ids,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.keys = keys;
        this.files = files;
        this.verifications = verifications;
        this.encoding = encoding;
        this.assessments = assessments;
        this.assurances = assurances;
        this.audit = audit;
        this.search = search;
        this.ids = ids;
        this.clock = clock;
    }

    /// What would be signed, or everything that is missing.
    ///
    /// @throws Problem when the terms are of no use, or a program asks
    public SigningPreview preview(Viewer viewer, SigningTerms terms) {
        requireSignable(viewer, terms);
        return tenancy.read(viewer, () -> draft(viewer, terms));
    }

    /// Signs what was seen.
    ///
    /// @throws Problem when something is missing, it is no longer what was seen, or the key cannot sign
    public FiledDeclaration sign(Viewer viewer, SigningTerms terms) {
        requireSignable(viewer, terms);
        return tenancy.change(viewer, () -> {
            SigningPreview.Ready ready = switch (draft(viewer, terms)) {
                case SigningPreview.Ready complete -> complete;
                case SigningPreview.Missing _ -> throw Problem.changedMeanwhile();
            };
            if (terms.seen().filter(ready.seen()::equals).isEmpty()) {
                throw Problem.changedMeanwhile();
            }
            SigningKey key = keys.open(viewer, ready.key());
            Declaration declaration =
                    numbered(ready.declaration(), ids.next(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
            Bytes envelope = EnvelopeWriter.bytes(encoding.sign(declaration, key));
            requireSound(envelope, key, declaration);
            return add(viewer, terms, declaration, files.store(envelope));
        });
    }

    private FiledDeclaration add(Viewer viewer, SigningTerms terms, Declaration declaration, Sha256 digest) {
        var filed = new FiledDeclaration(
                new DeclarationId(ids.next()),
                terms.target(),
                assessments.of(viewer, terms.target()).release().map(Release::id),
                digest,
                declaration.keyId(),
                FiledDeclaration.Origin.SIGNED,
                DeclarationIntake.label(declaration),
                declaration.organisation(),
                declaration.signatory(),
                declaration.issued(),
                declaration.validity(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                viewer.actor().name(),
                1);
        store.insert(viewer, filed);
        audit.append(viewer, new DeclarationFact.DeclarationSigned(filed.id(), filed));
        search.put(viewer, DeclarationIntake.entry(filed));
        return store.find(viewer, filed.id()).orElseThrow();
    }

    private void requireSignable(Viewer viewer, SigningTerms terms) {
        if (viewer.actor().kind() != Actor.Kind.PERSON) {
            throw Problem.of(ProblemType.NOT_PERMITTED, PERSONS_ONLY);
        }
        LocalDate today = viewer.today(clock);
        if (terms.validity().from().isBefore(today)) {
            throw Problem.invalid(List.of(new FieldFault("validFrom", IN_THE_PAST.filled(Text.day(today)))));
        }
    }

    private SigningPreview draft(Viewer viewer, SigningTerms terms) {
        TargetAssessment present = assessments.of(viewer, terms.target());
        KnownKey key = key(viewer, terms);
        if (present.assessment().isEmpty()) {
            return new SigningPreview.Missing(present.target(), List.of(missing(NO_ROLE)));
        }
        if (present.release().isEmpty()) {
            return new SigningPreview.Missing(present.target(), List.of(missing(NO_RELEASE)));
        }
        Assessment assessment = present.assessment().get();
        Sha256 text = assurances.export(viewer, terms.target()).digest();
        var draft = DeclarationDraft.of(
                assessment,
                path -> recorded(assessment, path),
                text,
                new DeclarationDraft.Terms(
                        NO_NUMBER,
                        Instant.EPOCH,
                        terms.validity(),
                        new Signatory(viewer.actor().name(), terms.role()),
                        terms.statement(),
                        key.fingerprint()));
        return switch (draft) {
            case DeclarationDraft.Complete(var declaration) ->
                new SigningPreview.Ready(present.target(), key, declaration, Sha256.of(encoding.payload(declaration)));
            case DeclarationDraft.Incomplete(var findings) ->
                new SigningPreview.Missing(
                        present.target(),
                        findings.stream().map(DeclarationSigning::missing).toList());
        };
    }

    private KnownKey key(Viewer viewer, SigningTerms terms) {
        try {
            KnownKey key = keys.get(viewer, terms.key());
            keys.requireSigns(key);
            return key;
        } catch (Problem problem) {
            throw problem.type() == ProblemType.NOT_FOUND ? SigningKeys.noSuchKey() : problem;
        }
    }

    /// The digest of a released file as its release records it.
    private static Optional<Sha256> recorded(Assessment assessment, String path) {
        return assessment.file().software().artefacts().stream()
                .filter(artefact -> artefact.path().equals(path))
                .findFirst()
                .flatMap(ReleaseArtefact::digest);
    }

    private static SigningPreview.MissingPart missing(Text message) {
        return new SigningPreview.MissingPart(message, Optional.empty());
    }

    private static SigningPreview.MissingPart missing(Finding finding) {
        Optional<RequirementId> requirement =
                finding.arguments().stream().findFirst().flatMap(first -> RequirementId.parse(first.en()));
        return new SigningPreview.MissingPart(
                new Text(finding.message(Language.JA), finding.message(Language.EN)), requirement);
    }

    private static Declaration numbered(Declaration draft, UUID number, Instant issued) {
        return new Declaration(
                number,
                issued,
                draft.validity(),
                draft.software(),
                draft.organisation(),
                draft.roles(),
                draft.requirementPackage(),
                draft.interpretation(),
                draft.frameworks(),
                draft.subjects(),
                draft.signatory(),
                draft.statement(),
                draft.keyId());
    }

    /// What is handed out must hold for whoever verifies it, so it is verified first.
    private void requireSound(Bytes envelope, SigningKey key, Declaration declaration) {
        var question = new Verifications.Question(
                List.of(key.publicKey()), declaration.validity().from(), declaration.interpretation(), List.of());
        Judgement judgement = verifications.judge(envelope, "declaration", question, List.of());
        if (judgement.reliance() != Reliance.VALID_BY_YOUR_KEY) {
            Text failing = judgement.checks().stream()
                    .filter(check -> check.result() != CheckLine.Result.PASSED)
                    .flatMap(check -> check.said().stream())
                    .findFirst()
                    .orElseThrow();
            throw Problem.of(
                    ProblemType.CONFLICT,
                    new Text(
                            NOT_SOUND.with(failing.ja()).ja(),
                            NOT_SOUND.with(failing.en()).en()));
        }
    }
}
