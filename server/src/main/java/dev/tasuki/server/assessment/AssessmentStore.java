package dev.tasuki.server.assessment;

import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AssessmentId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.ReleaseId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.TextArray;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Assessments in PostgreSQL, without their answers.
final class AssessmentStore {
    private static final String SELECT = """
            select id, target_id, frameworks, interpretation, release_id, version
              from assessment
             where organisation_id = :organisation
            """;

    private record Row(
            AssessmentId id,
            TargetId targetId,
            List<String> frameworks,
            Interpretation interpretation,
            Optional<ReleaseId> releaseId,
            int version) {
        RecordedAssessment assessment() {
            return new RecordedAssessment(
                    id, targetId, new AssessmentScope(frameworks, interpretation, releaseId), version);
        }
    }

    /// How the organisation calls itself, and where it is reached.
    record Self(OrganisationId id, String nameJa, String nameEn, Optional<String> contact) {
        Text name() {
            return new Text(nameJa, nameEn);
        }
    }

    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether there was none yet
    boolean insert(Viewer viewer, AssessmentId id, TargetId target, AssessmentScope scope, Instant now) {
        return bind(jdbc.sql("""
                                        insert into assessment (id, organisation_id, target_id, release_id, frameworks,
                                                                interpretation, created_at)
                                        values (:id, :organisation, :target, :release, :frameworks,
                                                :interpretation, :now)
                                        on conflict (organisation_id, target_id) do nothing
                                        """), scope)
                        .param("id", id)
                        .param("organisation", viewer.organisation())
                        .param("target", target)
                        .param("now", now)
                        .update()
                == 1;
    }

    /// @return whether the scope still was what the person saw
    boolean update(Viewer viewer, TargetId target, AssessmentScope scope, int version) {
        return bind(jdbc.sql("""
                                        update assessment
                                           set release_id = :release, frameworks = :frameworks,
                                               interpretation = :interpretation, version = version + 1
                                         where organisation_id = :organisation
                                           and target_id = :target
                                           and version = :version
                                        """), scope)
                        .param("organisation", viewer.organisation())
                        .param("target", target)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, AssessmentScope scope) {
        return statement
                .param("release", scope.release())
                .param("frameworks", TextArray.of(scope.frameworks()))
                .param("interpretation", scope.interpretation());
    }

    Optional<RecordedAssessment> find(Viewer viewer, TargetId target) {
        return jdbc.sql(SELECT + " and target_id = :target")
                .param("organisation", viewer.organisation())
                .param("target", target)
                .query(Row.class)
                .optional()
                .map(Row::assessment);
    }

    /// Takes the next number of a change. Other changes of the same assessment's answers wait until this one
    /// is done.
    int nextChange(Viewer viewer, AssessmentId assessment) {
        return jdbc.sql("""
                update assessment
                   set changes = changes + 1
                 where organisation_id = :organisation
                   and id = :assessment
                returning changes
                """)
                .param("organisation", viewer.organisation())
                .param("assessment", assessment)
                .query(Integer.class)
                .single();
    }

    Self self(Viewer viewer) {
        return jdbc.sql("select id, name_ja, name_en, contact from organisation where id = :organisation")
                .param("organisation", viewer.organisation())
                .query(Self.class)
                .single();
    }
}
