package dev.tasuki.server.evidence;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Duty;
import dev.tasuki.server.access.DutySource;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.Tenancy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What needs somebody about evidence: what answers rest on, and has expired or soon will.
final class EvidenceDuties implements DutySource {
    private static final int DAYS = 30;
    private static final Text RENEW = new Text("証跡「{0}」を新しくする", "Renew the evidence “{0}”");
    private static final Text ONE_RESTS = new Text("1 件の回答がこの証跡を使っています。", "One answer uses it.");
    private static final Text RESTS = new Text("{0} 件の回答がこの証跡を使っています。", "{0} answers use it.");
    private static final Text LOOK = new Text("確かめる", "Check");

    private record Row(EvidenceId id, String name, LocalDate validUntil, int uses) {
        Duty duty() {
            return new Duty(
                    Permission.EDIT,
                    Optional.of(validUntil),
                    RENEW.with(name),
                    uses == 1 ? ONE_RESTS : RESTS.with(Integer.toString(uses)),
                    "/evidence/" + id,
                    LOOK);
        }
    }

    private final Tenancy tenancy;
    private final JdbcClient jdbc;

    EvidenceDuties(Tenancy tenancy, JdbcClient jdbc) {
        this.tenancy = tenancy;
        this.jdbc = jdbc;
    }

    @Override
    public List<Duty> duties(Viewer viewer, LocalDate today, ZoneId zone) {
        if (viewer.guest().isPresent()) {
            return List.of();
        }
        return tenancy.read(
                viewer,
                () -> Rows.list(
                        jdbc.sql("""
                                select e.id, coalesce(e.title, e.reference) as name, e.valid_until, count(*) as uses
                                  from evidence e
                                  join answer_evidence a on a.organisation_id = e.organisation_id
                                                        and a.evidence_id = e.id
                                 where e.organisation_id = :organisation
                                   and e.withdrawn_at is null
                                   and e.valid_until <= :soon
                                 group by e.id
                                 order by e.valid_until, e.id
                                 limit :limit
                                """)
                                .param("organisation", viewer.organisation())
                                .param("soon", today.plusDays(DAYS))
                                .param("limit", MOST)
                                .query(Row.class),
                        Row::duty));
    }
}
