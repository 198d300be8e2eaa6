package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Actor;
import dev.tasuki.server.shared.TokenId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Rows;
import dev.tasuki.server.shared.db.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What needs somebody about people and tokens: one's own tokens and open invitations that soon end.
final class AccessDuties implements DutySource {
    private static final int TOKEN_DAYS = 14;
    private static final int INVITATION_DAYS = 3;
    private static final Text RENEW_TOKEN = new Text("トークン「{0}」を新しいものに替える", "Replace the token “{0}”");
    private static final Text TOKEN_ENDS =
            new Text("期限が来ると、これを使うプログラムは接続できなくなります。", "Once it has expired, programs that use it lose access.");
    private static final Text LOOK_AT_TOKENS = new Text("確かめる", "Check");
    private static final Text INVITE_AGAIN =
            new Text("期限が近い招待を確かめる（{0} 件）", "Check invitations that expire soon ({0})");
    private static final Text INVITATION_ENDS =
            new Text("まだ受け入れられていません。必要なら、招待し直してください。", "Not accepted yet. Invite again if needed.");
    private static final Text LOOK_AT_INVITATIONS = new Text("確かめる", "Check");

    private record TokenRow(TokenId id, String name, Instant expiresAt) {}

    private record InvitationRow(@Nullable Instant first, int number) {}

    private final Tenancy tenancy;
    private final JdbcClient jdbc;

    AccessDuties(Tenancy tenancy, JdbcClient jdbc) {
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
                () -> Stream.concat(tokens(viewer, today, zone).stream(), invitations(viewer, today, zone).stream())
                        .toList());
    }

    private List<Duty> tokens(Viewer viewer, LocalDate today, ZoneId zone) {
        if (viewer.actor().kind() != Actor.Kind.PERSON) {
            return List.of();
        }
        return Rows.list(
                jdbc.sql("""
                        select id, name, expires_at
                          from api_token
                         where organisation_id = :organisation
                           and account_id = :account
                           and revoked_at is null
                           and expires_at > :now
                           and expires_at <= :soon
                         order by expires_at, id
                         limit :limit
                        """)
                        .param("organisation", viewer.organisation())
                        .param("account", viewer.actor().id())
                        .param("now", today.atStartOfDay(zone).toInstant())
                        .param(
                                "soon",
                                today.plusDays(TOKEN_DAYS + 1L)
                                        .atStartOfDay(zone)
                                        .toInstant())
                        .param("limit", MOST)
                        .query(TokenRow.class),
                token -> new Duty(
                        Permission.OWN_TOKENS,
                        Optional.of(lastDay(token.expiresAt(), zone)),
                        RENEW_TOKEN.with(token.name()),
                        TOKEN_ENDS,
                        "/tokens",
                        LOOK_AT_TOKENS));
    }

    private Optional<Duty> invitations(Viewer viewer, LocalDate today, ZoneId zone) {
        InvitationRow ending = jdbc.sql("""
                select min(expires_at) as first, count(*) as number
                  from invitation
                 where organisation_id = :organisation
                   and accepted_at is null
                   and revoked_at is null
                   and expires_at > :now
                   and expires_at <= :soon
                """)
                .param("organisation", viewer.organisation())
                .param("now", today.atStartOfDay(zone).toInstant())
                .param(
                        "soon",
                        today.plusDays(INVITATION_DAYS + 1L).atStartOfDay(zone).toInstant())
                .query(InvitationRow.class)
                .single();
        return Optional.ofNullable(ending.first())
                .map(first -> new Duty(
                        Permission.ADMINISTER,
                        Optional.of(lastDay(first, zone)),
                        INVITE_AGAIN.with(Integer.toString(ending.number())),
                        INVITATION_ENDS,
                        "/invitations",
                        LOOK_AT_INVITATIONS));
    }

    /// What ends at midnight ends on the day before.
    private static LocalDate lastDay(Instant end, ZoneId zone) {
        return LocalDate.ofInstant(end.minusNanos(1), zone);
    }
}
