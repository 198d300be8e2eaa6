package dev.tasuki.server.shared.search;

import dev.tasuki.domain.catalogue.SearchFolding;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.TextArray;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The index of the search box. Entries are written in the transaction that changes what they stand for.
@Component
public final class SearchIndex {
    private static final int MOST_WORDS = 8;

    private record Row(
            SearchEntry.Kind kind,
            UUID subjectId,
            String titleJa,
            String titleEn,
            Optional<TargetId> targetId,
            Optional<String> place,
            Optional<String> targetJa,
            Optional<String> targetEn) {
        FoundEntry found() {
            var entry =
                    new SearchEntry(kind, subjectId, new Text(titleJa, titleEn), "", targetId, place, Optional.empty());
            return new FoundEntry(entry, targetJa.flatMap(ja -> targetEn.map(en -> new Text(ja, en))));
        }
    }

    private final JdbcClient jdbc;

    SearchIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds an entry, or changes the one that is there.
    public void put(Viewer viewer, SearchEntry entry) {
        String words = SearchFolding.fold(
                String.join("\n", entry.title().ja(), entry.title().en(), entry.words()));
        jdbc.sql("""
                insert into search_entry (organisation_id, kind, subject_id, target_id, place, account_id, title_ja,
                                          title_en, words)
                values (:organisation, :kind, :subject, :target, :place, :owner, :titleJa, :titleEn, :words)
                on conflict (organisation_id, kind, subject_id)
                do update set target_id = excluded.target_id, title_ja = excluded.title_ja,
                              title_en = excluded.title_en, words = excluded.words, place = excluded.place,
                              account_id = excluded.account_id
                """)
                .param("organisation", viewer.organisation())
                .param("kind", entry.kind())
                .param("subject", entry.subject())
                .param("target", entry.target())
                .param("place", entry.place())
                .param("owner", entry.owner())
                .param("titleJa", entry.title().ja())
                .param("titleEn", entry.title().en())
                .param("words", words)
                .update();
    }

    /// Takes an entry out.
    public void remove(Viewer viewer, SearchEntry.Kind kind, UUID subject) {
        jdbc.sql("delete from search_entry where organisation_id = :organisation and kind = :kind"
                        + " and subject_id = :subject")
                .param("organisation", viewer.organisation())
                .param("kind", kind)
                .param("subject", subject)
                .update();
    }

    /// Takes out what nobody but this person found.
    public void removeWhatOnlyFinds(Viewer viewer, AccountId account) {
        jdbc.sql("delete from search_entry where organisation_id = :organisation and account_id = :account")
                .param("organisation", viewer.organisation())
                .param("account", account)
                .update();
    }

    /// What holds every word of a query, in either language; parts of words count, since Japanese has no spaces.
    /// Runs in the transaction of the viewer.
    public List<FoundEntry> find(Viewer viewer, String query, int limit) {
        return find(viewer, Optional.empty(), query, limit);
    }

    /// The same, of one kind.
    public List<FoundEntry> find(Viewer viewer, SearchEntry.Kind kind, String query, int limit) {
        return find(viewer, Optional.of(kind), query, limit);
    }

    private List<FoundEntry> find(Viewer viewer, Optional<SearchEntry.Kind> kind, String query, int limit) {
        List<String> patterns = SearchFolding.words(query).stream()
                .limit(MOST_WORDS)
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
        if (patterns.isEmpty()) {
            return List.of();
        }
        return Rows.list(
                jdbc.sql("""
                select e.kind, e.subject_id, e.title_ja, e.title_en, e.target_id, e.place,
                       t.name_ja as target_ja, t.name_en as target_en
                  from search_entry e
                  left join target t on t.id = e.target_id and e.kind <> 'target'
                 where e.organisation_id = :organisation
                   and e.words like all (:patterns)
                   and (cast(:kind as text) is null or e.kind = :kind)
                   and (e.account_id is null or e.account_id = :actor)
                 order by e.kind = 'target' desc, e.kind = 'answer', e.kind, e.subject_id desc
                 limit :limit
                """)
                        .param("organisation", viewer.organisation())
                        .param("kind", kind)
                        .param("actor", viewer.actor().id())
                        .param("patterns", TextArray.of(patterns))
                        .param("limit", limit)
                        .query(Row.class),
                Row::found);
    }
}
