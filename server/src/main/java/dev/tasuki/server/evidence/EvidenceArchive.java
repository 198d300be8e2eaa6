package dev.tasuki.server.evidence;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.shared.search.SearchEntry;
import dev.tasuki.server.shared.search.SearchIndex;
import dev.tasuki.server.supplychain.Parties;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The evidence of an organisation.
///
/// Content is stored and safe on disk before any row speaks of it: an entry that was acknowledged has its
/// content, even if the server was killed the moment after.
public final class EvidenceArchive {
    private static final Text NO_CONTENT = new Text(
            "この内容はまだ届いていません。先に evidence-content に送ってください。",
            "This content has not arrived. Send it to evidence-content first.");
    private static final Text NOT_A_PARTY = new Text("一覧から選んでください。", "Choose one from the list.");
    private static final Text NOT_YET =
            new Text("今日より後の日付です。今日までの日付を入力してください。", "The date is in the future. Enter today or an earlier date.");
    private static final Text DAMAGED = new Text(
            "保管していた内容が壊れています。同じファイルをもう一度送ると元に戻ります。管理者にも知らせてください。",
            "The stored content is damaged. Sending the same file again restores it. Tell your administrator too.");

    private final Tenancy tenancy;
    private final EvidenceStore store;
    private final KeptContent content;
    private final Parties parties;
    private final AuditRecord audit;
    private final SearchIndex search;
    private final Ids ids;
    private final Clock clock;

    EvidenceArchive(
            Tenancy tenancy,
            EvidenceStore store,
            KeptContent content,
            Parties parties,
            AuditRecord audit,
            SearchIndex search,
            Ids ids,
            Clock clock) {
        this.tenancy = tenancy;
        this.store = store;
        this.content = content;
        this.parties = parties;
        this.audit = audit;
        this.search = search;
        this.ids = ids;
        this.clock = clock;
    }

    /// The day by which validity is judged.
    public LocalDate today(Viewer viewer) {
        return viewer.today(clock);
    }

    /// Adds a file.
    ///
    /// @param name    the path that answers call it by
    /// @param content read to its end; the caller closes it
    /// @throws Problem when it is too large, or its name or content cannot be evidence (field `file`)
    public Adding addFile(Viewer viewer, String name, InputStream content, EvidenceDraft draft) {
        String reference = FileNames.reference(name)
                .orElseThrow(() -> Problem.invalid(List.of(new FieldFault("file", FileNames.UNUSABLE))));
        KeptContent.Kept kept = this.content.keep(content);
        EvidenceFormat format = this.content.format("file", reference, kept.digest());
        var file = new EvidenceContent.StoredFile(reference, kept.digest(), kept.size(), format);
        return tenancy.change(viewer, () -> {
            store.noteContent(viewer, kept.digest(), kept.size(), clock.instant());
            return add(viewer, file, draft);
        });
    }

    /// Keeps content for entries to come. Keeping it again changes nothing.
    ///
    /// @param expected the digest it must have
    public void keep(Viewer viewer, Sha256 expected, InputStream content) {
        KeptContent.Kept kept = this.content.keep(content);
        if (!kept.digest().equals(expected)) {
            throw Problem.invalid(List.of(new FieldFault("sha256", KeptContent.OTHER_DIGEST)));
        }
        tenancy.run(viewer, () -> store.noteContent(viewer, kept.digest(), kept.size(), clock.instant()));
    }

    /// Whether the organisation has brought this content.
    public boolean has(Viewer viewer, Sha256 digest) {
        return tenancy.read(viewer, () -> store.hasContent(viewer, digest)) && content.has(digest);
    }

    /// A file whose content was kept before. Its content is looked at, which takes long: not within a transaction.
    ///
    /// @throws Problem when its content has not come (field `sha256`), or cannot be evidence (field
    ///                 `reference`)
    public EvidenceContent.StoredFile kept(Viewer viewer, String name, Sha256 digest) {
        String reference = FileNames.reference(name)
                .orElseThrow(() -> Problem.invalid(List.of(new FieldFault("reference", FileNames.UNUSABLE))));
        if (!has(viewer, digest)) {
            throw Problem.invalid(List.of(new FieldFault("sha256", NO_CONTENT)));
        }
        EvidenceFormat format = content.format("reference", reference, digest);
        return new EvidenceContent.StoredFile(reference, digest, content.size(digest), format);
    }

    /// Adds a file that was found by [#kept].
    public Adding addKept(Viewer viewer, EvidenceContent.StoredFile file, EvidenceDraft draft) {
        return tenancy.change(viewer, () -> add(viewer, file, draft));
    }

    /// Adds a page on the web, with the digest of what the person saw there.
    public Adding addPage(Viewer viewer, URI address, Sha256 digest, EvidenceDraft draft) {
        var page = new EvidenceContent.WebPage(address.toString(), digest);
        return tenancy.change(viewer, () -> add(viewer, page, draft));
    }

    private Adding add(Viewer viewer, EvidenceContent added, EvidenceDraft draft) {
        requireFit(viewer, draft);
        var id = new EvidenceId(ids.next());
        if (store.insert(viewer, id, added, draft, clock.instant())) {
            audit.append(viewer, new EvidenceFact.EvidenceAdded(id, added, draft));
            return new Adding.Added(indexed(viewer, id));
        }
        EvidenceEntry present =
                store.find(viewer, added.reference(), added.digest()).orElseThrow();
        if (!present.isWithdrawn()) {
            return new Adding.AlreadyThere(present);
        }
        if (!store.update(viewer, present.id(), draft, present.version())) {
            throw Problem.changedMeanwhile();
        }
        audit.append(viewer, new EvidenceFact.EvidenceRestored(present.id(), present.content(), draft));
        return new Adding.Added(indexed(viewer, present.id()));
    }

