package dev.tasuki.formats.finding;

import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// One kind of problem. Implemented by enums, one for each reader, so that the list of what can be wrong is finite,
/// documented and has both languages by construction.
public interface FindingCode {

    /// The enum constant's name.
    String name();

    /// What is wrong, with `{0}` … standing for the finding's arguments.
    Text message();

    /// What to do about it, with the same arguments.
    Text remedy();

    /// [Severity#ERROR] unless the kind says otherwise.
    default Severity severity() {
        return Severity.ERROR;
    }

    /// The stable identifier that machines and documentation use, for example `duplicate-key`.
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
