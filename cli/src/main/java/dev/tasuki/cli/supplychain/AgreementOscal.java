package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.page.MarkdownText;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement;
import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement.Answering;
import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement.Item;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonArray;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValue.ObjectBuilder;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes an agreement as a system security plan of OSCAL 1.1.2, the model that has words for shared responsibility:
/// what the provider owes is `provided`, what stays with others are `responsibilities`. A share that is not settled is
/// neither; it stands in properties.
final class AgreementOscal {
    private static final String VERSION = "1.1.2";
    private static final Text NOT_STATED = new Text("責任分担書には記載がありません。", "The agreement does not say.");
    private static final Text NO_CATALOGUE = new Text(
            "ガイドラインの OSCAL カタログは公表されていません。control-id は個別要求の識別子から括弧を除いたものです。",
            "No OSCAL catalogue of the guideline is published. A control-id is the guideline's identifier without parentheses.");
    private static final Text OWES = new Text("{0}: {1}（{2}）", "{0}: {1} ({2})");
    private static final Text STAYS = new Text("{0}が引き続き責任を負います。", "{0} stays answerable.");

    private final ResponsibilityAgreement agreement;
    private final AgreementDocument document;
    private final Language language;
    private final OscalIdentity identity;

    private AgreementOscal(ResponsibilityAgreement agreement, AgreementDocument document) {
        this.agreement = agreement;
        this.document = document;
        this.language = document.language();
        this.identity = OscalIdentity.of(agreement);
    }

    /// @throws IllegalArgumentException if there is no requirement, which the model cannot express
    static JsonObject of(ResponsibilityAgreement agreement, AgreementDocument document) {
        if (agreement.items().isEmpty()) {
            throw new IllegalArgumentException("an agreement without requirements: " + agreement.engagement());
        }
        return new AgreementOscal(agreement, document).write();
    }

    private JsonObject write() {
        return JsonValue.object()
                .put(
                        "system-security-plan",
                        JsonValue.object()
                                .put("uuid", identity.of("plan", agreement.day().toString(), language.name()))
                                .put("metadata", metadata())
                                .put("import-profile", profile())
                                .put("system-characteristics", characteristics())
                                .put("system-implementation", implementation())
                                .put("control-implementation", controls())
                                .build())
                .build();
    }

    private JsonObject metadata() {
        List<JsonObject> props = new ArrayList<>();
        props.add(prop("engagement", agreement.engagement().id().value()));
        agreement.level().ifPresent(level -> props.add(prop("package", level.id())));
        agreement.engagement().contractForms().forEach(form -> props.add(prop("contract-form", form.id())));
        agreement.engagement().validity().from().ifPresent(day -> props.add(prop("from", day.toString())));
        agreement.engagement().validity().until().ifPresent(day -> props.add(prop("until", day.toString())));
        return JsonValue.object()
                .put("title", markup(document.title()))
                .put("last-modified", agreement.day() + "T00:00:00Z")
                .put("version", agreement.day().toString())
                .put("oscal-version", VERSION)
                .put("props", JsonValue.array(props))
                .put("roles", JsonValue.array(List.of(OscalRole.values()), role -> role.json(language)))
                .put("parties", JsonValue.array(parties().entrySet(), this::party))
                .put(
                        "responsible-parties",
                        JsonValue.array(
                                responsible(
                                        OscalRole.CUSTOMER,
                                        agreement.engagement().customer()),
                                responsible(
                                        OscalRole.PROVIDER,
                                        agreement.engagement().provider())))
                .put("remarks", markup(ChainWords.NOT_A_DUTY.in(language)))
                .build();
    }

    private Map<PartyId, Text> parties() {
        var parties = new LinkedHashMap<PartyId, Text>();
        parties.put(agreement.engagement().customer(), agreement.customer());
        parties.put(agreement.engagement().provider(), agreement.provider());
        agreement.items().forEach(item -> {
            parties.putIfAbsent(item.id(), item.party());
            item.answering().forEach(other -> parties.putIfAbsent(other.party(), other.name()));
        });
        return parties;
    }

