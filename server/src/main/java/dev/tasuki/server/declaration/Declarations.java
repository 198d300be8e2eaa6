package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The declarations in an organisation's record: reading, publishing and withdrawing them.
public final class Declarations {
    private static final Text RECEIVED = new Text(
            "受領した宣言は、発行した組織のものです。公開と取下げは、発行した組織が行います。",
            "A received declaration belongs to its issuer. Only the issuer can publish or withdraw it.");
    private static final Text ALREADY_PUBLISHED = new Text("すでに公開されています。", "It has already been published.");
    private static final Text ALREADY_WITHDRAWN = new Text("すでに取り下げられています。", "It has already been withdrawn.");
    private static final Text NOT_VALID = new Text(
            "今の状態は「{0}」です。公開できるのは、有効な宣言だけです。宣言の画面で、通らない検査を確認してください。",
            "Its state is now “{0}”. Only a valid declaration can be published. Its page shows which check failed.");

    private final Tenancy tenancy;
    private final DeclarationStore store;
    private final SigningKeyStore keys;
    private final DeclarationFiles files;
    private final Verifications verifications;
    private final AuditRecord audit;
    private final Clock clock;

    Declarations(
            Tenancy tenancy,
            DeclarationStore store,
            SigningKeyStore keys,
            DeclarationFiles files,
            Verifications verifications,
            AuditRecord audit,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.keys = keys;
        this.files = files;
        this.verifications = verifications;
        this.audit = audit;
        this.clock = clock;
    }

    /// The day it is for the organisation.
    public LocalDate today(Viewer viewer) {
        return viewer.today(clock);
    }

    /// The day it is in a time zone, for whoever reads without belonging to an organisation here.
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// Declarations with their state, the newest first, a part at a time.
    ///
    /// @param target only those about this one
    public Slice<ListedDeclaration> list(
            Viewer viewer, Optional<TargetId> target, Optional<DeclarationId> after, int size) {
        Slice<FiledDeclaration> slice = tenancy.read(
                viewer,
                () -> Slice.of(
                        store.list(viewer, target, after, size + 1),
                        size,
                        filed -> filed.id().toString()));
        List<KnownKey> known = tenancy.read(
                viewer,
                () -> keys.named(
                        viewer,
                        slice.items().stream()
                                .map(FiledDeclaration::keyId)
                                .distinct()
                                .toList()));
        return slice.map(filed -> new ListedDeclaration(
                filed, judged(filed, named(known, filed), viewer.today(clock)).state()));
    }

    public int count(Viewer viewer) {
        return tenancy.read(viewer, () -> store.count(viewer));
    }

    /// A declaration with all its checks.
    ///
    /// @throws Problem when there is none, or it is not the viewer's to see
    public JudgedDeclaration get(Viewer viewer, DeclarationId id) {
        record Found(FiledDeclaration filed, List<KnownKey> keys) {}
        Found found = tenancy.read(viewer, () -> {
            FiledDeclaration filed = store.find(viewer, id).orElseThrow(Problem::notFound);
            return new Found(filed, keys.named(viewer, List.of(filed.keyId())));
        });
        return judged(found.filed(), found.keys(), viewer.today(clock));
    }

    private static List<KnownKey> named(List<KnownKey> known, FiledDeclaration filed) {
        return known.stream()
                .filter(key -> key.fingerprint().equals(filed.keyId()))
                .toList();
    }

    private JudgedDeclaration judged(FiledDeclaration filed, List<KnownKey> registered, LocalDate today) {
        Optional<Bytes> file = files.read(filed.digest());
        Judgement judgement = file.map(bytes -> verifications.judgeFiled(bytes, filed, registered, today))
                .orElseGet(() -> Verifications.damaged(filed.digest(), today));
        return new JudgedDeclaration(filed, state(filed, judgement, today), judgement, registered, file);
    }

    private static DeclarationState state(FiledDeclaration filed, Judgement judgement, LocalDate today) {
        if (filed.isWithdrawn()) {
            return DeclarationState.WITHDRAWN;
        }
        return switch (judgement.reliance()) {
            case VALID_BY_YOUR_KEY, INTACT_BY_SERVER_KEY, WITHDRAWN -> DeclarationState.of(filed.validity(), today);
            // Out of date may come of other dates than the validity's: a certificate's, or those of an issuer
            // ahead of its time.
            case OUT_OF_DATE -> outOfDate(filed, today);
            case UNKNOWN_KEY, REFUSED -> DeclarationState.NOT_VERIFIABLE;
        };
    }

