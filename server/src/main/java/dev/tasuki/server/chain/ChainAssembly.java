package dev.tasuki.server.chain;

import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReading;
import dev.tasuki.domain.responsibility.file.SupplyChainWriter;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.JsonText;
import dev.tasuki.formats.json.JsonValues;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.chain.ChainRows.ConnectionRow;
import dev.tasuki.server.chain.ChainRows.EngagementRow;
import dev.tasuki.server.chain.ChainRows.PartyRow;
import dev.tasuki.server.chain.ChainRows.TargetRow;
import dev.tasuki.server.share.RecordedShare;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts a supply chain together from rows. What an organisation's own record and another's say of the same party is
/// one party here, where a connection says that it is one.
final class ChainAssembly {
    private static final Text TITLE = new Text("{0}のサプライチェーン", "Supply chain of {0}");

    private final OrganisationId viewer;
    private final ChainRows rows;
    private final Map<EngagementId, List<RecordedShare>> shares;
    private final Map<OrganisationId, OrganisationId> same = new HashMap<>();
    private final Map<OrganisationId, String> parties = new LinkedHashMap<>();
    /// What is said of each party beyond its columns.
    private final Map<OrganisationId, Map<String, JsonValue>> said = new HashMap<>();

    /// What the organisation and its departments are called.
    private final Set<String> own = new HashSet<>();

    private final Map<TargetId, String> targets = new LinkedHashMap<>();
    private final Map<EngagementId, String> engagements = new LinkedHashMap<>();

    ChainAssembly(OrganisationId viewer, ChainRows all, Map<EngagementId, List<RecordedShare>> offered) {
        this.viewer = viewer;
        for (ConnectionRow connection : all.connections()) {
            if (connection.keeperId().equals(viewer)) {
                same.put(connection.representsId(), connection.partyId());
            } else {
                same.put(connection.partyId(), viewer);
            }
        }
        var twins = new Twins(all, this::one);
        this.rows = twins.without(all);
        this.shares = twins.merged(offered);
        rows.parties().stream()
                .filter(row -> one(row.id()).equals(row.id()))
                .forEach(row ->
                        parties.put(row.id(), row.chainName().orElse(row.id().toString())));
        String self = name(parties, viewer);
        own.add(self);
        rows.parties().stream()
                .filter(row -> parties.containsKey(row.id()))
                .forEach(row -> said.put(row.id(), Particulars.members(row.particulars())));
        said.forEach((id, members) -> {
            if (members.get("department_of") instanceof JsonText(var whole) && whole.equals(self)) {
                own.add(name(parties, id));
            }
        });
        rows.targets()
                .forEach(row ->
                        targets.put(row.id(), row.chainName().orElse(row.id().toString())));
        rows.engagements()
                .forEach(row -> engagements.put(
                        row.id(), row.chainName().orElse(row.id().toString())));
    }

    RecordedChain assemble(SupplyChainFileReader reader, Rules rules) {
        Node tree = JsonValues.tree(json());
        SupplyChain chain = switch (reader.read(tree, "record")) {
            case SupplyChainFileReading.Read(var file) -> file.chain();
            case SupplyChainFileReading.Refused(var findings) ->
                throw new IllegalStateException("the database holds no supply chain: " + findings);
        };
        Map<PartyId, OrganisationId> byParty = new LinkedHashMap<>();
        parties.forEach((id, name) -> byParty.put(new PartyId(name), id));
        Map<dev.tasuki.domain.supplychain.TargetId, TargetId> byTarget = new LinkedHashMap<>();
        rows.targets().stream()
                .filter(TargetRow::own)
                .forEach(row ->
                        byTarget.put(new dev.tasuki.domain.supplychain.TargetId(name(targets, row.id())), row.id()));
        Map<dev.tasuki.domain.supplychain.EngagementId, EngagementId> byEngagement = new LinkedHashMap<>();
        engagements.forEach((id, name) -> byEngagement.put(new dev.tasuki.domain.supplychain.EngagementId(name), id));
        return new RecordedChain(chain, new PartyId(name(parties, viewer)), rules, byParty, byTarget, byEngagement);
    }

