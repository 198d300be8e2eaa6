package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement;
import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement.Item;
import dev.tasuki.domain.responsibility.agreement.ResponsibilityAgreement.TakenRole;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ContractTerms;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;

/// Writes an agreement as JSON.
final class AgreementJson {

    private AgreementJson() {}

    static JsonObject of(ResponsibilityAgreement agreement) {
        ChainEngagement engagement = agreement.engagement();
        var object = JsonValue.object()
                .put("on", agreement.day().toString())
                .put("engagement", engagement.id().value())
                .put("customer", FindingLines.json(agreement.customer()))
                .put("provider", FindingLines.json(agreement.provider()))
                .put("target", FindingLines.json(agreement.target()));
        agreement.level().ifPresent(level -> object.put("package", level.id()));
        object.put(
                "forms",
                JsonValue.texts(engagement.contractForms().stream()
                        .map(form -> form.id())
                        .toList()));
        engagement.validity().from().ifPresent(day -> object.put("from", day.toString()));
        engagement.validity().until().ifPresent(day -> object.put("until", day.toString()));
        return object.put("terms", terms(engagement.terms()))
                .put("roles", JsonValue.array(agreement.roles(), AgreementJson::role))
                .put("requirements", JsonValue.array(agreement.items(), AgreementJson::item))
                .build();
    }

    private static JsonObject terms(ContractTerms terms) {
        var object = JsonValue.object();
        terms.commission().ifPresent(kind -> object.put("commission", kind.id()));
        terms.scope().ifPresent(scope -> object.put("scope", scope));
        object.put("duties", JsonValue.texts(terms.duties())).put("demarcation", JsonValue.texts(terms.demarcation()));
        var documents = JsonValue.object();
        terms.documents().forEach((kind, where) -> documents.put(kind.id(), where));
        object.put("documents", documents.build()).put("clauses", JsonValue.texts(terms.clauses()));
        terms.vulnerabilities().ifPresent(handling -> object.put("vulnerabilities", handling.id()));
        return object.put(
                        "carvedOut",
                        JsonValue.texts(
                                terms.carvedOut().stream().map(id -> id.value()).toList()))
                .build();
    }

    private static JsonObject role(TakenRole role) {
        return JsonValue.object()
                .put("party", role.holding().party().value())
                .put("name", FindingLines.json(role.party()))
                .put("role", role.holding().role().id())
                .put("stance", role.holding().assignment().stance().id())
                .build();
    }

    private static JsonObject item(Item item) {
        var object = JsonValue.object()
                .put("requirement", item.requirement().id().value())
                .put("title", FindingLines.json(item.requirement().title()))
                .put("party", item.id().value())
                .put("standing", item.ground().standing().id())
                .put("owed", JsonValue.bool(item.ground().standing().isOwed()))
                .put("answering", JsonValue.array(item.answering(), other -> FindingLines.json(other.name())));
        item.ground().share().ifPresent(settled -> object.put("share", ShareJson.of(settled)));
        return object.build();
    }
}
