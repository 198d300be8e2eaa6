package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Secret;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.util.Optional;

/// A link that somebody accepts for their organisation.
///
/// @param secret the last part of the link's address
public record ConnectionAcceptance(Secret secret) {
    private static final Text NOT_A_SECRET =
            new Text("リンクの最後の部分をそのまま指定してください。", "Give the last part of the link exactly as it is.");
    private static final int LONGEST = 100;

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static ConnectionAcceptance read(Input input) {
        Field<String> written = input.line("secret", LONGEST);
        Optional<Secret> secret = written.peek().flatMap(Secret::shown);
        if (written.peek().isPresent() && secret.isEmpty()) {
            input.fault("secret", NOT_A_SECRET);
        }
        input.refuseOthers();
        input.requireSound();
        return new ConnectionAcceptance(secret.orElseThrow());
    }
}
