package dev.tasuki.server.shared;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What somebody sent, by field: the fields of a form, or the members of a JSON object with dots between levels.
///
/// One reader of a draft serves pages and the programming interface alike. Every fault is gathered; [#requireSound]
/// refuses them together, and only then do the [Field]s give their values.
public final class Input {
    private static final Text MISSING = new Text("入力してください。", "Please fill this in.");
    private static final Text CHOOSE = new Text("選んでください。", "Please choose.");
    private static final Text TOO_LONG = new Text("{0} 文字以内で入力してください。", "Use at most {0} characters.");
    private static final Text CONTROL =
            new Text("制御文字は使えません。取り除いてください。", "Control characters cannot be used. Remove them.");
    private static final Text NOT_A_CHOICE = new Text("次の中から選んでください: {0}。", "Choose one of: {0}.");
    private static final Text NOT_A_DATE =
            new Text("日付は 2026-03-31 の形で入力してください。", "Write the date like this: 2026-03-31.");
    private static final Text NOT_A_NUMBER =
            new Text("{0} から {1} までの整数を入力してください。", "Give a whole number from {0} to {1}.");
    private static final Text NOT_AN_ID = new Text("一覧から選んでください。", "Choose one from the list.");
    private static final Text NOT_AN_ADDRESS =
            new Text("https:// で始まるアドレスを入力してください。", "Give an address that begins with https://.");
    private static final Text ONE_ONLY = new Text("値は一つだけ送信してください。", "Send one value only.");
    private static final Text UNKNOWN = new Text("この項目はありません。", "There is no such field.");

    private final Map<String, List<String>> values;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final List<FieldFault> faults = new ArrayList<>();

    public Input(Map<String, List<String>> values) {
        this.values = values;
    }

    /// One field that a reader asks for: what the description of the programming interface says of it.
    ///
    /// @param required whether it must be there
    /// @param several  whether it may be sent several times
    /// @param longest  how many characters it may have; 0 where that follows from its kind
    /// @param words    the words it is chosen from; empty where it is free
    public record Asked(String field, Kind kind, boolean required, boolean several, int longest, List<String> words) {
        public Asked {
            words = List.copyOf(words);
        }

        /// What a field holds.
        public enum Kind {
            TEXT,
            DATE,
            NUMBER,
            ID,
            ADDRESS,
            FLAG
        }
    }

    /// What was asked for so far, in order. A reader that is given an empty input shows by this what it reads.
    public List<Asked> asked() {
        return List.copyOf(asked.values());
    }

    /// What was sent, for showing it again.
    public Map<String, List<String>> sent() {
        return new LinkedHashMap<>(values);
    }

    /// A line of text that must be there.
    public Field<String> line(String field, int longest) {
        note(field, Asked.Kind.TEXT, true, longest);
        return required(field, MISSING, text -> text(field, text, longest, false));
    }

    /// A line of text that may be left out.
    public Field<Optional<String>> optionalLine(String field, int longest) {
        note(field, Asked.Kind.TEXT, false, longest);
        return optional(field, text -> text(field, text, longest, false));
    }

    /// Text of several lines that must be there.
    public Field<String> text(String field, int longest) {
        note(field, Asked.Kind.TEXT, true, longest);
        return required(field, MISSING, text -> text(field, text, longest, true));
    }

    /// Text of several lines that may be left out.
    public Field<Optional<String>> optionalText(String field, int longest) {
        note(field, Asked.Kind.TEXT, false, longest);
        return optional(field, text -> text(field, text, longest, true));
    }

    /// One of a few words.
    public <C extends Choice> Field<C> choice(String field, Map<String, C> choices) {
        note(new Asked(field, Asked.Kind.TEXT, true, false, 0, List.copyOf(choices.keySet())));
        return required(field, CHOOSE, text -> choose(field, text, choices));
    }

    /// One of a few words, or none.
    public <C extends Choice> Field<Optional<C>> optionalChoice(String field, Map<String, C> choices) {
        note(new Asked(field, Asked.Kind.TEXT, false, false, 0, List.copyOf(choices.keySet())));
        return optional(field, text -> choose(field, text, choices));
    }

    /// Any number of a few words, in the order sent.
    public <C extends Choice> Field<Set<C>> choices(String field, Map<String, C> choices) {
        note(new Asked(field, Asked.Kind.TEXT, false, true, 0, List.copyOf(choices.keySet())));
        return all(field, text -> choose(field, text, choices));
    }

    /// Every value of a field that may be sent several times, each read the same way.
    ///
    /// @param read reports its faults by [#fault] and answers null then
    public <T> Field<Set<T>> all(String field, Function<String, @Nullable T> read) {
        note(new Asked(field, Asked.Kind.TEXT, false, true, 0, List.of()));
        var chosen = new LinkedHashSet<T>();
        for (String text : values.getOrDefault(field, List.of())) {
            if (!text.isBlank()) {
                T value = read.apply(text.strip());
                if (value != null) {
                    chosen.add(value);
                }
            }
        }
        return new Field<>(field, this, chosen);
    }

    public Field<LocalDate> date(String field) {
        note(field, Asked.Kind.DATE, true, 0);
        return required(field, MISSING, text -> date(field, text));
    }

    public Field<Optional<LocalDate>> optionalDate(String field) {
        note(field, Asked.Kind.DATE, false, 0);
        return optional(field, text -> date(field, text));
    }

