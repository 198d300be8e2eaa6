package dev.tasuki.server.declaration;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Duty;
import dev.tasuki.server.access.DutySource;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.shared.DeclarationId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.Tenancy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What needs somebody about declarations: the latest for each target and release, where it has expired or soon will.
final class DeclarationDuties implements DutySource {
    private static final int DAYS = 60;
    private static final Text RENEW = new Text("「{0}」の宣言を新しくする", "Renew the declaration for {0}");
    private static final Text SIGNED_BY =
            new Text("{0}が署名した宣言の有効期間の終了日です。", "Last day of validity of the declaration signed by {0}.");
    private static final Text LOOK = new Text("確かめる", "Check");

    private record Row(DeclarationId id, String softwareLabel, String signatoryName, LocalDate validUntil) {
        Duty duty() {
            return new Duty(
                    Permission.SIGN,
                    Optional.of(validUntil),
                    RENEW.with(softwareLabel),
                    SIGNED_BY.with(signatoryName),
                    "/declarations/" + id,
                    LOOK);
        }
    }

    private final Tenancy tenancy;
    private final JdbcClient jdbc;

    DeclarationDuties(Tenancy tenancy, JdbcClient jdbc) {
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
                                select id, software_label, signatory_name, valid_until
                                  from (select distinct on (target_id, release_id) *
                                          from declaration
                                         where organisation_id = :organisation
                                           and origin <> 'received'
                                           and withdrawn_at is null
                                         order by target_id, release_id, valid_until desc, id desc) as latest
                                 where valid_until <= :soon
                                 order by valid_until, id
                                 limit :limit
                                """)
                                .param("organisation", viewer.organisation())
                                .param("soon", today.plusDays(DAYS))
                                .param("limit", MOST)
                                .query(Row.class),
                        Row::duty));
    }

    /// Whether the organisation has ever declared anything itself.
    boolean hasDeclared(Viewer viewer) {
        return tenancy.read(
                viewer,
                () -> jdbc.sql("""
                        select exists (select 1
                                         from declaration
                                        where organisation_id = :organisation
                                          and origin <> 'received')
                        """)
                        .param("organisation", viewer.organisation())
                        .query(Boolean.class)
                        .single());
    }
}
