package dev.tasuki.server.responsibility;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.server.shared.Viewer;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which reading an organisation has chosen in its settings.
final class InterpretationStore {
    private final JdbcClient jdbc;

    InterpretationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Interpretation find(Viewer viewer) {
        return jdbc.sql("select coalesce(settings ->> 'interpretation', '') from organisation where id = :organisation")
                .param("organisation", viewer.organisation())
                .query(String.class)
                .optional()
                .flatMap(word -> Optional.ofNullable(Interpretation.byId().get(word)))
                .orElse(Interpretation.DEFAULT);
    }
}