    /// A whole number within bounds.
    public Field<Integer> number(String field, int least, int most) {
        note(field, Asked.Kind.NUMBER, true, 0);
        return required(field, MISSING, text -> number(field, text, least, most));
    }

    /// A whole number within bounds, or none.
    public Field<Optional<Integer>> optionalNumber(String field, int least, int most) {
        note(field, Asked.Kind.NUMBER, false, 0);
        return optional(field, text -> number(field, text, least, most));
    }

    /// The identity of something; whether it exists is for its module to say.
    public <T extends Id> Field<T> id(String field, Function<java.util.UUID, T> type) {
        note(field, Asked.Kind.ID, true, 0);
        return required(field, CHOOSE, text -> id(field, text, type));
    }

    public <T extends Id> Field<Optional<T>> optionalId(String field, Function<java.util.UUID, T> type) {
        note(field, Asked.Kind.ID, false, 0);
        return optional(field, text -> id(field, text, type));
    }

    /// An `https` address that may be left out.
    public Field<Optional<URI>> optionalAddress(String field) {
        note(field, Asked.Kind.ADDRESS, false, 0);
        return optional(field, text -> address(field, text));
    }

    /// Whether a box was ticked or a member is true.
    public Field<Boolean> flag(String field) {
        note(field, Asked.Kind.FLAG, false, 0);
        String sent = first(field).orElse("");
        return new Field<>(field, this, sent.equals("true") || sent.equals("on"));
    }

    /// Reports a fault of a field.
    public void fault(String field, Text message) {
        faults.add(new FieldFault(field, message));
    }

    /// Reports every field that nobody asked for: a misspelt member must not pass as one left out.
    public void refuseOthers() {
        for (String field : values.keySet()) {
            if (!asked.containsKey(field)) {
                fault(field, UNKNOWN);
            }
        }
    }

    public List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /// Goes on only where there is no fault.
    ///
    /// @throws Problem with every fault found so far
    public void requireSound() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    private void note(String field, Asked.Kind kind, boolean required, int longest) {
        note(new Asked(field, kind, required, false, longest, List.of()));
    }

    /// What a more telling method noted first stays.
    private void note(Asked field) {
        asked.putIfAbsent(field.field(), field);
    }

    private Optional<String> first(String field) {
        return written(field).stream().findFirst();
    }

    private List<String> written(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// Whether at most one value was sent: which of two is meant is not ours to choose.
    private boolean isOne(String field) {
        boolean one = written(field).size() <= 1;
        if (!one) {
            fault(field, ONE_ONLY);
        }
        return one;
    }

    private <T> Field<T> required(String field, Text missing, Function<String, @Nullable T> read) {
        Optional<String> sent = first(field);
        if (sent.isEmpty()) {
            fault(field, missing);
            return new Field<>(field, this, null);
        }
        return new Field<>(field, this, isOne(field) ? read.apply(sent.get()) : null);
    }

    private <T> Field<Optional<T>> optional(String field, Function<String, @Nullable T> read) {
        Optional<String> sent = isOne(field) ? first(field) : Optional.empty();
        return new Field<>(field, this, sent.flatMap(text -> Optional.ofNullable(read.apply(text))));
    }

    private @Nullable String text(String field, String text, int longest, boolean severalLines) {
        if (text.codePointCount(0, text.length()) > longest) {
            fault(field, TOO_LONG.with(Integer.toString(longest)));
            return null;
        }
        String normal = severalLines ? text.replace("\r\n", "\n") : text;
        boolean control = normal.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && !(severalLines && (c == '\n' || c == '\t')));
        // An unpaired surrogate is no character either: no database and no JSON document takes it.
        if (control || !StandardCharsets.UTF_8.newEncoder().canEncode(normal)) {
            fault(field, CONTROL);
            return null;
        }
        return normal;
    }

    private <C extends Choice> @Nullable C choose(String field, String text, Map<String, C> choices) {
        C choice = choices.get(text);
        if (choice == null) {
            Text words = list(choices.values());
            fault(
                    field,
                    new Text(
                            NOT_A_CHOICE.with(words.ja()).ja(),
                            NOT_A_CHOICE.with(words.en()).en()));
        }
        return choice;
    }

    private static Text list(Collection<? extends Choice> choices) {
        List<Text> titles = choices.stream()
                .map(choice -> choice.title().map(title -> title + " (" + choice.id() + ")"))
                .toList();
        return new Text(
                String.join("、", titles.stream().map(Text::ja).toList()),
                String.join(", ", titles.stream().map(Text::en).toList()));
    }

    private @Nullable LocalDate date(String field, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() <= 2999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Reported below, like a year nobody means.
        }
        fault(field, NOT_A_DATE);
        return null;
    }

    private @Nullable Integer number(String field, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        fault(field, NOT_A_NUMBER.with(Integer.toString(least), Integer.toString(most)));
        return null;
    }

    private <T extends Id> @Nullable T id(String field, String text, Function<java.util.UUID, T> type) {
        Optional<T> id = Ids.parse(text).map(type);
        if (id.isEmpty()) {
            fault(field, NOT_AN_ID);
        }
        return id.orElse(null);
    }

    private @Nullable URI address(String field, String text) {
        try {
            URI uri = new URI(text);
            if (text.length() <= 2000 && "https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Reported below.
        }
        fault(field, NOT_AN_ADDRESS);
        return null;
    }
}
