package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address of mail, by which an account is found. Nobody proves by it that the mail arrives.
///
/// @param written as its owner writes it
public record MailAddress(String written) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@\"<>,;:\\\\]{1,64}@[^\\s@\"<>,;:\\\\]{1,189}");
    private static final Text NOT_AN_ADDRESS =
            new Text("メールアドレスは name@example.jp の形で入力してください。", "Write the email address like this: name@example.com.");

    public MailAddress {
        if (!FORM.matcher(written).matches()) {
            throw new IllegalArgumentException("not an address of mail");
        }
    }

    /// The address that somebody wrote; empty for what cannot be one.
    public static Optional<MailAddress> parse(String written) {
        return FORM.matcher(written).matches() ? Optional.of(new MailAddress(written)) : Optional.empty();
    }

    /// Reads the address from a field.
    public static Field<String> read(Input input, String field) {
        Field<String> line = input.line(field, LONGEST);
        if (line.peek().filter(text -> parse(text).isEmpty()).isPresent()) {
            input.fault(field, NOT_AN_ADDRESS);
        }
        return line;
    }

    /// The form in which addresses are compared.
    public String key() {
        return written.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return written;
    }
}