    private JsonObject party(Map.Entry<PartyId, Text> party) {
        return JsonValue.object()
                .put("uuid", identity.party(party.getKey()))
                .put("type", "organization")
                .put("name", line(party.getValue().in(language)))
                .build();
    }

    private JsonObject responsible(OscalRole role, PartyId party) {
        return JsonValue.object()
                .put("role-id", role.id())
                .put("party-uuids", JsonValue.texts(List.of(identity.party(party))))
                .build();
    }

    private JsonObject profile() {
        return JsonValue.object()
                .put(
                        "href",
                        "urn:tasuki:framework:" + Catalogue.bundled().meti().id())
                .put("remarks", markup(NO_CATALOGUE.in(language)))
                .build();
    }

    private JsonObject characteristics() {
        String notStated = NOT_STATED.in(language);
        return JsonValue.object()
                .put(
                        "system-ids",
                        JsonValue.array(JsonValue.object()
                                .put("identifier-type", "https://ietf.org/rfc/rfc4122")
                                .put("id", identity.of("system"))
                                .build()))
                .put("system-name", line(agreement.target().in(language)))
                .put("description", markup(document.about()))
                .put(
                        "system-information",
                        JsonValue.object()
                                .put(
                                        "information-types",
                                        JsonValue.array(JsonValue.object()
                                                .put("title", markup(notStated))
                                                .put("description", markup(notStated))
                                                .build()))
                                .build())
                .put("status", status())
                .put(
                        "authorization-boundary",
                        JsonValue.object()
                                .put("description", markup(boundary()))
                                .build())
                .build();
    }

    private String boundary() {
        List<String> demarcation = agreement.engagement().terms().demarcation();
        return demarcation.isEmpty() ? NOT_STATED.in(language) : String.join(" / ", demarcation);
    }

    private JsonObject status() {
        return JsonValue.object()
                .put("state", "other")
                .put("remarks", markup(NOT_STATED.in(language)))
                .build();
    }

    private JsonObject implementation() {
        return JsonValue.object()
                .put(
                        "users",
                        JsonValue.array(
                                user(OscalRole.CUSTOMER, agreement.customer()),
                                user(OscalRole.PROVIDER, agreement.provider())))
                .put(
                        "components",
                        JsonValue.array(
                                component(
                                                "this-system",
                                                "system-as-a-whole",
                                                agreement.target(),
                                                agreement.target().in(language))
                                        .build(),
                                component("service", "service", agreement.provider(), document.engagement())
                                        .put(
                                                "responsible-roles",
                                                JsonValue.array(responsible(
                                                        OscalRole.PROVIDER,
                                                        agreement.engagement().provider())))
                                        .build()))
                .build();
    }

    /// The model wants to know of at least one; an agreement knows of its two sides.
    private JsonObject user(OscalRole role, Text name) {
        return JsonValue.object()
                .put("uuid", identity.of("user", role.id()))
                .put("title", markup(name.in(language)))
                .put("role-ids", JsonValue.texts(List.of(role.id())))
                .build();
    }

    private ObjectBuilder component(String type, String name, Text title, String description) {
        return JsonValue.object()
                .put("uuid", identity.of(name))
                .put("type", type)
                .put("title", markup(title.in(language)))
                .put("description", markup(description))
                .put("status", status());
    }

    private JsonObject controls() {
        var byRequirement = new LinkedHashMap<RequirementId, List<Item>>();
        agreement
                .items()
                .forEach(item -> byRequirement
                        .computeIfAbsent(item.requirement().id(), _ -> new ArrayList<>())
                        .add(item));
        return JsonValue.object()
                .put("description", markup(document.about()))
                .put(
                        "implemented-requirements",
                        JsonValue.array(
                                byRequirement.entrySet(), entry -> requirement(entry.getKey(), entry.getValue())))
                .build();
    }

