package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody says of a new organisation.
///
/// @param handle its short name in addresses
public record OrganisationDraft(String handle, Text name) {
    private static final Pattern HANDLE = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Set<String> RESERVED = Set.of("new", "tasuki", "admin", "api", "system");
    private static final int LONGEST_NAME = 200;
    private static final Text NOT_A_HANDLE = new Text(
            "短縮名は 3 から 40 文字で、英小文字で始め、英小文字、数字、ハイフンだけで入力してください。",
            "Use 3 to 40 lower-case letters, digits and hyphens, beginning with a letter.");
    private static final Text TAKEN =
            new Text("この短縮名は使われています。別のものにしてください。", "This short name is taken. Choose another.");

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static OrganisationDraft read(Input input) {
        Fields fields = fields(input);
        input.refuseOthers();
        input.requireSound();
        return fields.draft();
    }

    static Fields fields(Input input) {
        Field<String> handle = input.line("handle", 40);
        Field<String> japanese = input.line("organisation.ja", LONGEST_NAME);
        Field<String> english = input.line("organisation.en", LONGEST_NAME);
        handle.peek().ifPresent(written -> {
            if (!HANDLE.matcher(written).matches()) {
                input.fault("handle", NOT_A_HANDLE);
            } else if (RESERVED.contains(written)) {
                input.fault("handle", TAKEN);
            }
        });
        return new Fields(handle, japanese, english);
    }

    /// What to say where another organisation has the handle.
    static Text taken() {
        return TAKEN;
    }

    /// The fields of an organisation, as part of a larger form.
    record Fields(Field<String> handle, Field<String> japanese, Field<String> english) {
        OrganisationDraft draft() {
            return new OrganisationDraft(handle.get(), new Text(japanese.get(), english.get()));
        }
    }
}
