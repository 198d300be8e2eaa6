package dev.tasuki.server.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// For whom something is read or changed: an organisation, and who acts for it.
///
/// Every transaction of the record is opened for a viewer, and the database shows it that organisation's rows only.
///
/// @param organisation the organisation whose record it is
/// @param actor        who acts
/// @param guest        the account, where it is a guest, who sees only what is shared with it
/// @param zone         the time zone that the organisation reckons its days by
public record Viewer(OrganisationId organisation, Actor actor, Optional<AccountId> guest, ZoneId zone) {
    /// The time zone of an organisation that has chosen none, and of readers who belong to none.
    public static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Tokyo");

    /// A member that sees the organisation's whole record.
    public static Viewer member(OrganisationId organisation, Actor actor, ZoneId zone) {
        return new Viewer(organisation, actor, Optional.empty(), zone);
    }

    /// A member of an organisation that is only coming into being, or that somebody is only joining.
    public static Viewer newcomer(OrganisationId organisation, Actor actor) {
        return member(organisation, actor, USUAL_ZONE);
    }

    /// The server itself, acting in this organisation's record.
    public Viewer asSystem() {
        return member(organisation, Actor.SYSTEM, zone);
    }

    /// The day that it is for the organisation. Periods begin, end and run out on its days, whoever looks from where.
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
