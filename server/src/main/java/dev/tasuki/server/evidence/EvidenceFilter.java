package dev.tasuki.server.evidence;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which evidence a list shows.
///
/// @param show    what needs attention; without it everything that was not withdrawn
/// @param sharing only what is shared so widely
public record EvidenceFilter(Optional<Show> show, Optional<Sharing> sharing) {

    /// Everything that was not withdrawn.
    public static final EvidenceFilter ALL = new EvidenceFilter(Optional.empty(), Optional.empty());

    /// What may need attention.
    public enum Show implements Choice {
        EXPIRED(new Text("有効期限切れ", "expired")),
        EXPIRING(new Text("30 日以内に期限", "expires within 30 days")),
        UNUSED(new Text("使われていない", "not used")),
        WITHDRAWN(new Text("取り下げ済み", "withdrawn"));

        private static final Map<String, Show> BY_ID = Choice.byId(values());

        private final Text title;

        Show(Text title) {
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

        /// All by id.
        public static Map<String, Show> byId() {
            return BY_ID;
        }
    }
}