    private static DeclarationState outOfDate(FiledDeclaration filed, LocalDate today) {
        DeclarationState state = DeclarationState.of(filed.validity(), today);
        return Set.of(DeclarationState.EXPIRED, DeclarationState.NOT_YET_VALID).contains(state)
                ? state
                : DeclarationState.NOT_VERIFIABLE;
    }

    /// Lets everybody see a declaration.
    ///
    /// @param version the version that the person saw
    /// @throws Problem when it is not the organisation's own, does not hold today, or was changed since
    public FiledDeclaration publish(Viewer viewer, DeclarationId id, int version) {
        JudgedDeclaration judged = requireOwn(get(viewer, id));
        if (judged.filed().isPublished()) {
            throw Problem.of(ProblemType.CONFLICT, ALREADY_PUBLISHED);
        }
        if (judged.state() != DeclarationState.VALID && judged.state() != DeclarationState.EXPIRES_SOON) {
            throw Problem.of(
                    ProblemType.CONFLICT, NOT_VALID.filled(judged.state().title()));
        }
        return tenancy.change(viewer, () -> {
            Text publisher = store.name(viewer, viewer.organisation()).orElseThrow();
            if (!store.publish(viewer, id, publisher, version, clock.instant())) {
                throw Problem.changedMeanwhile();
            }
            audit.append(viewer, new DeclarationFact.DeclarationPublished(id));
            return store.find(viewer, id).orElseThrow();
        });
    }

    /// Takes a declaration back. The file stays, since others may hold it; from now on it is told to be withdrawn.
    ///
    /// @param version the version that the person saw
    /// @throws Problem when it is not the organisation's own, is withdrawn already, or was changed since
    public FiledDeclaration withdraw(Viewer viewer, DeclarationId id, Withdrawal withdrawal, int version) {
        JudgedDeclaration judged = requireOwn(get(viewer, id));
        if (judged.filed().isWithdrawn()) {
            throw Problem.of(ProblemType.CONFLICT, ALREADY_WITHDRAWN);
        }
        return tenancy.change(viewer, () -> {
            if (!store.withdraw(viewer, id, withdrawal.because(), version, clock.instant())) {
                throw Problem.changedMeanwhile();
            }
            audit.append(viewer, new DeclarationFact.DeclarationWithdrawn(id, withdrawal.because()));
            return store.find(viewer, id).orElseThrow();
        });
    }

    /// A published declaration, for anybody, judged with the key under which it was published.
    ///
    /// @throws Problem when there is none
    public PublishedDeclaration published(DeclarationId id, Verifications.Question question) {
        record Found(DeclarationStore.Published published, List<PublishedKey> keys) {}
        Found found = tenancy.asNobody(() -> {
            DeclarationStore.Published published = store.published(id).orElseThrow(Problem::notFound);
            List<PublishedKey> publishers = keys
                    .published(List.of(published.filed().keyId()))
                    .stream()
                    .filter(key -> key.organisation().equals(published.organisation()))
                    .toList();
            return new Found(published, publishers);
        });
        FiledDeclaration filed = found.published().filed();
        Optional<Bytes> file = files.read(filed.digest());
        Judgement judgement = file.map(bytes -> verifications.judge(bytes, filed.software(), question, found.keys()))
                .orElseGet(() -> Verifications.damaged(filed.digest(), question.on()));
        boolean fileHolds = judgement.reliance() != Reliance.REFUSED;
        return new PublishedDeclaration(
                filed,
                found.published().organisation(),
                found.published().publisher(),
                filed.isWithdrawn() && fileHolds ? judgement.with(Reliance.WITHDRAWN) : judgement,
                file);
    }

    private static JudgedDeclaration requireOwn(JudgedDeclaration judged) {
        if (!judged.filed().isOwn()) {
            throw Problem.of(ProblemType.CONFLICT, RECEIVED);
        }
        return judged;
    }
}
