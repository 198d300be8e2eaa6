package dev.tasuki.server.access;

import dev.tasuki.server.shared.OrganisationId;

/// What an organisation says of itself, as the record keeps it.
///
/// @param handle  its short name in addresses, which never changes: links and tokens rest on it
/// @param version the number of this version, which a change must name
public record OrganisationSettings(OrganisationId organisation, String handle, SettingsDraft content, int version) {}
