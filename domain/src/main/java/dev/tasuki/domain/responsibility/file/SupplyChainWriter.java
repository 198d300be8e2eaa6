package dev.tasuki.domain.responsibility.file;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.domain.supplychain.chain.Acknowledgement;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.domain.supplychain.chain.CustomerCsirt;
import dev.tasuki.domain.supplychain.chain.DefectHandling;
import dev.tasuki.domain.supplychain.chain.ExternalResource;
import dev.tasuki.domain.supplychain.chain.Part;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareStep;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.domain.supplychain.chain.Validity;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.ObjectBuilder;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a graph in the structure of `supplychain.yaml`: what is written reads back as the same graph.
///
/// Of the roles in an engagement it has the stance alone.
public final class SupplyChainWriter {
    private SupplyChainWriter() {}

    /// The whole graph.
    public static JsonObject json(SupplyChain chain) {
        var parties = JsonValue.object();
        chain.parties().forEach(party -> parties.put(party.id().value(), json(party)));
        var targets = JsonValue.object();
        chain.targets().forEach(target -> targets.put(target.id().value(), json(target)));
        var engagements = JsonValue.object();
        chain.engagements()
                .forEach(engagement -> engagements.put(engagement.id().value(), json(engagement)));
        return JsonValue.object()
                .put("tasuki", 1)
                .put("title", called(chain.title()))
                .put("parties", parties.build())
                .put("targets", targets.build())
                .put("engagements", engagements.build())
                .build();
    }

    /// One party, as it stands under its identifier.
    public static JsonObject json(Party party) {
        return JsonValue.object()
                .put("name", called(party.name()))
                .putIfPresent("department_of", party.organisation(), SupplyChainWriter::id)
                .putIfPresent("class", party.bearer(), SupplyChainWriter::word)
                .putUnlessEmpty("does", JsonValue.array(party.businesses(), SupplyChainWriter::word))
                .putIfPresent("executive", party.acknowledgement(), SupplyChainWriter::json)
                .build();
    }

    private static JsonValue called(Text name) {
        return name.ja().equals(name.en())
                ? JsonValue.text(name.ja())
                : JsonValue.object().put("ja", name.ja()).put("en", name.en()).build();
    }

    private static JsonObject json(Acknowledgement acknowledgement) {
        return JsonValue.object()
                .put("name", acknowledgement.executive())
                .put("acknowledged", day(acknowledgement.on()))
                .build();
    }

    /// One target, as it stands under its identifier.
    public static JsonObject json(ChainTarget target) {
        var json = JsonValue.object()
                .put("name", called(target.name()))
                .putIfPresent("class", target.softwareClass(), SupplyChainWriter::word)
                .putIfPresent("package", target.packageLevel(), SupplyChainWriter::word)
                .putIfPresent("package_reason", target.packageReason(), JsonValue::text)
                .putUnlessEmpty("risks", JsonValue.array(target.risks(), SupplyChainWriter::word))
                .putIfPresent("origin", target.origin(), SupplyChainWriter::word);
        if (target.platform()) {
            json.put("platform", true);
        }
        if (target.inOperation()) {
            json.put("in_operation", true);
        }
        json.putUnlessEmpty("parts", JsonValue.array(target.parts(), SupplyChainWriter::json))
                .putUnlessEmpty("external", JsonValue.array(target.externalResources(), SupplyChainWriter::json))
                .putUnlessEmpty("roles", JsonValue.array(target.roles(), SupplyChainWriter::json));
        if (!target.voidRoles().isEmpty()) {
            var voids = JsonValue.object();
            target.voidRoles().forEach((role, why) -> voids.put(role.id(), why));
            json.put("void", voids.build());
        }
        if (!target.defects().equals(DefectHandling.UNSETTLED)) {
            json.put("defects", json(target.defects()));
        }
        return json.putIfPresent("csirt", target.csirt(), SupplyChainWriter::json)
                .putIfPresent("generated_with", target.generatedWith(), tool -> JsonValue.text(tool.value()))
                .build();
    }

    private static JsonObject json(Part part) {
        return validity(JsonValue.object().put("target", part.target().value()), part.validity())
                .build();
    }

    private static JsonObject json(ExternalResource resource) {
        var json = JsonValue.object()
                .put("name", resource.name())
                .putIfPresent("purl", resource.packageUrl(), JsonValue::text)
                .putIfPresent("adopter", resource.adopter(), SupplyChainWriter::id)
                .putIfPresent("role", resource.role(), SupplyChainWriter::word);
        return validity(json, resource.validity()).build();
    }

