package dev.tasuki.server.access;

import dev.tasuki.server.shared.AccountId;
import java.util.List;

/// A registration that is complete.
///
/// @param session       the secret of the new person's first session
/// @param recoveryCodes to be shown now and never again
/// @param home          the address of the organisation that they now belong to
public record Registered(AccountId account, Secret session, List<String> recoveryCodes, String home) {

    public Registered {
        recoveryCodes = List.copyOf(recoveryCodes);
    }
}
