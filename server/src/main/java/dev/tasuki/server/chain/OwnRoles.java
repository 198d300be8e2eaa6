package dev.tasuki.server.chain;

import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The roles that an organisation has for a target by itself: which, the column says; which department has one, for
/// what and since when, only a file says.
///
/// @param self  what the organisation is called in the chain
/// @param words role and stance
record OwnRoles(String self, List<String> words) {

    /// The holdings of a target with these roles in it.
    ///
    /// @param said  every holding that a file told of; null where none did
    /// @param isOwn whether a party is the organisation or a department of it
    List<JsonValue> among(@Nullable JsonValue said, Predicate<String> isOwn) {
        var left = new LinkedHashSet<>(words);
        var holdings = new ArrayList<JsonValue>();
        if (said instanceof JsonArray(var items)) {
            for (JsonValue item : items) {
                Map<String, JsonValue> holding = ((JsonObject) item).members();
                if (!isOwn.test(text(holding, "party"))) {
                    holdings.add(item);
                } else if (words.contains(word(holding))) {
                    left.remove(word(holding));
                    holdings.add(item);
                }
            }
        }
        left.forEach(word -> holdings.add(JsonValue.object()
                .put("party", self)
                .put("role", word.substring(0, word.indexOf(':')))
                .put("stance", word.substring(word.indexOf(':') + 1))
                .build()));
        return holdings;
    }

    /// A holding as the column has it: without a mark is as good as primary.
    private static String word(Map<String, JsonValue> holding) {
        String stance = text(holding, "stance");
        return text(holding, "role") + ":" + (stance.equals("unmarked") ? Stance.PRIMARY.id() : stance);
    }

    private static String text(Map<String, JsonValue> holding, String name) {
        return holding.get(name) instanceof JsonText(var text) ? text : "";
    }
}
