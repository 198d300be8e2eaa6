package dev.tasuki.server.shared.search;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.TargetId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One thing that the search box finds.
///
/// @param words  other words it is found by
/// @param target the target through which a guest may find it
/// @param place  where in its target it stands, for what has no page under its own id
/// @param owner  who alone finds it; empty where everybody does who may see the record
public record SearchEntry(
        Kind kind,
        UUID subject,
        Text title,
        String words,
        Optional<TargetId> target,
        Optional<String> place,
        Optional<AccountId> owner) {

    /// What kind of thing is found.
    public enum Kind implements Choice {
        TARGET(new Text("対象ソフトウェア", "software target")),
        RELEASE(new Text("リリース", "release")),
        ORGANISATION(new Text("組織", "organisation")),
        PERSON(new Text("メンバー", "person")),
        ENGAGEMENT(new Text("契約関係", "engagement")),
        EVIDENCE(new Text("証跡", "evidence")),
        DECLARATION(new Text("宣言", "declaration")),
        KEY(new Text("署名鍵", "signing key")),
        ANSWER(new Text("回答", "answer")),
        TOKEN(new Text("API トークン", "API token"));

        private static final Map<String, Kind> BY_ID = Choice.byId(values());

        private final Text title;

        Kind(Text title) {
            this.title = title;
        }

        @Override
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Text title() {
            return title;
        }

        public static Map<String, Kind> byId() {
            return BY_ID;
        }
    }

    /// An entry that is found by its title only.
    public static SearchEntry of(Kind kind, UUID subject, Text title) {
        return new SearchEntry(kind, subject, title, "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    public SearchEntry alsoFoundBy(String... more) {
        String joined = String.join(
                " ", Arrays.stream(more).filter(word -> !word.isBlank()).toList());
        return new SearchEntry(kind, subject, title, joined, target, place, owner);
    }

    public SearchEntry shownToGuestsOf(TargetId shared) {
        return new SearchEntry(kind, subject, title, words, Optional.of(shared), place, owner);
    }

    public SearchEntry standingAt(String where) {
        return new SearchEntry(kind, subject, title, words, target, Optional.of(where), owner);
    }

    public SearchEntry foundOnlyBy(AccountId account) {
        return new SearchEntry(kind, subject, title, words, target, place, Optional.of(account));
    }
}
