package dev.tasuki.server.share;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.domain.supplychain.chain.ShareStep;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ShareId;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.TextArray;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shares and their steps in PostgreSQL.
final class ShareStore {
    private static final String SELECT = """
            select s.id, s.organisation_id, s.engagement_id, s.requirement_id, s.role, s.scope, s.evidence, s.due_on
              from share s
            """;

    private record Row(
            ShareId id,
            OrganisationId organisationId,
            EngagementId engagementId,
            String requirementId,
            Role role,
            String scope,
            List<String> evidence,
            Optional<LocalDate> dueOn) {
        RecordedShare with(List<RecordedStep> steps) {
            return new RecordedShare(
                    id,
                    engagementId,
                    organisationId,
                    new Share(
                            new RequirementId(requirementId),
                            role,
                            scope,
                            evidence,
                            dueOn,
                            steps.stream().map(RecordedStep::step).toList()),
                    steps);
        }
    }

    private record StepRow(
            ShareId shareId,
            ShareState state,
            LocalDate takenOn,
            Optional<String> because,
            boolean byLink,
            @Nullable String recorderJa,
            @Nullable String recorderEn,
            Instant recordedAt) {
        /// A recorder whose name the reader does not see is somebody all the same.
        private static final Text NOT_SHOWN = new Text("非公開の組織", "undisclosed organisation");

        RecordedStep step() {
            Text recorder = recorderJa == null || recorderEn == null ? NOT_SHOWN : new Text(recorderJa, recorderEn);
            return new RecordedStep(
                    new ShareStep(takenOn, state, because),
                    byLink ? Optional.empty() : Optional.of(recorder),
                    recordedAt);
        }
    }

    private final JdbcClient jdbc;

    ShareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RecordedShare share, Instant now) {
        jdbc.sql("""
                insert into share (id, organisation_id, engagement_id, requirement_id, role, scope, evidence, due_on,
                                   created_at)
                values (:id, :keeper, :engagement, :requirement, :role, :scope, :evidence, :due, :now)
                """)
                .param("id", share.id())
                .param("keeper", share.keeper())
                .param("engagement", share.engagement())
                .param("requirement", share.share().requirement().value())
                .param("role", share.share().role())
                .param("scope", share.share().scope())
                .param("evidence", TextArray.of(share.share().evidence()))
                .param("due", share.share().due())
                .param("now", now)
                .update();
    }

    /// Adds a step at its place.
    ///
    /// @param recorder in whose record the person acts; empty for whoever holds a link
    /// @throws Problem when another step was put down at the same place
    void append(RecordedShare share, int position, ShareStep step, Optional<OrganisationId> recorder, Instant now) {
        try {
            jdbc.sql("""
                    insert into share_step (organisation_id, share_id, position, state, taken_on, because,
                                            recorded_by_id, by_link, recorded_at)
                    values (:keeper, :share, :position, :state, :on, :because, :recorder, :byLink, :now)
                    """)
                    .param("keeper", share.keeper())
                    .param("share", share.id())
                    .param("position", position)
                    .param("state", step.state())
                    .param("on", step.on())
                    .param("because", step.because())
                    .param("recorder", recorder)
                    .param("byLink", recorder.isEmpty())
                    .param("now", now)
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.changedMeanwhile();
        }
    }

    /// Those of one engagement that the viewer sees, in the order they were offered.
    List<RecordedShare> of(EngagementId engagement) {
        return withSteps(jdbc.sql(SELECT + " where s.engagement_id = :engagement order by s.id")
                .param("engagement", engagement));
    }

    /// Those of every engagement that the viewer sees.
    List<RecordedShare> all() {
        return withSteps(jdbc.sql(SELECT + " order by s.id"));
    }

    /// Those of which somebody's word is awaited.
    List<RecordedShare> open(int most) {
        return withSteps(jdbc.sql(SELECT + """
                      cross join lateral (select t.state
                                            from share_step t
                                           where t.share_id = s.id
                                           order by t.position desc
                                           limit 1) last
                     where last.state in ('offered', 'change_proposed')
                     order by s.due_on nulls last, s.id
                     limit :most
                    """).param("most", most));
    }

    private List<RecordedShare> withSteps(JdbcClient.StatementSpec statement) {
        List<Row> rows = Rows.list(statement.query(Row.class));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<ShareId, List<RecordedStep>> steps = new HashMap<>();
        Rows.list(jdbc.sql("""
                                select t.share_id, t.state, t.taken_on, t.because, t.by_link,
                                       coalesce(o.name_ja, p.name_ja) as recorder_ja,
                                       coalesce(o.name_en, p.name_en) as recorder_en, t.recorded_at
                                  from share_step t
                                  left join organisation o on o.id = t.recorded_by_id
                                  -- Whom the reader knows as an entry of its address book only.
                                  left join lateral (select c.party_id
                                                       from connection c
                                                      where c.represents_id = t.recorded_by_id
                                                        and c.organisation_id = t.organisation_id
                                                      order by c.id desc
                                                      limit 1) n on true
                                  left join organisation p on p.id = n.party_id
                                 where t.share_id = any (cast(:shares as uuid[]))
                                 order by t.share_id, t.position
                                """)
                        .param(
                                "shares",
                                TextArray.of(rows.stream()
                                        .map(row -> row.id().toString())
                                        .toList()))
                        .query(StepRow.class))
                .forEach(row -> steps.computeIfAbsent(row.shareId(), _ -> new ArrayList<>())
                        .add(row.step()));
        return rows.stream()
                .map(row -> row.with(steps.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
