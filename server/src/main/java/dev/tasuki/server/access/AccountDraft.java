package dev.tasuki.server.access;

import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.util.Optional;

/// What a person says of themselves.
///
/// @param name     as colleagues and the audit record call them
/// @param language the language of pages, where the browser has chosen none
public record AccountDraft(String name, Language language) {
    private static final int LONGEST_NAME = 100;
    private static final Text CHOOSE_LANGUAGE =
            new Text("日本語（ja）か英語（en）を選んでください。", "Choose Japanese (ja) or English (en).");

    /// Reads the two fields; judging the whole input is left to the caller.
    static Fields fields(Input input) {
        Field<String> name = input.line("name", LONGEST_NAME);
        Field<String> language = input.line("language", 5);
        if (language.peek().filter(tag -> Language.ofTag(tag).isEmpty()).isPresent()) {
            input.fault("language", CHOOSE_LANGUAGE);
        }
        return new Fields(name, language);
    }

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static AccountDraft read(Input input) {
        Fields fields = fields(input);
        input.refuseOthers();
        input.requireSound();
        return fields.draft();
    }

    /// The fields of a person, as part of a larger form.
    record Fields(Field<String> name, Field<String> language) {
        AccountDraft draft() {
            Optional<Language> chosen = Language.ofTag(language.get());
            return new AccountDraft(name.get(), chosen.orElse(Language.EN));
        }
    }
}
