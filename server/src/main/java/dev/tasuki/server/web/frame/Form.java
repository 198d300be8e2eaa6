package dev.tasuki.server.web.frame;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Id;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a form shows: a person's input, kept as it was typed, and the faults beside their fields.
///
/// @param now what the record holds, where somebody else changed it while this person wrote
public record Form(Map<String, List<String>> values, List<FieldFault> faults, Optional<Map<String, List<String>>> now) {
    private static final String VERSION = "version";

    public Form {
        faults = List.copyOf(faults);
    }

    public Form(Map<String, List<String>> values, List<FieldFault> faults) {
        this(values, faults, Optional.empty());
    }

    /// A form with nothing filled in.
    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    /// The form once more with everything as it was typed, where that helps; any other problem has a page of its own.
    ///
    /// @param now the form as the record would fill it at this moment
    /// @throws Problem the same, when it is neither about fields nor about an older version
    public static Form again(Input input, Problem problem, Supplier<Form> now) {
        return switch (problem.type()) {
            case INVALID -> refused(input, problem.faults());
            case CHANGED_MEANWHILE -> overtaken(input, now.get());
            default -> throw problem;
        };
    }

    /// Somebody else was first: everything as it was typed, and beside it what the record holds now. It carries the
    /// version of the record, so that saving it again is a decision made with both in view.
    private static Form overtaken(Input input, Form now) {
        var values = new LinkedHashMap<>(input.sent());
        values.put(VERSION, now.values().getOrDefault(VERSION, List.of()));
        return new Form(values, List.of(), Optional.of(now.values()));
    }

    /// A form that was refused: everything as it was typed.
    public static Form refused(Input input, List<FieldFault> faults) {
        return new Form(input.sent(), faults);
    }

    /// Starts a form filled with what is there.
    public static Filling filled() {
        return new Filling();
    }

    /// What the field holds; empty text where nothing.
    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /// Whether the field holds this value, for boxes and lists.
    public boolean holds(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /// What is wrong with the field.
    public List<Text> faultsOf(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(FieldFault::message)
                .toList();
    }

    /// Whether somebody else changed the record while this person wrote.
    public boolean isOvertaken() {
        return now.isPresent();
    }

    /// What the record holds in a field, where it is not what this person wrote; empty where the two agree.
    public Optional<List<String>> nowIn(String field) {
        return now.map(record -> written(record, field)).filter(held -> !held.equals(written(values, field)));
    }

    private static List<String> written(Map<String, List<String>> values, String field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty())
                .sorted()
                .toList();
    }

    /// With what the page of this form is answered.
    public HttpStatus status() {
        if (isOvertaken()) {
            return HttpStatus.CONFLICT;
        }
        return isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public boolean isRefused() {
        return !faults.isEmpty();
    }

    /// The id of the field's element: names have dots, ids better not.
    public static String idOf(String field) {
        return "field-" + field.replace('.', '-');
    }

    /// Fills a form field by field.
    public static final class Filling {
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        private Filling() {}

        public Filling with(String field, @Nullable Object value) {
            String text = text(value);
            if (!text.isEmpty()) {
                values.put(field, List.of(text));
            }
            return this;
        }

        public Filling withAll(String field, Collection<?> several) {
            values.put(field, several.stream().map(Filling::text).collect(Collectors.toList()));
            return this;
        }

        public Form form() {
            return new Form(values, List.of());
        }

        private static String text(@Nullable Object value) {
            return switch (value) {
                case null -> "";
                case Optional<?> optional -> text(optional.orElse(null));
                case dev.tasuki.domain.catalogue.Choice choice -> choice.id();
                case LocalDate date -> date.toString();
                case Id id -> id.value().toString();
                default -> String.valueOf(value);
            };
        }
    }
}
