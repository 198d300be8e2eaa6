package dev.tasuki.server.access;

import dev.tasuki.server.shared.AccountId;
import java.time.Instant;
import java.util.Optional;

/// A person of an organisation, as the organisation sees them.
///
/// @param lastUsed when they last used Tasuki, to the minute; empty for somebody who never signed in
/// @param version  the number of this version of the membership, which a change must name
public record Member(
        AccountId account,
        String name,
        String email,
        MemberDraft content,
        Optional<Instant> lastUsed,
        int version,
        Instant joinedAt) {}
