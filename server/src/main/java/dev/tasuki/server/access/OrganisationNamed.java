package dev.tasuki.server.access;

import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Viewer;

/// Is told when an organisation goes by another name, in the transaction of the change: what other modules find it by
/// changes with it.
public interface OrganisationNamed {

    void named(Viewer viewer, OrganisationId organisation);
}
