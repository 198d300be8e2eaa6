package dev.tasuki.domain.responsibility.template;

import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.Placeholder;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.JsonText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a template leaves to be written, each place by itself, and the template filled in.
///
/// @param template in the structure of `supplychain.yaml`
public record TemplateBlanks(JsonObject template) {
    private static final String PARTIES = "parties";
    private static final String EXECUTIVE = "executive";

    /// Where something is to be written.
    ///
    /// @param path  the names and numbers that lead there, joined by `/`
    /// @param words what is to be written, in the template's language
    public record Blank(String path, String words) {

        /// Whether it is what a party is called.
        public boolean isPartyName() {
            return path.startsWith(PARTIES + "/") && path.endsWith("/name") && !path.contains("/" + EXECUTIVE + "/");
        }

        /// The party, target or engagement that it belongs to; the first name alone where it belongs to none.
        public String thing() {
            String[] steps = path.split("/", -1);
            return steps.length > 1 ? steps[0] + "/" + steps[1] : steps[0];
        }
    }

    /// Every place, in the order of the template.
    public List<Blank> blanks() {
        var blanks = new ArrayList<Blank>();
        find("", template, blanks);
        return blanks;
    }

    /// The parties of the template, each by what is to be written for its name.
    public Map<PartyId, String> parties() {
        Map<PartyId, String> parties = new LinkedHashMap<>();
        if (template.members().get(PARTIES) instanceof JsonObject all) {
            all.members().forEach((id, party) -> {
                if (party instanceof JsonObject said && said.members().get("name") instanceof JsonText(var name)) {
                    parties.put(new PartyId(id), words(name));
                }
            });
        }
        return parties;
    }

    /// What the thing is that a place belongs to, in the template's words: the name of a party or a target, the two
    /// parties of an engagement.
    public String heading(Blank blank) {
        String[] steps = blank.path().split("/", -1);
        if (steps.length > 1
                && template.members().get(steps[0]) instanceof JsonObject all
                && all.members().get(steps[1]) instanceof JsonObject thing) {
            if (thing.members().get("name") instanceof JsonText(var name)) {
                return words(name);
            }
            if (thing.members().get("customer") instanceof JsonText(var customer)
                    && thing.members().get("provider") instanceof JsonText(var provider)) {
                Map<PartyId, String> parties = parties();
                return parties.getOrDefault(new PartyId(customer), customer)
                        + " → "
                        + parties.getOrDefault(new PartyId(provider), provider);
            }
        }
        return blank.words();
    }

    /// The template with these words in their places. What is not written stays to be written; but an executive whom
    /// nobody names has acknowledged nothing, and is left out.
    ///
    /// @param words        by path
    /// @param acknowledged on which day each executive who is named acknowledged the responsibilities, by party
    public JsonObject filled(Map<String, String> words, Map<PartyId, LocalDate> acknowledged) {
        Map<String, JsonValue> whole = new LinkedHashMap<>(((JsonObject) fill("", template, words)).members());
        if (whole.get(PARTIES) instanceof JsonObject parties) {
            Map<String, JsonValue> people = new LinkedHashMap<>();
            parties.members()
                    .forEach((id, party) -> people.put(
                            id,
                            settled(
                                    (JsonObject) party,
                                    words.containsKey(PARTIES + "/" + id + "/" + EXECUTIVE + "/name"),
                                    Optional.ofNullable(acknowledged.get(new PartyId(id))))));
            whole.put(PARTIES, new JsonObject(people));
        }
        return new JsonObject(whole);
    }

    private static JsonObject settled(JsonObject party, boolean isNamed, Optional<LocalDate> acknowledged) {
        Map<String, JsonValue> members = new LinkedHashMap<>(party.members());
        if (members.get(EXECUTIVE) instanceof JsonObject executive) {
            if (isNamed && acknowledged.isPresent()) {
                Map<String, JsonValue> person = new LinkedHashMap<>(executive.members());
                person.put("acknowledged", JsonValue.text(acknowledged.get().toString()));
                members.put(EXECUTIVE, new JsonObject(person));
            } else {
                members.remove(EXECUTIVE);
            }
        }
        return new JsonObject(members);
    }

    private static void find(String path, JsonValue value, List<Blank> blanks) {
        switch (value) {
            case JsonObject object ->
                object.members().forEach((name, member) -> find(below(path, name), member, blanks));
            case JsonArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    find(below(path, Integer.toString(i)), array.items().get(i), blanks);
                }
            }
            case JsonText(var text) -> {
                if (Placeholder.isIn(text)) {
                    blanks.add(new Blank(path, words(text)));
                }
            }
            default -> {}
        }
    }

    private static JsonValue fill(String path, JsonValue value, Map<String, String> words) {
        return switch (value) {
            case JsonObject object -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                object.members().forEach((name, member) -> members.put(name, fill(below(path, name), member, words)));
                yield new JsonObject(members);
            }
            case JsonArray array -> {
                var items = new ArrayList<JsonValue>();
                for (int i = 0; i < array.items().size(); i++) {
                    items.add(
                            fill(below(path, Integer.toString(i)), array.items().get(i), words));
                }
                yield new JsonArray(items);
            }
            case JsonText text ->
                Optional.ofNullable(words.get(path))
                        .<JsonValue>map(written -> JsonValue.text(Placeholder.replacedBy(written, text.value())))
                        .orElse(text);
            default -> value;
        };
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    private static String words(String text) {
        return Placeholder.wordsIn(text).orElse(text);
    }
}
