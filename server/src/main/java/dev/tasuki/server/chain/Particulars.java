package dev.tasuki.server.chain;

import dev.tasuki.domain.responsibility.file.SupplyChainWriter;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.JsonText;
import dev.tasuki.formats.json.JsonValues;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Things of a supply chain in the structure of `supplychain.yaml`, taken apart into what has a column and the rest,
/// and put together again.
final class Particulars {
    private static final Set<String> OF_PARTY = Set.of("name");
    private static final Set<String> OF_TARGET = Set.of("name", "class", "package");
    private static final Set<String> OF_ENGAGEMENT =
            Set.of("customer", "provider", "target", "forms", "tier", "package", "shares", "from", "until");

    private Particulars() {}

    static JsonObject of(Party party) {
        return without(SupplyChainWriter.json(party), OF_PARTY);
    }

    static JsonObject of(ChainTarget target) {
        return without(SupplyChainWriter.json(target), OF_TARGET);
    }

    static JsonObject of(ChainEngagement engagement) {
        return without(SupplyChainWriter.json(engagement), OF_ENGAGEMENT);
    }

    private static JsonObject without(JsonObject whole, Set<String> columns) {
        Map<String, JsonValue> rest = new LinkedHashMap<>(whole.members());
        rest.keySet().removeAll(columns);
        return new JsonObject(rest);
    }

    /// The members that are kept; none where nothing is.
    static Map<String, JsonValue> members(Optional<String> kept) {
        return kept.map(text -> switch (JsonDocument.parse(
                        text.getBytes(StandardCharsets.UTF_8), "record", Limits.EXCHANGED)) {
                    case Parsing.Parsed(var root) -> root;
                    case Parsing.Refused(var findings) ->
                        throw new IllegalStateException("the database holds what is no JSON: " + findings);
                })
                .flatMap(JsonValues::of)
                .map(value -> ((JsonObject) value).members())
                .orElse(Map.of());
    }

    /// The roles as a file has them.
    ///
    /// @param words    role and stance, from the column
    /// @param original what a file said; it alone knows that a role stands without a mark
    static JsonObject roles(List<String> words, @Nullable JsonValue original) {
        Map<String, JsonValue> said = original instanceof JsonObject object ? object.members() : Map.of();
        Map<String, JsonValue> roles = new LinkedHashMap<>();
        for (String word : words) {
            int colon = word.indexOf(':');
            String role = word.substring(0, colon);
            String stance = word.substring(colon + 1);
            roles.put(role, JsonValue.text(isUnmarked(said.get(role), stance) ? UNMARKED : stance));
        }
        return new JsonObject(roles);
    }

    private static final String UNMARKED = "unmarked";

    /// Whoever holds a role without a mark answers for it, as a primary does; so the column says `primary`.
    private static boolean isUnmarked(@Nullable JsonValue said, String stance) {
        return stance.equals(Stance.PRIMARY.id()) && said instanceof JsonText(var word) && word.equals(UNMARKED);
    }
}