    private static JsonObject json(RoleHolding holding) {
        var json = JsonValue.object()
                .put("party", holding.party().value())
                .put("role", holding.role().id())
                .put("stance", StanceWords.of(holding.stance()))
                .putIfPresent("scope", holding.scope(), JsonValue::text)
                .putIfPresent("note", holding.note(), JsonValue::text);
        return validity(json, holding.validity()).build();
    }

    private static JsonObject json(DefectHandling defects) {
        return JsonValue.object()
                .putIfPresent("contact", defects.contact(), SupplyChainWriter::id)
                .putIfPresent("advisories", defects.advisories(), SupplyChainWriter::id)
                .putIfPresent("fixes", defects.fixes(), SupplyChainWriter::id)
                .putIfPresent("release", defects.release(), SupplyChainWriter::id)
                .build();
    }

    private static JsonObject json(CustomerCsirt csirt) {
        return JsonValue.object()
                .put("party", csirt.party().value())
                .putUnlessEmpty("entrusted", ids(csirt.entrusted()))
                .build();
    }

    /// One engagement, as it stands under its identifier.
    public static JsonObject json(ChainEngagement engagement) {
        var json = JsonValue.object()
                .put("customer", engagement.customer().value())
                .put("provider", engagement.provider().value())
                .put("target", engagement.target().value())
                .putUnlessEmpty("forms", JsonValue.array(engagement.contractForms(), SupplyChainWriter::word))
                .putIfPresent("capital", engagement.capital(), SupplyChainWriter::word)
                .putIfPresent("tier", engagement.statedTier().map(Tier::depth), JsonValue::number)
                .putIfPresent("package", engagement.packageLevel(), SupplyChainWriter::word);
        putRoles(json, "roles", engagement.roles());
        putRoles(json, "customer_roles", engagement.customerRoles());
        put(json, engagement.terms());
        engagement.shares().ifPresent(shares -> json.put("shares", JsonValue.array(shares, SupplyChainWriter::json)));
        json.putIfPresent("after", engagement.predecessor(), before -> JsonValue.text(before.value()));
        return validity(json, engagement.validity()).build();
    }

    private static void putRoles(ObjectBuilder json, String name, List<RoleHolding> holdings) {
        Map<String, JsonValue> roles = new LinkedHashMap<>();
        holdings.forEach(holding -> roles.put(holding.role().id(), JsonValue.text(StanceWords.of(holding.stance()))));
        if (!roles.isEmpty()) {
            json.put(name, new JsonObject(roles));
        }
    }

    private static void put(ObjectBuilder json, ContractTerms terms) {
        json.putIfPresent("commission", terms.commission(), SupplyChainWriter::word)
                .putIfPresent("scope", terms.scope(), JsonValue::text)
                .putUnlessEmpty("duties", JsonValue.texts(terms.duties()))
                .putUnlessEmpty("demarcation", JsonValue.texts(terms.demarcation()));
        if (!terms.documents().isEmpty()) {
            var documents = JsonValue.object();
            terms.documents().forEach((document, where) -> documents.put(document.id(), where));
            json.put("documents", documents.build());
        }
        json.putUnlessEmpty("clauses", JsonValue.texts(terms.clauses()))
                .putIfPresent("vulnerabilities", terms.vulnerabilities(), SupplyChainWriter::word)
                .putUnlessEmpty("carved_out", ids(terms.carvedOut()));
    }

    /// One share, as it stands in the list of its engagement.
    public static JsonObject json(Share share) {
        return JsonValue.object()
                .put("requirement", share.requirement().value())
                .put("role", share.role().id())
                .put("scope", share.scope())
                .putUnlessEmpty("evidence", JsonValue.texts(share.evidence()))
                .putIfPresent("due", share.due(), due -> JsonValue.text(day(due)))
                .put("history", JsonValue.array(share.history(), SupplyChainWriter::json))
                .build();
    }

    private static JsonObject json(ShareStep step) {
        return JsonValue.object()
                .put("date", day(step.on()))
                .put("state", step.state().id())
                .putIfPresent("because", step.because(), JsonValue::text)
                .build();
    }

    private static ObjectBuilder validity(ObjectBuilder json, Validity validity) {
        return json.putIfPresent("from", validity.from(), from -> JsonValue.text(day(from)))
                .putIfPresent("until", validity.until(), until -> JsonValue.text(day(until)));
    }

    private static JsonValue.JsonArray ids(Collection<RequirementId> requirements) {
        return JsonValue.array(requirements, requirement -> JsonValue.text(requirement.value()));
    }

    private static JsonValue id(PartyId party) {
        return JsonValue.text(party.value());
    }

    private static JsonValue word(Choice choice) {
        return JsonValue.text(choice.id());
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
