package dev.tasuki.server.declaration;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.declaration.Check;
import dev.tasuki.domain.declaration.CheckKind;
import dev.tasuki.domain.declaration.DeclarationVerifier;
import dev.tasuki.domain.declaration.Verdict;
import dev.tasuki.domain.declaration.Verification;
import dev.tasuki.domain.declaration.VerificationRequest;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeReader;
import dev.tasuki.formats.dsse.EnvelopeReading;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.db.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Verifies declarations for anybody. Nothing that is handed over is stored.
public final class Verifications {
    /// How many bytes a declaration may have to be looked at here.
    public static final int LARGEST = 1 << 20;

    private static final Text REGISTERED =
            new Text("この組織が登録した鍵「{0}」（{1}）です。", "It is the key “{0}” ({1}), which this organisation has registered.");
    private static final Text DAMAGED =
            new Text("保存されているファイルの内容が、登録したときから変わっています。", "The stored file has changed since it was filed.");
    private static final Text RESTORE = new Text(
            "このサーバーの管理者に伝えてください。手元に写しがあれば、それを検証してください。",
            "Tell whoever runs this server. If you have a copy, verify that one.");

    private final Tenancy tenancy;
    private final SigningKeyStore keys;
    private final DeclarationVerifier verifier;

    Verifications(Tenancy tenancy, SigningKeyStore keys, DeclarationVerifier verifier) {
        this.tenancy = tenancy;
        this.keys = keys;
        this.verifier = verifier;
    }

    /// What a reader holds a declaration against.
    ///
    /// @param trusted the keys the reader vouches for; where there are none, the server says whom it knows
    /// @param files   files that the reader holds, for comparing with what was declared
    public record Question(
            List<VerificationKey> trusted, LocalDate on, Interpretation interpretation, List<HandedFile> files) {
        public Question {
            trusted = List.copyOf(trusted);
            files = List.copyOf(files);
        }

        /// On a day, with nothing else at hand.
        public static Question on(LocalDate day) {
            return new Question(List.of(), day, Interpretation.DEFAULT, List.of());
        }
    }

    /// Verifies a file.
    ///
    /// @param source what findings call the file
    public Judgement judge(Bytes file, String source, Question question) {
        List<PublishedKey> known = tenancy.asNobody(() -> keys.published(fingerprints(file, source)));
        return judge(file, source, question, known);
    }

    /// Verifies a file, where the server's own keys are these.
    Judgement judge(Bytes file, String source, Question question, List<PublishedKey> known) {
        boolean given = !question.trusted().isEmpty();
        Verification byReader = verify(file, source, question.trusted(), question);
        boolean readerVouches = given && passed(byReader, CheckKind.TRUST);
        if (readerVouches || failed(byReader, CheckKind.SIGNATURE)) {
            return judged(file, question, byReader, signers(known, byReader), readerVouches);
        }
        Verification byServer =
                verify(file, source, known.stream().map(PublishedKey::key).toList(), question);
        boolean contradicted = failed(byServer, CheckKind.SIGNATURE);
        boolean serverKnows = passed(byServer, CheckKind.TRUST);
        // Where the reader has named keys, the server's knowledge informs and never decides.
        Verification decisive = given && !contradicted ? byReader : byServer;
        return judged(file, question, decisive, serverKnows ? known : List.of(), false);
    }

    /// Verifies what an organisation has filed, with the keys that it has registered.
    Judgement judgeFiled(Bytes file, FiledDeclaration filed, List<KnownKey> registered, LocalDate on) {
        List<VerificationKey> trusted =
                registered.stream().map(KnownKey::publicKey).toList();
        Verification verification = verify(file, filed.software(), trusted, Question.on(on));
        Optional<Text> vouching =
                registered.stream().findFirst().map(key -> REGISTERED.with(key.name(), key.fingerprint()));
        boolean vouched = passed(verification, CheckKind.TRUST);
        return new Judgement(
                filed.digest(),
                on,
                reliance(verification, vouched),
                verification.claimed(),
                new CheckLines(verification, List.of(), vouched, vouching).lines(List.of()),
                List.of());
    }

