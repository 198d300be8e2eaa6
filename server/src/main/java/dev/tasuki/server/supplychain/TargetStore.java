package dev.tasuki.server.supplychain;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.TextArray;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Targets in PostgreSQL.
final class TargetStore {
    private static final String COLUMNS = """
            id, name_ja, name_en, description, software_class, package_url, own_roles, requirement_package, version,
            created_at
            """;

    private record Row(
            TargetId id,
            String nameJa,
            String nameEn,
            Optional<String> description,
            SoftwareClass softwareClass,
            Optional<String> packageUrl,
            List<String> ownRoles,
            RequirementPackage requirementPackage,
            int version,
            Instant createdAt) {
        Target target() {
            return new Target(
                    id,
                    new TargetDraft(
                            new Text(nameJa, nameEn),
                            description,
                            softwareClass,
                            packageUrl,
                            RoleWords.parse(ownRoles),
                            requirementPackage),
                    version,
                    createdAt);
        }
    }

    private record ChoiceRow(TargetId id, String nameJa, String nameEn) {}

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Viewer viewer, TargetId id, TargetDraft draft, Instant now) {
        bind(jdbc.sql("""
                                insert into target (id, organisation_id, name_ja, name_en, description, software_class,
                                                    package_url, own_roles, requirement_package, created_at)
                                values (:id, :organisation, :nameJa, :nameEn, :description, :class,
                                        :packageUrl, :ownRoles, :package, :now)
                                """), draft)
                .param("id", id)
                .param("organisation", viewer.organisation())
                .param("now", now)
                .update();
    }

    /// Changes the entry if it still is what the person saw.
    ///
    /// @return whether it was
    boolean update(Viewer viewer, TargetId id, TargetDraft draft, int version) {
        return bind(jdbc.sql("""
                                        update target
                                           set name_ja = :nameJa, name_en = :nameEn, description = :description,
                                               software_class = :class, package_url = :packageUrl,
                                               own_roles = :ownRoles, requirement_package = :package,
                                               version = version + 1
                                         where organisation_id = :organisation
                                           and id = :id
                                           and version = :version
                                        """), draft)
                        .param("id", id)
                        .param("organisation", viewer.organisation())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, TargetDraft draft) {
        return statement
                .param("nameJa", draft.name().ja())
                .param("nameEn", draft.name().en())
                .param("description", draft.description())
                .param("class", draft.softwareClass())
                .param("packageUrl", draft.packageUrl())
                .param("ownRoles", TextArray.of(RoleWords.write(draft.ownRoles())))
                .param("package", draft.requirementPackage());
    }

    Optional<Target> find(Viewer viewer, TargetId id) {
        return jdbc.sql("select " + COLUMNS + " from target where organisation_id = :organisation and id = :id")
                .param("organisation", viewer.organisation())
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::target);
    }

    /// Those of these targets that the viewer sees, in the order they were added.
    List<Target> findAll(Viewer viewer, Collection<TargetId> several) {
        return Rows.list(
                jdbc.sql("select " + COLUMNS + """
                      from target
                     where organisation_id = :organisation
                       and id = any (cast(:targets as uuid[]))
                     order by id
                    """)
                        .param("organisation", viewer.organisation())
                        .param(
                                "targets",
                                TextArray.of(
                                        several.stream().map(TargetId::toString).toList()))
                        .query(Row.class),
                Row::target);
    }

    /// Targets in the order they were added.
    ///
    /// @param after only those after this one
    List<Target> list(Viewer viewer, Optional<TargetId> after, int limit) {
        return Rows.list(
                jdbc.sql("select " + COLUMNS + """
                      from target
                     where organisation_id = :organisation
                       and (cast(:after as uuid) is null or id > :after)
                     order by id
                     limit :limit
                    """)
                        .param("organisation", viewer.organisation())
                        .param("after", after)
                        .param("limit", limit)
                        .query(Row.class),
                Row::target);
    }

    List<TargetChoice> choices(Viewer viewer) {
        return Rows.list(
                jdbc.sql("""
                select id, name_ja, name_en
                  from target
                 where organisation_id = :organisation
                 order by id
                """).param("organisation", viewer.organisation()).query(ChoiceRow.class),
                row -> new TargetChoice(row.id(), new Text(row.nameJa(), row.nameEn())));
    }

    int count(Viewer viewer) {
        return jdbc.sql("select count(*) from target where organisation_id = :organisation")
                .param("organisation", viewer.organisation())
                .query(Integer.class)
                .single();
    }
}
