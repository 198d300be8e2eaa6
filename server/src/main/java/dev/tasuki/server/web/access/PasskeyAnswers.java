package dev.tasuki.server.web.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Passkeys;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What goes to and fro between the script of a page and the server when a passkey is made or used.
final class PasskeyAnswers {
    private static final int LONGEST = 20_000;
    private static final Text NO_ANSWER =
            new Text("端末からパスキーの応答がありませんでした。もう一度お試しください。", "The device did not respond with a passkey. Try again.");

    private PasskeyAnswers() {}

    static ResponseEntity<String> options(Passkeys.Begun begun) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(begun.options());
    }

    /// The authenticator's answer, as JSON.
    ///
    /// @throws dev.tasuki.server.shared.Problem when there is none
    static String credential(Input input) {
        Field<java.util.Optional<String>> credential = input.optionalText("credential", LONGEST);
        input.requireSound();
        if (credential.get().isEmpty()) {
            input.fault("passkey", NO_ANSWER);
        }
        input.requireSound();
        return credential.get().orElseThrow();
    }
}
