package dev.tasuki.server;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.AccountId;
import dev.tasuki.server.shared.Viewer;

/// A person of a test, signed in.
///
/// @param viewer  the person acting for the organisation
/// @param handle  the organisation's short name in addresses
/// @param browser a client with the person's session
public record TestPerson(AccountId account, Viewer viewer, String handle, Text organisation, TestBrowser browser) {

    /// An address of a page below the organisation.
    public String page(String below) {
        return "/o/" + handle + below;
    }

    /// An address of the programming interface below the organisation.
    public String api(String below) {
        return "/api/v1/organisations/" + handle + below;
    }
}