    /// Changes what is said of evidence; its content never changes.
    ///
    /// @param version the version that the person saw
    public EvidenceEntry change(Viewer viewer, EvidenceId id, EvidenceDraft draft, int version) {
        return tenancy.change(viewer, () -> {
            EvidenceEntry before = require(viewer, id);
            requireFit(viewer, draft);
            if (before.isWithdrawn() || !store.update(viewer, id, draft, version)) {
                throw Problem.changedMeanwhile();
            }
            audit.append(viewer, new EvidenceFact.EvidenceChanged(id, before.about(), draft));
            return indexed(viewer, id);
        });
    }

    /// Withdraws evidence: it stays in the record, but no longer counts for the answers that rest on it.
    ///
    /// @param version the version that the person saw
    public EvidenceEntry withdraw(Viewer viewer, EvidenceId id, int version) {
        return tenancy.change(viewer, () -> {
            EvidenceEntry before = require(viewer, id);
            if (!store.withdraw(viewer, id, version, clock.instant())) {
                throw Problem.changedMeanwhile();
            }
            audit.append(viewer, new EvidenceFact.EvidenceWithdrawn(id, before.content()));
            search.remove(viewer, SearchEntry.Kind.EVIDENCE, id.value());
            return require(viewer, id);
        });
    }

    /// @throws Problem when there is none, or it is not the viewer's to see
    public EvidenceEntry get(Viewer viewer, EvidenceId id) {
        return tenancy.read(viewer, () -> require(viewer, id));
    }

    /// Those of these that the viewer may see.
    public List<EvidenceEntry> find(Viewer viewer, Collection<EvidenceId> ids) {
        return tenancy.read(viewer, () -> store.find(viewer, ids));
    }

    /// Evidence that counts and holds every word in its name, its description or its digest.
    public List<EvidenceEntry> search(Viewer viewer, String words, int most) {
        return tenancy.read(viewer, () -> {
            List<EvidenceId> found = search.find(viewer, SearchEntry.Kind.EVIDENCE, words, most).stream()
                    .map(each -> new EvidenceId(each.entry().subject()))
                    .toList();
            return store.find(viewer, found);
        });
    }

    /// What stands under this reference with this digest, withdrawn or not.
    public Optional<EvidenceEntry> find(Viewer viewer, String reference, Sha256 digest) {
        return tenancy.read(viewer, () -> store.find(viewer, reference, digest));
    }

    /// What counts under one of these references, the newest last.
    public List<EvidenceEntry> called(Viewer viewer, Collection<String> references) {
        return tenancy.read(viewer, () -> store.called(viewer, references));
    }

    /// The newest first, a part at a time.
    public Slice<EvidenceEntry> list(Viewer viewer, EvidenceFilter filter, Optional<EvidenceId> after, int size) {
        return tenancy.read(
                viewer,
                () -> Slice.of(
                        store.list(viewer, filter, today(viewer), after, size + 1),
                        size,
                        entry -> entry.id().toString()));
    }

    public EvidenceCounts count(Viewer viewer) {
        return tenancy.read(viewer, () -> store.count(viewer, today(viewer)));
    }

    /// With whom evidence can be shared by name.
    public Map<OrganisationId, Text> parties(Viewer viewer) {
        var names = new LinkedHashMap<OrganisationId, Text>();
        parties.choices(viewer).stream()
                .filter(party -> !party.self())
                .forEach(party -> names.put(party.id(), party.name()));
        return names;
    }

    /// The content of a file; the caller closes it.
    ///
    /// @throws Problem when what is kept is gone or damaged
    public InputStream open(EvidenceContent.StoredFile file) {
        return content.open(file.digest()).orElseThrow(() -> Problem.of(ProblemType.INTERNAL, DAMAGED));
    }

    /// How many bytes the content has that the organisation has brought.
    ///
    /// @throws Problem when it has brought none of this digest
    public long size(Viewer viewer, Sha256 digest) {
        if (!has(viewer, digest)) {
            throw Problem.notFound();
        }
        return content.size(digest);
    }

    /// Content that the organisation has brought; the caller closes it.
    public InputStream open(Viewer viewer, Sha256 digest) {
        if (!tenancy.read(viewer, () -> store.hasContent(viewer, digest))) {
            throw Problem.notFound();
        }
        return content.open(digest).orElseThrow(() -> Problem.of(ProblemType.INTERNAL, DAMAGED));
    }

    /// Whether the content of a file is where it is kept. It is not read: that is done when it is downloaded.
    public boolean isKept(EvidenceContent.StoredFile file) {
        return content.has(file.digest());
    }

    private EvidenceEntry require(Viewer viewer, EvidenceId id) {
        return store.find(viewer, List.of(id)).stream().findFirst().orElseThrow(Problem::notFound);
    }

    private void requireFit(Viewer viewer, EvidenceDraft draft) {
        if (draft.trueOn().isAfter(today(viewer))) {
            throw Problem.invalid(List.of(new FieldFault("trueOn", NOT_YET)));
        }
        if (!draft.parties().isEmpty() && !parties(viewer).keySet().containsAll(draft.parties())) {
            throw Problem.invalid(List.of(new FieldFault("parties", NOT_A_PARTY)));
        }
    }

    private EvidenceEntry indexed(Viewer viewer, EvidenceId id) {
        EvidenceEntry entry = require(viewer, id);
        search.put(
                viewer,
                SearchEntry.of(SearchEntry.Kind.EVIDENCE, id.value(), Text.same(entry.name()))
                        .alsoFoundBy(
                                entry.content().reference(),
                                entry.content().digest().hex(),
                                entry.about().description().orElse("")));
        return entry;
    }
}
