package dev.tasuki.server.web.frame;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Id;
import dev.tasuki.server.shared.Input;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a form shows: a person's input, kept as it was typed, and the faults beside their fields.
public record Form(Map<String, List<String>> values, List<FieldFault> faults) {

    public Form {
        faults = List.copyOf(faults);
    }

    /// A form with nothing filled in.
    public static Form empty() {
        return new Form(Map.of(), List.of());
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
