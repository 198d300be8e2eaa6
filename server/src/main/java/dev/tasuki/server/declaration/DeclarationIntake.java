package dev.tasuki.server.declaration;

import dev.tasuki.domain.declaration.Check;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.Verification;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.key.VerificationKey;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.FindingWords;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchEntry;
import dev.tasuki.server.shared.search.SearchIndex;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.Targets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Takes in declarations that were signed elsewhere.
public final class DeclarationIntake {
    private static final String FIELD = "declaration";
    private static final Text NO_KEY = new Text(
            "封筒にある鍵 {0} は、この組織に登録されていません。先に署名鍵の画面で公開鍵を登録してください。",
            "The key {0} that the envelope names is not registered for this organisation. Register the public key on the signing keys page first.");
    private static final Text NO_KEY_NAMED = new Text("封筒に署名鍵の記載がありません。", "The envelope names no signing key.");
    private static final Text OTHER_ORGANISATION = new Text(
            "宣言した組織は「{0}」です。この組織の名称「{1}」と一致しません。",
            "The declaring organisation is “{0}”, not this organisation, “{1}”.");
    private static final Text OTHER_PARTY = new Text(
            "宣言した組織は「{0}」です。選んだ組織の名称「{1}」と一致しません。",
            "The declaring organisation is “{0}”, not the one you chose, “{1}”.");
    private static final Text OTHER_SOFTWARE = new Text(
            "宣言の対象は「{0}」です。選んだ対象「{1}」の名称ともパッケージ URL とも一致しません。",
            "It is about “{0}”, which is neither the name nor the package URL of the target you chose, “{1}”.");
    private static final Text NO_SUCH_PARTY = new Text("一覧から選んでください。", "Choose one from the list.");
    private static final Text KNOWN = new Text("この宣言はすでに登録されています。", "This declaration has already been filed.");

    private final Tenancy tenancy;
    private final DeclarationStore store;
    private final SigningKeyStore keys;
    private final DeclarationFiles files;
    private final Verifications verifications;
    private final Targets targets;
    private final AuditRecord audit;
    private final SearchIndex search;
    private final Ids ids;
    private final Clock clock;

    DeclarationIntake(
            Tenancy tenancy,
            DeclarationStore store,
            SigningKeyStore keys,
            DeclarationFiles files,
            Verifications verifications,
            Targets targets,
            AuditRecord audit,
            SearchIndex search,
            Ids ids,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.keys = keys;
        this.files = files;
        this.verifications = verifications;
        this.targets = targets;
        this.audit = audit;
        this.search = search;
        this.ids = ids;
        this.clock = clock;
    }

    /// Files a declaration of the organisation's own, made by `tasuki declare`.
    ///
    /// @throws Problem with everything that speaks against it: it must hold in every check, with a key of the
    ///                 organisation's, and be about the target
    public FiledDeclaration file(Viewer viewer, Filing filing) {
        Target target = targets.get(viewer, filing.target());
        List<KnownKey> own =
                registered(viewer, filing.file(), key -> key.party().isEmpty());
        Verification verification = verify(viewer, filing.file(), own);
        var faults = new ArrayList<FieldFault>();
        if (own.isEmpty()) {
            faults.add(new FieldFault(FIELD, unregistered(filing.file())));
        }
        faults.addAll(faults(verification, own.isEmpty()));
        verification
                .claimed()
                .or(() -> verify(viewer, filing.file(), List.of()).claimed())
                .ifPresent(declaration -> {
                    Text name = name(viewer, viewer.organisation()).orElseThrow();
                    requireName(declaration, name, OTHER_ORGANISATION, faults);
                    requireSoftware(declaration, target, faults);
                });
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return add(viewer, filing, target, verification.requireAccepted(), FiledDeclaration.Origin.FILED, "accepted");
    }

    /// The same for a program, which may run again: where this very file was filed about the target before, the program
    /// gets what is there.
    ///
    /// @throws Problem as for [#file]
    public FiledDeclaration fileOnce(Viewer viewer, Filing filing) {
        return tenancy.read(viewer, () -> store.find(viewer, Sha256.of(filing.file())))
                .filter(FiledDeclaration::isOwn)
                .filter(filed -> filed.target().equals(filing.target()))
                .orElseGet(() -> file(viewer, filing));
    }

    /// Keeps a declaration that came from another organisation as it came, whatever its checks show: what was received
    /// is a fact of the record, and its state says how far it holds.
    ///
    /// @throws Problem when it cannot be read as a declaration, or is about something or somebody else
    public FiledDeclaration receive(Viewer viewer, Filing filing) {
        Target target = targets.get(viewer, filing.target());
        Optional<Text> party = filing.party()
                .map(chosen -> name(viewer, chosen)
                        .orElseThrow(() -> Problem.invalid(List.of(new FieldFault("party", NO_SUCH_PARTY)))));
        Verification read = verify(viewer, filing.file(), List.of());
        var faults = new ArrayList<FieldFault>();
        if (read.claimed().isEmpty()) {
            faults.addAll(faults(read, true));
        }
        read.claimed().ifPresent(declaration -> {
            party.ifPresent(name -> requireName(declaration, name, OTHER_PARTY, faults));
            requireSoftware(declaration, target, faults);
        });
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        String verdict = verify(viewer, filing.file(), registered(viewer, filing.file(), _ -> true))
                .verdict()
                .id();
        return add(viewer, filing, target, read.claimed().orElseThrow(), FiledDeclaration.Origin.RECEIVED, verdict);
    }

