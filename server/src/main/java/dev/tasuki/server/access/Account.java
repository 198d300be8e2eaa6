package dev.tasuki.server.access;

import dev.tasuki.formats.text.Language;
import dev.tasuki.server.shared.AccountId;
import java.time.Instant;

/// A person's account. It belongs to the person; memberships tie it to organisations.
///
/// @param hasPassword   whether password and authenticator code are set up
/// @param passkeys      how many passkeys there are
/// @param outside       how many identities at the outside provider are linked
/// @param recoveryCodes how many recovery codes are left
/// @param version       of what the person says of themselves
public record Account(
        AccountId id,
        MailAddress mail,
        String name,
        Language language,
        boolean hasPassword,
        int passkeys,
        int outside,
        int recoveryCodes,
        int version,
        Instant createdAt) {

    /// In how many ways the person can sign in, recovery left aside.
    public int means() {
        return (hasPassword ? 1 : 0) + passkeys + outside;
    }
}
