package dev.tasuki.server.web.audit;

import dev.tasuki.domain.audit.AuditEntry;
import dev.tasuki.domain.audit.AuditFact;
import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonBoolean;
import dev.tasuki.formats.json.JsonValue.JsonNull;
import dev.tasuki.formats.json.JsonValue.JsonNumber;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.JsonText;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.TokenScope;
import dev.tasuki.server.web.audit.EntryView.Detail;
import dev.tasuki.server.web.frame.Frame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the facts of the record in the reader's language.
///
/// The words stand in the bundles under `audit.fact.<type>` and `audit.said.<type>`. A fact that has none, because it
/// is older or newer than this version, is told all the same.
final class Telling {
    private static final String TITLES = "audit.fact.";
    private static final int SHORTENED = 8;
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Map<String, Map<String, ? extends Choice>> CHOICES = Map.of(
            "roles", AccessRole.byId(),
            "scopes", TokenScope.byId(),
            "class", SoftwareClass.byId(),
            "package", RequirementPackage.byId());

    private final Frame frame;

    Telling(Frame frame) {
        this.frame = frame;
    }

    /// All kinds of fact, in the order of their titles.
    List<FactChoice> facts() {
        return frame.words().all().keySet().stream()
                .filter(key -> key.startsWith(TITLES))
                .map(key -> new FactChoice(key.substring(TITLES.length()), frame.say(key)))
                .sorted(Comparator.comparing(FactChoice::type))
                .toList();
    }

    EntryView entry(AuditEntry entry) {
        AuditFact fact = entry.fact();
        String thing =
                name(fact.details()).orElseGet(() -> shortened(fact.subject().id()));
        String title = words(TITLES + fact.type()).orElse(fact.type());
        String said = words("audit.said." + fact.type(), fact.actor().name(), thing)
                .orElseGet(() -> frame.say("audit.said-otherwise", fact.actor().name(), fact.type(), thing));
        return new EntryView(
                entry, title, said, fact.actor().kind().title().in(frame.language()), details(fact.details()));
    }

    private Optional<String> words(String key, Object... arguments) {
        return frame.words().all().containsKey(key) ? Optional.of(frame.say(key, arguments)) : Optional.empty();
    }

    /// What an id shows of itself: of a part of something the part, `…/S(2)-2.3`; of a long id its beginning.
    private static String shortened(String id) {
        if (id.contains("/")) {
            return id.substring(id.lastIndexOf('/') + 1);
        }
        return id.length() <= SHORTENED ? id : id.substring(0, SHORTENED) + "…";
    }

    /// What the thing is called, as far as the details tell: it may have other names by now, or be gone.
    private Optional<String> name(JsonObject details) {
        return Stream.of(
                        details,
                        details.members().get("after"),
                        details.members().get("was"))
                .flatMap(value -> value instanceof JsonObject object ? Stream.of(object) : Stream.empty())
                .flatMap(object -> Stream.of("name", "title", "label", "software", "reference", "requirement", "handle")
                        .flatMap(key -> Stream.ofNullable(object.members().get(key))))
                .map(this::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private List<Detail> details(JsonObject details) {
        Map<String, JsonValue> members = details.members();
        if (members.get("before") instanceof JsonObject before && members.get("after") instanceof JsonObject after) {
            var all = new ArrayList<Detail>();
            var rest = new LinkedHashMap<>(members);
            rest.remove("before");
            rest.remove("after");
            all.addAll(plain(rest));
            all.addAll(changes(before, after));
            return List.copyOf(all);
        }
        return plain(members);
    }

    private List<Detail> plain(Map<String, JsonValue> members) {
        return members.entrySet().stream()
                .map(member ->
                        new Detail(label(member.getKey()), "", member(member.getKey(), member.getValue()), false))
                .toList();
    }

    private List<Detail> changes(JsonObject before, JsonObject after) {
        var keys = new LinkedHashSet<>(before.members().keySet());
        keys.addAll(after.members().keySet());
        return keys.stream()
                .map(key -> new Detail(
                        label(key),
                        member(key, before.members().get(key)),
                        member(key, after.members().get(key)),
                        true))
                .filter(detail -> !detail.before().equals(detail.after()))
                .toList();
    }

    private String label(String member) {
        return words("audit.member." + member).orElse(member);
    }

    private String text(@Nullable JsonValue value) {
        return switch (value) {
            case null -> "";
            case JsonText text -> written(text.value());
            case JsonNumber number -> number.value().toPlainString();
            case JsonBoolean bool -> frame.say(bool.value() ? "audit.yes" : "audit.no");
            case JsonNull _ -> "";
            case JsonArray array ->
                frame.list(array.items().stream().map(this::text).toList());
            case JsonObject object -> object(object);
        };
    }

    /// A moment or a day as the reader writes it; everything else as it stands in the record.
    private String written(String text) {
        try {
            if (MOMENT.matcher(text).matches()) {
                return frame.time(Instant.parse(text));
            }
            return DAY.matcher(text).matches() ? frame.date(LocalDate.parse(text)) : text;
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /// The words of a choice, where the member holds one; the record itself keeps its id.
    private String chosen(String member, String text) {
        Map<String, ? extends Choice> choices = CHOICES.getOrDefault(member, Map.of());
        Choice choice = choices.get(text);
        return choice == null ? text : frame.say(choice);
    }

    private String member(String name, @Nullable JsonValue value) {
        return switch (value) {
            case JsonText(String text) when CHOICES.containsKey(name) -> chosen(name, text);
            case JsonArray(List<JsonValue> items)
            when CHOICES.containsKey(name) ->
                frame.list(items.stream().map(item -> member(name, item)).toList());
            case null, default -> text(value);
        };
    }

    private String object(JsonObject object) {
        if (object.members().get("ja") instanceof JsonText(String ja)
                && object.members().get("en") instanceof JsonText(String en)) {
            return new Text(ja, en).in(frame.language());
        }
        return frame.list(object.members().entrySet().stream()
                .map(member -> label(member.getKey()) + ": " + member(member.getKey(), member.getValue()))
                .toList());
    }
}