    /// What is to be said where the stored file no longer is what was stored.
    static Judgement damaged(Sha256 digest, LocalDate on) {
        var line = new CheckLine(CheckKind.ENVELOPE, CheckLine.Result.FAILED, List.of(DAMAGED), List.of(RESTORE));
        return new Judgement(digest, on, Reliance.REFUSED, Optional.empty(), List.of(line), List.of());
    }

    private static List<PublishedKey> signers(List<PublishedKey> known, Verification verification) {
        return passed(verification, CheckKind.TRUST)
                ? known.stream()
                        .filter(key -> verification
                                .claimed()
                                .filter(declaration ->
                                        declaration.keyId().equals(key.key().keyId()))
                                .isPresent())
                        .toList()
                : List.of();
    }

    private Judgement judged(
            Bytes file,
            Question question,
            Verification verification,
            List<PublishedKey> knownAs,
            boolean readerVouches) {
        List<CheckLine> lines =
                new CheckLines(verification, knownAs, readerVouches, Optional.empty()).lines(question.files());
        boolean fileDiffers = lines.stream()
                .anyMatch(line -> line.kind() == CheckKind.EVIDENCE && line.result() == CheckLine.Result.FAILED);
        Reliance reliance = fileDiffers ? Reliance.REFUSED : reliance(verification, readerVouches);
        return new Judgement(Sha256.of(file), question.on(), reliance, verification.claimed(), lines, knownAs);
    }

    private static Reliance reliance(Verification verification, boolean readerVouches) {
        return switch (verification.verdict()) {
            case ACCEPTED -> readerVouches ? Reliance.VALID_BY_YOUR_KEY : Reliance.INTACT_BY_SERVER_KEY;
            case SIGNED_BY_UNKNOWN_KEY -> Reliance.UNKNOWN_KEY;
            case REFUSED -> onlyOutOfDate(verification) ? Reliance.OUT_OF_DATE : Reliance.REFUSED;
        };
    }

    private static boolean onlyOutOfDate(Verification verification) {
        List<CheckKind> failed = verification.checks().stream()
                .filter(Check::failed)
                .filter(check -> !onlyUnknownKey(check))
                .map(Check::kind)
                .toList();
        return failed.equals(List.of(CheckKind.VALIDITY));
    }

    private static boolean onlyUnknownKey(Check check) {
        return check.kind() == CheckKind.TRUST
                && check.outcome() instanceof Check.Failed(var findings)
                && CheckLines.onlyUnknownKey(findings);
    }

    Verification verify(Bytes file, String source, List<VerificationKey> trusted, Question question) {
        return verifier.verify(
                file,
                source,
                new VerificationRequest(
                        trusted, question.on(), question.interpretation(), Optional.empty(), List.of()));
    }

    /// Whether the file is a declaration that can be read, whoever signed it.
    Verification read(Bytes file, String source, LocalDate on) {
        return verify(file, source, List.of(), Question.on(on));
    }

    static boolean accepted(Verification verification) {
        return verification.verdict() == Verdict.ACCEPTED;
    }

    private static boolean passed(Verification verification, CheckKind kind) {
        return verification.checks().stream().anyMatch(check -> check.kind() == kind && check.passed());
    }

    private static boolean failed(Verification verification, CheckKind kind) {
        return verification.checks().stream().anyMatch(check -> check.kind() == kind && check.failed());
    }

    /// The keys that an envelope names; a hint that nobody vouches for.
    static List<String> fingerprints(Bytes file, String source) {
        return switch (EnvelopeReader.read(file, source)) {
            case EnvelopeReading.Refused _ -> List.of();
            case EnvelopeReading.Read(var envelope) ->
                envelope.signatures().stream()
                        .map(Envelope.Signature::keyId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        };
    }
}
