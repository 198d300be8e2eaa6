package dev.tasuki.server.chain;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReading;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValues;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the record says of a contract beyond the columns of its engagement.
public final class RecordedTerms {
    private static final String CUSTOMER = "customer";
    private static final String PROVIDER = "provider";
    private static final String TARGET = "target";

    private final Tenancy tenancy;
    private final ChainStore store;
    private final SupplyChainFileReader reader;

    RecordedTerms(Tenancy tenancy, ChainStore store, Catalogue catalogue) {
        this.tenancy = tenancy;
        this.store = store;
        this.reader = new SupplyChainFileReader(catalogue.meti());
    }

    /// An engagement as the chain has it, alone: its two sides and its target go by those names, and it has no shares
    /// and no predecessor.
    public ChainEngagement of(Viewer viewer, EngagementId engagement) {
        Map<String, JsonValue> said =
                new LinkedHashMap<>(Particulars.members(tenancy.read(viewer, () -> store.particulars(engagement))));
        List.of("after", "roles", "customer_roles").forEach(said::remove);
        said.put(CUSTOMER, JsonValue.text(CUSTOMER));
        said.put(PROVIDER, JsonValue.text(PROVIDER));
        said.put(TARGET, JsonValue.text(TARGET));
        JsonObject alone = JsonValue.object()
                .put("tasuki", "1")
                .put("title", TARGET)
                .put(
                        "parties",
                        JsonValue.object()
                                .put(CUSTOMER, named(CUSTOMER))
                                .put(PROVIDER, named(PROVIDER))
                                .build())
                .put("targets", JsonValue.object().put(TARGET, named(TARGET)).build())
                .put(
                        "engagements",
                        JsonValue.object()
                                .put("engagement", new JsonObject(said))
                                .build())
                .build();
        return switch (reader.read(JsonValues.tree(alone), "record")) {
            case SupplyChainFileReading.Read(var file) ->
                file.chain().engagements().iterator().next();
            case SupplyChainFileReading.Refused(var findings) ->
                throw new IllegalStateException("the database holds no engagement: " + findings);
        };
    }

    private static JsonObject named(String name) {
        return JsonValue.object().put("name", name).build();
    }
}