    private Verification verify(Viewer viewer, Bytes file, List<KnownKey> trusted) {
        List<VerificationKey> publicKeys =
                trusted.stream().map(KnownKey::publicKey).toList();
        LocalDate today = viewer.today(clock);
        return verifications.verify(file, FIELD, publicKeys, Verifications.Question.on(today));
    }

    private List<KnownKey> registered(Viewer viewer, Bytes file, Predicate<KnownKey> which) {
        List<String> fingerprints = Verifications.fingerprints(file, FIELD);
        return tenancy.read(viewer, () -> keys.named(viewer, fingerprints)).stream()
                .filter(which)
                .toList();
    }

    private Optional<Text> name(Viewer viewer, OrganisationId organisation) {
        return tenancy.read(viewer, () -> store.name(viewer, organisation));
    }

    private static Text unregistered(Bytes file) {
        return Verifications.fingerprints(file, FIELD).stream()
                .findFirst()
                .map(NO_KEY::with)
                .orElse(NO_KEY_NAMED);
    }

    private static List<FieldFault> faults(Verification verification, boolean keyToldApart) {
        List<Finding> findings = verification.checks().stream()
                .map(Check::outcome)
                .filter(Check.Failed.class::isInstance)
                .map(Check.Failed.class::cast)
                .filter(failed -> !keyToldApart || !CheckLines.onlyUnknownKey(failed.findings()))
                .flatMap(failed -> failed.findings().stream())
                .toList();
        return FindingWords.of(findings).stream()
                .map(words -> new FieldFault(FIELD, words))
                .toList();
    }

    private static void requireName(Declaration declaration, Text name, Text otherwise, List<FieldFault> faults) {
        String declared = declaration.organisation();
        if (!declared.equals(name.ja()) && !declared.equals(name.en())) {
            faults.add(new FieldFault(FIELD, told(otherwise, declared, name)));
        }
    }

    private static void requireSoftware(Declaration declaration, Target target, List<FieldFault> faults) {
        String declared = declaration.software().name();
        boolean named = declared.equals(target.name().ja())
                || declared.equals(target.name().en());
        boolean located = target.content().packageUrl().isPresent()
                && declaration
                        .software()
                        .packageUrl()
                        .map(DeclarationIntake::withoutVersion)
                        .equals(target.content().packageUrl().map(DeclarationIntake::withoutVersion));
        if (!named && !located) {
            faults.add(new FieldFault("target", told(OTHER_SOFTWARE, declared, target.name())));
        }
    }

    private static String withoutVersion(String packageUrl) {
        String bare = packageUrl.toLowerCase(Locale.ROOT).split("[?#]", 2)[0];
        int version = bare.lastIndexOf('@');
        return version > bare.lastIndexOf('/') ? bare.substring(0, version) : bare;
    }

    private static Text told(Text template, String quoted, Text name) {
        return new Text(
                template.with(quoted, name.ja()).ja(),
                template.with(quoted, name.en()).en());
    }

    private FiledDeclaration add(
            Viewer viewer,
            Filing filing,
            Target target,
            Declaration declaration,
            FiledDeclaration.Origin origin,
            String verdict) {
        var filed = new FiledDeclaration(
                new DeclarationId(ids.next()),
                target.id(),
                Optional.empty(),
                files.store(filing.file()),
                declaration.keyId(),
                origin,
                label(declaration),
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
        return tenancy.change(viewer, () -> {
            if (!store.insert(viewer, filed)) {
                throw Problem.invalid(List.of(new FieldFault(FIELD, KNOWN)));
            }
            audit.append(
                    viewer,
                    filed.isOwn()
                            ? new DeclarationFact.DeclarationFiled(filed.id(), filed)
                            : new DeclarationFact.DeclarationReceived(filed.id(), filed, verdict));
            search.put(viewer, entry(filed));
            return store.find(viewer, filed.id()).orElseThrow();
        });
    }

    static String label(Declaration declaration) {
        return declaration.software().name() + " " + declaration.software().version();
    }

    static SearchEntry entry(FiledDeclaration filed) {
        return SearchEntry.of(SearchEntry.Kind.DECLARATION, filed.id().value(), Text.same(filed.software()))
                .alsoFoundBy(
                        filed.organisation(),
                        filed.signatory().name(),
                        filed.digest().hex())
                .shownToGuestsOf(filed.target());
    }
}