    private JsonObject json() {
        Map<String, JsonValue> partiesById = new LinkedHashMap<>();
        rows.parties().stream()
                .filter(row -> parties.containsKey(row.id()))
                .forEach(row -> partiesById.put(name(parties, row.id()), json(row)));
        Map<String, JsonValue> targetsById = new LinkedHashMap<>();
        rows.targets().forEach(row -> targetsById.put(name(targets, row.id()), json(row)));
        Map<String, JsonValue> engagementsById = new LinkedHashMap<>();
        rows.engagements().forEach(row -> engagementsById.put(name(engagements, row.id()), json(row)));
        Text title = rows.parties().stream()
                .filter(row -> row.id().equals(viewer))
                .map(row -> TITLE.filled(new Text(row.nameJa(), row.nameEn())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no organisation " + viewer));
        return JsonValue.object()
                .put("tasuki", "1")
                .put("title", called(title.ja(), title.en()))
                .put("parties", new JsonObject(partiesById))
                .put("targets", new JsonObject(targetsById))
                .put("engagements", new JsonObject(engagementsById))
                .build();
    }

    private JsonObject json(PartyRow row) {
        Map<String, JsonValue> json = new LinkedHashMap<>(said.getOrDefault(row.id(), Map.of()));
        json.put("name", called(row.nameJa(), row.nameEn()));
        return new JsonObject(json);
    }

    private JsonObject json(TargetRow row) {
        Map<String, JsonValue> json = new LinkedHashMap<>(Particulars.members(row.particulars()));
        json.put("name", called(row.nameJa(), row.nameEn()));
        json.put("class", JsonValue.text(row.softwareClass().id()));
        if (row.own() && !row.packageFollows()) {
            json.put("package", JsonValue.text(row.requirementPackage().id()));
        }
        List<JsonValue> holdings =
                new OwnRoles(name(parties, viewer), row.ownRoles()).among(json.get("roles"), own::contains);
        if (holdings.isEmpty()) {
            json.remove("roles");
        } else {
            json.put("roles", new JsonArray(holdings));
        }
        return new JsonObject(json);
    }

    private JsonObject json(EngagementRow row) {
        Map<String, JsonValue> kept = new LinkedHashMap<>(Particulars.members(row.particulars()));
        if (!row.own()) {
            // What it came after is a name of the other record's.
            kept.remove("after");
        }
        JsonObject roles = Particulars.roles(row.providerRoles(), kept.get("roles"));
        JsonObject customerRoles = Particulars.roles(row.customerRoles(), kept.get("customer_roles"));
        kept.put("customer", JsonValue.text(name(parties, one(row.customerId()))));
        kept.put("provider", JsonValue.text(name(parties, one(row.providerId()))));
        kept.put("target", JsonValue.text(name(targets, row.targetId())));
        kept.put("forms", JsonValue.texts(row.contractForms()));
        kept.put("tier", JsonValue.number(row.tier()));
        kept.put("package", JsonValue.text(row.requirementPackage().id()));
        kept.put("roles", roles);
        kept.remove("customer_roles");
        if (!customerRoles.members().isEmpty()) {
            kept.put("customer_roles", customerRoles);
        }
        List<RecordedShare> offered = shares.getOrDefault(row.id(), List.of());
        if (!offered.isEmpty()) {
            kept.put("shares", JsonValue.array(offered, share -> SupplyChainWriter.json(share.share())));
        }
        kept.put("from", JsonValue.text(row.startsOn().toString()));
        row.endsOn().ifPresent(last -> kept.put("until", JsonValue.text(last.toString())));
        return new JsonObject(kept);
    }

    /// The entry that stands for a party, whatever record names it.
    private OrganisationId one(OrganisationId party) {
        return same.getOrDefault(party, party);
    }

    private static <K> String name(Map<K, String> names, K id) {
        String name = names.get(id);
        if (name == null) {
            throw new IllegalStateException("not in the supply chain: " + id);
        }
        return name;
    }

    private static JsonValue called(String ja, String en) {
        return JsonValue.object().put("ja", ja).put("en", en).build();
    }
}
