package dev.tasuki.server.access;

import dev.tasuki.server.shared.AccountId;
import java.util.List;
import java.util.Optional;

/// Recovery codes while they are shown: until their person has kept them, and not longer than a few minutes.
///
/// They lie sealed in between, so that choosing another language or loading the page again does not lose them.
public final class ShownCodes {
    private record Kept(String account, List<String> codes, String onward) {}

    /// Codes to be shown.
    ///
    /// @param onward where to go next
    public record Shown(List<String> codes, String onward) {
        public Shown {
            codes = List.copyOf(codes);
        }
    }

    private final Ceremonies ceremonies;

    ShownCodes(Ceremonies ceremonies) {
        this.ceremonies = ceremonies;
    }

    /// Keeps them for showing.
    ///
    /// @return the secret for the cookie
    public Secret keep(AccountId account, Shown shown) {
        return ceremonies.begin(
                CeremonyKind.CODES, new Kept(account.value().toString(), shown.codes(), shown.onward()));
    }

    /// The codes, to the person whose they are.
    public Optional<Shown> look(AccountId account, Secret secret) {
        return ceremonies
                .look(CeremonyKind.CODES, secret, Kept.class)
                .filter(kept -> kept.account().equals(account.value().toString()))
                .map(kept -> new Shown(kept.codes(), kept.onward()));
    }

    /// Forgets them.
    public void forget(Secret secret) {
        ceremonies.take(CeremonyKind.CODES, secret, Kept.class);
    }
}
