package dev.tasuki.server.shared.search;

import dev.tasuki.domain.catalogue.SearchFolding;
import dev.tasuki.formats.text.Text;
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
            SearchEntry.Kind kind, UUID subjectId, String titleJa, String titleEn, Optional<TargetId> targetId) {
        SearchEntry entry() {
            return new SearchEntry(kind, subjectId, new Text(titleJa, titleEn), "", targetId);
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
                insert into search_entry (organisation_id, kind, subject_id, target_id, title_ja, title_en, words)
                values (:organisation, :kind, :subject, :target, :titleJa, :titleEn, :words)
                on conflict (organisation_id, kind, subject_id)
                do update set target_id = excluded.target_id, title_ja = excluded.title_ja,
                              title_en = excluded.title_en, words = excluded.words
                """)
                .param("organisation", viewer.organisation())
                .param("kind", entry.kind())
                .param("subject", entry.subject())
                .param("target", entry.target())
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

    /// What holds every word of a query, in either language; parts of words count, since Japanese has no spaces.
    /// Runs in the transaction of the viewer.
    public List<SearchEntry> find(Viewer viewer, String query, int limit) {
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
                select kind, subject_id, title_ja, title_en, target_id
                  from search_entry
                 where organisation_id = :organisation
                   and words like all (:patterns)
                 order by kind = 'target' desc, kind, subject_id desc
                 limit :limit
                """)
                        .param("organisation", viewer.organisation())
                        .param("patterns", TextArray.of(patterns))
                        .param("limit", limit)
                        .query(Row.class),
                Row::entry);
    }
}
