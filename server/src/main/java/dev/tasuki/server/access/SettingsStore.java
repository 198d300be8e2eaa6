package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Organisations' settings in PostgreSQL.
final class SettingsStore {
    private record Row(
            OrganisationId id,
            String handle,
            String nameJa,
            String nameEn,
            Optional<String> contact,
            Optional<String> timeZone,
            int version) {
        OrganisationSettings settings() {
            return new OrganisationSettings(
                    id,
                    handle,
                    new SettingsDraft(new Text(nameJa, nameEn), contact, SettingsDraft.zone(timeZone)),
                    version);
        }
    }

    private final JdbcClient jdbc;

    SettingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OrganisationSettings find(Viewer viewer) {
        return jdbc.sql("""
                select id, handle, name_ja, name_en, contact, settings ->> 'timeZone' as time_zone, version
                  from organisation
                 where id = :organisation
                """)
                .param("organisation", viewer.organisation())
                .query(Row.class)
                .single()
                .settings();
    }

    /// Changes the settings if they still are what the person saw.
    ///
    /// @return whether they were
    boolean update(Viewer viewer, SettingsDraft draft, int version) {
        return jdbc.sql("""
                        update organisation
                           set name_ja = :nameJa, name_en = :nameEn, contact = :contact,
                               settings = settings || jsonb_build_object('timeZone', cast(:timeZone as text)),
                               version = version + 1
                         where id = :organisation
                           and version = :version
                        """)
                        .param("nameJa", draft.name().ja())
                        .param("nameEn", draft.name().en())
                        .param("contact", draft.contact())
                        .param("timeZone", draft.timeZone().getId())
                        .param("organisation", viewer.organisation())
                        .param("version", version)
                        .update()
                == 1;
    }
}
