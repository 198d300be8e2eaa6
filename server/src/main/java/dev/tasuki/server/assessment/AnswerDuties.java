package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Duty;
import dev.tasuki.server.access.DutySource;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.responsibility.Responsibilities;
import dev.tasuki.server.responsibility.TargetResponsibility;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.Tenancy;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.Targets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What needs somebody about answers: what was promised for a day, and what is owed and was never answered.
final class AnswerDuties implements DutySource {
    /// The answers that leave something to be done.
    private static final List<AnswerStatus> GAPS =
            AnswerStatus.byId().values().stream().filter(AnswerStatus::isGap).toList();

    private static final int DAYS = 31;

    /// For how many targets the open requirements are counted: each takes a derivation.
    private static final int MOST_TARGETS = 50;

    private static final Text KEEP =
            new Text("{0}「{1}」の計画を終え、回答を更新する", "Finish what was planned for {0} {1}, then update the answer");
    private static final Text OF_TARGET = new Text("{0} · 回答は「{1}」", "{0} · answered “{1}”");
    private static final Text OF_OWNER = new Text("{0} · 回答は「{1}」 · 担当: {2}", "{0} · answered “{1}” · {2}");
    private static final Text ANSWER_ONE =
            new Text("「{0}」の、未回答の要求 1 件に回答する", "Answer the one requirement not answered for {0}");
    private static final Text ANSWER =
            new Text("「{0}」の、未回答の要求 {1} 件に回答する", "Answer the {1} requirements not answered for {0}");
    private static final Text OWED = new Text("この対象の担当要求は {0} 件です。", "Of {0} that are owed for this target.");
    private static final Text LOOK =
            new Text("ほかの対象 {0} 件に、未回答の要求がないか確認する", "Check the other {0} targets for requirements not answered");
    private static final Text NOT_COUNTED =
            new Text("この画面で数えるのは、登録順に {0} 件目の対象までです。", "This page counts for the first {0} targets only.");
    private static final Text GO_AND_LOOK = new Text("対象の一覧", "All targets");
    private static final Text GO = new Text("回答する", "Answer");

    private record Row(
            TargetId targetId,
            String nameJa,
            String nameEn,
            String requirementId,
            AnswerStatus status,
            Optional<String> owner,
            LocalDate due) {}

    private final Tenancy tenancy;
    private final JdbcClient jdbc;
    private final Targets targets;
    private final Assessments assessments;
    private final Responsibilities responsibilities;
    private final Catalogue catalogue;

    AnswerDuties(
            Tenancy tenancy,
            JdbcClient jdbc,
            Targets targets,
            Assessments assessments,
            Responsibilities responsibilities,
            Catalogue catalogue) {
        this.tenancy = tenancy;
        this.jdbc = jdbc;
        this.targets = targets;
        this.assessments = assessments;
        this.responsibilities = responsibilities;
        this.catalogue = catalogue;
    }

    @Override
    public List<Duty> duties(Viewer viewer, LocalDate today, ZoneId zone) {
        if (viewer.guest().isPresent()) {
            return List.of();
        }
        return tenancy.read(
                viewer,
                () -> Stream.concat(promised(viewer, today), open(viewer)).toList());
    }

    /// Whether the organisation has ever answered anything.
    boolean hasAnswered(Viewer viewer) {
        return tenancy.read(
                viewer,
                () -> jdbc.sql("select exists (select 1 from answer where organisation_id = :organisation)")
                        .param("organisation", viewer.organisation())
                        .query(Boolean.class)
                        .single());
    }

    private Stream<Duty> promised(Viewer viewer, LocalDate today) {
        List<Row> rows = Rows.list(jdbc.sql("""
                select a.target_id, t.name_ja, t.name_en, a.requirement_id, a.status, a.owner, a.due
                  from answer a
                  join target t on t.id = a.target_id
                 where a.organisation_id = :organisation
                   and a.due <= :soon
                   and a.status in (:gaps)
                 order by a.due, a.target_id, a.requirement_id
                 limit :limit
                """)
                .param("organisation", viewer.organisation())
                .param("soon", today.plusDays(DAYS))
                .param("gaps", GAPS)
                .param("limit", MOST)
                .query(Row.class));
        Set<String> owed = owed(viewer, rows, today);
        return rows.stream()
                .filter(row -> owed.contains(key(row.targetId(), row.requirementId())))
                .flatMap(row -> duty(row).stream());
    }

    /// What is still owed: roles may have ended since something was promised.
    private Set<String> owed(Viewer viewer, List<Row> rows, LocalDate today) {
        List<TargetId> several = rows.stream().map(Row::targetId).distinct().toList();
        var owed = new HashSet<String>();
        for (TargetResponsibility responsibility : responsibilities.ofAll(viewer, several, today)) {
            for (Framework framework : catalogue.frameworks()) {
                responsibility
                        .owed(framework.id())
                        .forEach(obligation -> owed.add(key(
                                responsibility.target().id(),
                                obligation.requirement().id().value())));
            }
        }
        return owed;
    }

    private static String key(TargetId target, String requirement) {
        return target + "/" + requirement;
    }

    private Optional<Duty> duty(Row row) {
        return catalogue.find(new RequirementId(row.requirementId())).map(requirement -> duty(row, requirement));
    }

    private static Duty duty(Row row, Requirement requirement) {
        Text because = row.owner().isPresent() ? OF_OWNER : OF_TARGET;
        Text title = requirement.title();
        Text status = row.status().title();
        String owner = row.owner().orElse("");
        return new Duty(
                Permission.EDIT,
                Optional.of(row.due()),
                new Text(
                        KEEP.with(requirement.id().value(), title.ja()).ja(),
                        KEEP.with(requirement.id().value(), title.en()).en()),
                new Text(
                        because.with(row.nameJa(), status.ja(), owner).ja(),
                        because.with(row.nameEn(), status.en(), owner).en()),
                "/targets/" + row.targetId() + "/assessment/" + row.requirementId(),
                GO);
    }

    private Stream<Duty> open(Viewer viewer) {
        List<Target> first =
                targets.list(viewer, Optional.empty(), MOST_TARGETS).items();
        Map<TargetId, TargetStanding> standings =
                assessments.standings(viewer, first.stream().map(Target::id).toList());
        Stream<Duty> counted = first.stream()
                .flatMap(target -> Optional.ofNullable(standings.get(target.id()))
                        .filter(standing -> standing.count(Standing.UNANSWERED) > 0)
                        .map(standing -> open(target, standing))
                        .stream());
        int others = first.size() < MOST_TARGETS ? 0 : targets.count(viewer) - first.size();
        return others > 0 ? Stream.concat(counted, Stream.of(uncounted(others))) : counted;
    }

    /// Nobody is to believe that nothing is open for a target that was not looked at.
    private static Duty uncounted(int others) {
        return new Duty(
                Permission.EDIT,
                Optional.empty(),
                LOOK.with(Integer.toString(others)),
                NOT_COUNTED.with(Integer.toString(MOST_TARGETS)),
                "/targets",
                GO_AND_LOOK);
    }

    private static Duty open(Target target, TargetStanding standing) {
        int number = standing.count(Standing.UNANSWERED);
        Text words = number == 1 ? ANSWER_ONE : ANSWER;
        return new Duty(
                Permission.EDIT,
                Optional.empty(),
                new Text(
                        words.with(target.name().ja(), Integer.toString(number)).ja(),
                        words.with(target.name().en(), Integer.toString(number)).en()),
                OWED.with(Integer.toString(standing.owed())),
                "/targets/" + target.id() + "/assessment",
                GO);
    }
}
