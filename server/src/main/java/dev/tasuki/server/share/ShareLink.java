package dev.tasuki.server.share;

import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.ShareLinkId;
import java.time.Instant;

/// A link by which the provider of an engagement answers its shares without an account.
///
/// @param keeper in whose record the engagement stands
public record ShareLink(
        ShareLinkId id, OrganisationId keeper, EngagementId engagement, Instant createdAt, Instant expiresAt) {}
