package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AssessmentId;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answers and what they rest on in PostgreSQL.
final class AnswerStore {
    private record Row(
            String requirementId,
            AnswerStatus status,
            Optional<String> because,
            Optional<String> owner,
            Optional<LocalDate> due,
            int version,
            Instant changedAt,
            String changedBy) {
        RecordedAnswer answer(List<CitedEvidence> evidence) {
            return new RecordedAnswer(
                    new RequirementId(requirementId),
                    new AnswerDraft(status, because, owner, due, evidence),
                    version,
                    changedAt,
                    changedBy);
        }
    }

    private record CitedRow(
            String requirementId,
            EvidenceId evidenceId,
            boolean generated,
            boolean ownWords,
            Optional<String> description,
            Optional<LocalDate> validUntil) {
        CitedEvidence cited() {
            return new CitedEvidence(
                    evidenceId,
                    generated,
                    ownWords ? Optional.of(new CitedEvidence.Words(description, validUntil)) : Optional.empty());
        }
    }

    /// The status of one answer of one of several targets.
    record StatusRow(TargetId targetId, String requirementId, AnswerStatus status, Optional<LocalDate> due) {}

    private record UseRow(TargetId targetId, String nameJa, String nameEn, String requirementId, AnswerStatus status) {}

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All answers of an assessment by requirement.
    Map<RequirementId, RecordedAnswer> list(Viewer viewer, AssessmentId assessment) {
        Map<String, List<CitedEvidence>> cited = Rows.list(jdbc.sql("""
                        select requirement_id, evidence_id, generated, own_words, description, valid_until
                          from answer_evidence
                         where organisation_id = :organisation
                           and assessment_id = :assessment
                         order by requirement_id, position
                        """)
                        .param("organisation", viewer.organisation())
                        .param("assessment", assessment)
                        .query(CitedRow.class))
                .stream()
                .collect(Collectors.groupingBy(
                        CitedRow::requirementId, Collectors.mapping(CitedRow::cited, Collectors.toList())));
        return Rows.list(jdbc.sql("""
                        select requirement_id, status, because, owner, due, version, changed_at, changed_by
                          from answer
                         where organisation_id = :organisation
                           and assessment_id = :assessment
                        """)
                        .param("organisation", viewer.organisation())
                        .param("assessment", assessment)
                        .query(Row.class))
                .stream()
                .map(row -> row.answer(cited.getOrDefault(row.requirementId(), List.of())))
                .collect(Collectors.toMap(RecordedAnswer::requirement, answer -> answer));
    }

    /// Writes an answer in place of whatever was there.
    void put(
            Viewer viewer,
            RecordedAssessment assessment,
            RequirementId requirement,
            AnswerDraft draft,
            int version,
            Instant now) {
        jdbc.sql("""
                insert into answer (organisation_id, assessment_id, target_id, requirement_id, status, because, owner,
                                    due, version, changed_at, changed_by)
                values (:organisation, :assessment, :target, :requirement, :status, :because, :owner,
                        :due, :version, :now, :by)
                on conflict (assessment_id, requirement_id)
                do update set status = excluded.status, because = excluded.because, owner = excluded.owner,
                              due = excluded.due, version = excluded.version, changed_at = excluded.changed_at,
                              changed_by = excluded.changed_by
                """)
                .param("organisation", viewer.organisation())
                .param("assessment", assessment.id())
                .param("target", assessment.target())
                .param("requirement", requirement.value())
                .param("status", draft.status())
                .param("because", draft.because())
                .param("owner", draft.owner())
                .param("due", draft.due())
                .param("version", version)
                .param("now", now)
                .param("by", viewer.actor().name())
                .update();
        removeEvidence(viewer, assessment, requirement);
        for (int position = 0; position < draft.evidence().size(); position++) {
            insert(viewer, assessment, requirement, draft.evidence().get(position), position);
        }
    }

    private void insert(
            Viewer viewer,
            RecordedAssessment assessment,
            RequirementId requirement,
            CitedEvidence cited,
            int position) {
        jdbc.sql("""
                insert into answer_evidence (organisation_id, assessment_id, target_id, requirement_id, position,
                                             evidence_id, generated, own_words, description, valid_until)
                values (:organisation, :assessment, :target, :requirement, :position,
                        :evidence, :generated, :ownWords, :description, :validUntil)
                """)
                .param("organisation", viewer.organisation())
                .param("assessment", assessment.id())
                .param("target", assessment.target())
                .param("requirement", requirement.value())
                .param("position", position)
                .param("evidence", cited.evidence())
                .param("generated", cited.generated())
                .param("ownWords", cited.ownWords().isPresent())
                .param("description", cited.ownWords().flatMap(CitedEvidence.Words::description))
                .param("validUntil", cited.ownWords().flatMap(CitedEvidence.Words::validUntil))
                .update();
    }

    private void removeEvidence(Viewer viewer, RecordedAssessment assessment, RequirementId requirement) {
        jdbc.sql("""
                delete from answer_evidence
                 where organisation_id = :organisation
                   and assessment_id = :assessment
                   and requirement_id = :requirement
                """)
                .param("organisation", viewer.organisation())
                .param("assessment", assessment.id())
                .param("requirement", requirement.value())
                .update();
    }

    void remove(Viewer viewer, RecordedAssessment assessment, RequirementId requirement) {
        removeEvidence(viewer, assessment, requirement);
        jdbc.sql("""
                delete from answer
                 where organisation_id = :organisation
                   and assessment_id = :assessment
                   and requirement_id = :requirement
                """)
                .param("organisation", viewer.organisation())
                .param("assessment", assessment.id())
                .param("requirement", requirement.value())
                .update();
    }

    /// The statuses of the answers of several targets.
    List<StatusRow> statuses(Viewer viewer, Collection<TargetId> targets) {
        return targets.isEmpty()
                ? List.of()
                : Rows.list(jdbc.sql("""
                        select target_id, requirement_id, status, due
                          from answer
                         where organisation_id = :organisation
                           and target_id in (:targets)
                        """)
                        .param("organisation", viewer.organisation())
                        .param("targets", List.copyOf(targets))
                        .query(StatusRow.class));
    }

    /// Which answers rest on a piece of evidence.
    List<EvidenceUse> uses(Viewer viewer, EvidenceId evidence) {
        return Rows.list(
                jdbc.sql("""
                        select a.target_id, t.name_ja, t.name_en, a.requirement_id, a.status
                          from answer_evidence e
                          join answer a on a.assessment_id = e.assessment_id
                                       and a.requirement_id = e.requirement_id
                          join target t on t.id = a.target_id
                         where e.organisation_id = :organisation
                           and e.evidence_id = :evidence
                         order by a.target_id, a.requirement_id
                         limit 200
                        """)
                        .param("organisation", viewer.organisation())
                        .param("evidence", evidence)
                        .query(UseRow.class),
                row -> new EvidenceUse(
                        row.targetId(),
                        new Text(row.nameJa(), row.nameEn()),
                        new RequirementId(row.requirementId()),
                        row.status()));
    }
}
