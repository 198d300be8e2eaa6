package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.SigningKeyId;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchEntry;
import dev.tasuki.server.shared.search.SearchIndex;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The keys that an organisation signs with, and those it takes for another's.
public final class SigningKeys {
    private static final Text KNOWN = new Text(
            "この鍵はすでに登録されています。指紋で一覧を確かめてください。",
            "This key has already been registered. Look for its fingerprint in the list.");
    private static final Text PROVEN_FOR_OTHERS = new Text(
            "この証明書署名要求は「{0}」のために作られていません。画面に示されたコマンドで作り直してください。",
            "This certification request was not made for “{0}”. Make it again with the command that the page shows.");
    private static final Text NO_SUCH = new Text("一覧から選んでください。", "Choose one from the list.");
    private static final Text RETIRED = new Text("この鍵は廃止されています。ほかの鍵を選んでください。", "This key is retired. Choose another.");
    private static final Text NOT_HELD = new Text(
            "この鍵の秘密鍵はサーバーにありません。サーバーが持つ鍵を選ぶか、手元で署名した宣言を登録してください。",
            "The server does not hold the private key. Choose one that it holds, or file a declaration"
                    + " that you signed elsewhere.");
    private static final Text RETIRED_ALREADY = new Text("この鍵はすでに廃止されています。", "This key has already been retired.");

    private final Tenancy tenancy;
    private final SigningKeyStore store;
    private final KeySealing sealing;
    private final AuditRecord audit;
    private final SearchIndex search;
    private final Ids ids;
    private final Clock clock;

    SigningKeys(
            Tenancy tenancy,
            SigningKeyStore store,
            KeySealing sealing,
            AuditRecord audit,
            SearchIndex search,
            Ids ids,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.sealing = sealing;
        this.audit = audit;
        this.search = search;
        this.ids = ids;
        this.clock = clock;
    }

    /// Makes a key; its private half never leaves the server.
    public KnownKey generate(Viewer viewer, KeyDraft draft) {
        SigningKey made = KeyGeneration.generate(draft.kind().algorithm());
        var key = new KnownKey(
                new SigningKeyId(ids.next()),
                draft.name(),
                Optional.empty(),
                made.publicKey(),
                true,
                Optional.empty(),
                clock.instant(),
                viewer.actor().name(),
                Optional.empty(),
                1);
        return tenancy.change(viewer, () -> {
            store.insert(viewer, key, Optional.of(sealing.seal(made, viewer.organisation(), key.id())));
            audit.append(viewer, new DeclarationFact.KeyGenerated(key));
            index(viewer, key);
            return store.find(viewer, key.id()).orElseThrow();
        });
    }

    /// Registers a key whose private half is kept elsewhere. One that the organisation calls its own is believed only
    /// with a request that the private half made for the organisation's address: whoever copies the public key of
    /// another, or a request made for somebody else, cannot publish under it.
    ///
    /// @param address where the organisation is on this server, as its key must name it
    /// @throws Problem when the key is registered already, the request was made for somebody else, or the party is
    ///                 not in the address book
    public KnownKey register(Viewer viewer, KeyRegistration registration, URI address) {
        return switch (registration) {
            case KeyRegistration.Others others -> register(viewer, others);
            case KeyRegistration.Own own -> {
                if (!own.request().addresses().contains(address.toString())) {
                    throw Problem.invalid(
                            List.of(new FieldFault("publicKey", PROVEN_FOR_OTHERS.with(address.toString()))));
                }
                yield register(
                        viewer, own, Optional.empty(), Optional.of(own.request().pem()));
            }
        };
    }

    /// Registers a key of another party.
    ///
    /// @throws Problem when the key is registered already, or the party is not in the address book
    public KnownKey register(Viewer viewer, KeyRegistration.Others others) {
        return register(viewer, others, Optional.of(others.party()), Optional.empty());
    }