    private JsonObject requirement(RequirementId id, List<Item> items) {
        return JsonValue.object()
                .put("uuid", identity.of("requirement", id.value()))
                .put("control-id", id.value().replaceAll("[()/]", ""))
                .put("props", JsonValue.array(prop("requirement", id.value())))
                .put("by-components", JsonValue.array(byComponent(id, items)))
                .build();
    }

    private JsonObject byComponent(RequirementId id, List<Item> items) {
        var object = JsonValue.object()
                .put("component-uuid", identity.of("service"))
                .put("uuid", identity.of("by-component", id.value()))
                .put(
                        "description",
                        markup(items.getFirst().requirement().title().in(language)));
        List<JsonObject> unsettled = items.stream()
                .filter(item -> !item.ground().standing().isOwed())
                .flatMap(this::props)
                .toList();
        object.putUnlessEmpty("props", JsonValue.array(unsettled));
        JsonArray provided = JsonValue.array(
                items.stream().filter(this::isProvided).toList(), item -> owed("provided", item, OscalRole.PROVIDER));
        JsonArray responsibilities = JsonValue.array(responsibilities(id, items));
        if (!provided.items().isEmpty() || !responsibilities.items().isEmpty()) {
            object.put(
                    "export",
                    JsonValue.object()
                            .putUnlessEmpty("provided", provided)
                            .putUnlessEmpty("responsibilities", responsibilities)
                            .build());
        }
        return object.build();
    }

    private boolean isProvided(Item item) {
        return item.ground().standing().isOwed()
                && item.id().equals(agreement.engagement().provider());
    }

    /// What others than the provider owe, and who stays answerable for what the provider does.
    private List<JsonObject> responsibilities(RequirementId id, List<Item> items) {
        var responsibilities = new ArrayList<JsonObject>();
        items.stream()
                .filter(item -> item.ground().standing().isOwed() && !isProvided(item))
                .map(item -> owed("responsibility", item, OscalRole.CUSTOMER))
                .forEach(responsibilities::add);
        items.stream()
                .flatMap(item -> item.answering().stream())
                .distinct()
                .filter(other -> items.stream().noneMatch(item -> item.id().equals(other.party())))
                .map(other -> stays(id, other))
                .forEach(responsibilities::add);
        return responsibilities;
    }

    private JsonObject owed(String kind, Item item, OscalRole role) {
        return JsonValue.object()
                .put(
                        "uuid",
                        identity.of(
                                kind, item.requirement().id().value(), item.id().value()))
                .put(
                        "description",
                        markup(OWES.filled(
                                        item.party(),
                                        item.requirement().title(),
                                        item.ground().words())
                                .in(language)))
                .put("props", JsonValue.array(props(item).toList()))
                .put("responsible-roles", JsonValue.array(responsible(role, item.id())))
                .build();
    }

    private JsonObject stays(RequirementId id, Answering other) {
        return JsonValue.object()
                .put("uuid", identity.of("answering", id.value(), other.party().value()))
                .put("description", markup(STAYS.filled(other.name()).in(language)))
                .put("responsible-roles", JsonValue.array(responsible(OscalRole.ANSWERING, other.party())))
                .build();
    }

    private Stream<JsonObject> props(Item item) {
        var props = new ArrayList<JsonObject>();
        props.add(prop("standing", item.ground().standing().id()));
        item.ground().share().ifPresent(settled -> {
            Share share = settled.share();
            props.add(prop("share-state", settled.state().id()));
            props.add(prop("share-scope", share.scope()));
            share.evidence().forEach(evidence -> props.add(prop("share-evidence", evidence)));
            share.due().ifPresent(due -> props.add(prop("share-due", due.toString())));
        });
        return props.stream();
    }

    private static JsonObject prop(String name, String value) {
        return JsonValue.object()
                .put("name", name)
                .put("ns", OscalIdentity.NAMESPACE)
                .put("value", line(value))
                .build();
    }

    /// OSCAL's texts begin and end with something that can be seen, and are never empty.
    private static String line(String text) {
        String line = Printable.line(text).strip();
        return line.isEmpty() ? "-" : line;
    }

    private static String markup(String text) {
        return MarkdownText.escape(line(text));
    }
}