    private KnownKey register(
            Viewer viewer, KeyRegistration registration, Optional<OrganisationId> party, Optional<Bytes> proof) {
        var key = new KnownKey(
                new SigningKeyId(ids.next()),
                registration.name(),
                party,
                registration.publicKey(),
                false,
                proof,
                clock.instant(),
                viewer.actor().name(),
                Optional.empty(),
                1);
        return tenancy.change(viewer, () -> {
            if (party.filter(chosen -> !store.isParty(viewer, chosen)).isPresent()) {
                throw Problem.invalid(List.of(new FieldFault("party", NO_SUCH)));
            }
            if (!store.insert(viewer, key, Optional.empty())) {
                throw Problem.invalid(List.of(new FieldFault("publicKey", KNOWN)));
            }
            audit.append(viewer, new DeclarationFact.KeyRegistered(key));
            index(viewer, key);
            return store.find(viewer, key.id()).orElseThrow();
        });
    }

    /// Gives a key another name.
    ///
    /// @param version the version that the person saw
    /// @throws Problem when there is no such key, or somebody changed it since
    public KnownKey rename(Viewer viewer, SigningKeyId id, String name, int version) {
        return tenancy.change(viewer, () -> {
            KnownKey before = store.find(viewer, id).orElseThrow(Problem::notFound);
            if (!store.rename(viewer, id, name, version)) {
                throw Problem.changedMeanwhile();
            }
            audit.append(viewer, new DeclarationFact.KeyRenamed(before, name));
            KnownKey after = store.find(viewer, id).orElseThrow();
            index(viewer, after);
            return after;
        });
    }

    /// Lets a key sign nothing new. What it signed before still verifies.
    ///
    /// @param version the version that the person saw
    /// @throws Problem when there is no such key, it is retired, or somebody changed it since
    public KnownKey retire(Viewer viewer, SigningKeyId id, int version) {
        return tenancy.change(viewer, () -> {
            KnownKey before = store.find(viewer, id).orElseThrow(Problem::notFound);
            if (before.isRetired()) {
                throw Problem.of(ProblemType.CONFLICT, RETIRED_ALREADY);
            }
            if (!store.retire(viewer, id, version, clock.instant())) {
                throw Problem.changedMeanwhile();
            }
            audit.append(viewer, new DeclarationFact.KeyRetired(before));
            return store.find(viewer, id).orElseThrow();
        });
    }

    /// @throws Problem when there is none, or it is not the viewer's to see
    public KnownKey get(Viewer viewer, SigningKeyId id) {
        return tenancy.read(viewer, () -> store.find(viewer, id)).orElseThrow(Problem::notFound);
    }

    /// Keys in the order they came, a part at a time.
    public Slice<KnownKey> list(Viewer viewer, Optional<SigningKeyId> after, int size) {
        return tenancy.read(
                viewer,
                () -> Slice.of(
                        store.list(viewer, after, size + 1),
                        size,
                        key -> key.id().toString()));
    }

    public int count(Viewer viewer) {
        return tenancy.read(viewer, () -> store.count(viewer));
    }

    /// The keys that can sign something new here.
    public List<KnownKey> signing(Viewer viewer) {
        return tenancy.read(viewer, () -> store.held(viewer)).stream()
                .filter(KnownKey::signs)
                .toList();
    }

    /// @throws Problem when the key signs nothing new here
    void requireSigns(KnownKey key) {
        if (!key.signs()) {
            throw Problem.invalid(List.of(new FieldFault("key", key.isRetired() ? RETIRED : NOT_HELD)));
        }
    }

    /// The refusal of a key that is not there.
    static Problem noSuchKey() {
        return Problem.invalid(List.of(new FieldFault("key", NO_SUCH)));
    }

    /// The private half, in the running transaction.
    ///
    /// @throws Problem when the key is retired, is not held here, or cannot be opened
    SigningKey open(Viewer viewer, KnownKey key) {
        requireSigns(key);
        byte[] sealed = store.sealed(viewer, key.id())
                .orElseThrow(() -> Problem.invalid(List.of(new FieldFault("key", NOT_HELD))));
        return sealing.open(sealed, viewer.organisation(), key);
    }

    private void index(Viewer viewer, KnownKey key) {
        search.put(
                viewer,
                SearchEntry.of(SearchEntry.Kind.KEY, key.id().value(), Text.same(key.name()))
                        .alsoFoundBy(key.fingerprint(), key.kind().title().en()));
    }
}
