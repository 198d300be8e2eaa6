package dev.tasuki.cli.declaration;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclaredAnswer;
import dev.tasuki.domain.declaration.DeclaredEvidence;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;

/// What a declaration says, for a machine and in one line for a person.
final class DeclarationJson {
    private static final Text HEADLINE = new Text("{0} — {1}、{2}: {3}", "{0} — {1}, {2}: {3}");

    private DeclarationJson() {}

    static JsonObject of(Declaration declaration, Path file) {
        return builder(declaration).put("file", file.toString()).build();
    }

    static JsonValue.ObjectBuilder builder(Declaration declaration) {
        JsonValue.ObjectBuilder counts = JsonValue.object();
        for (AnswerStatus status : AnswerStatus.values()) {
            counts.put(status.id(), count(declaration, status));
        }
        return JsonValue.object()
                .put("serialNumber", "urn:uuid:" + declaration.serialNumber())
                .put(
                        "software",
                        JsonValue.object()
                                .put("name", declaration.software().name())
                                .put("version", declaration.software().version())
                                .put(
                                        "class",
                                        declaration.software().softwareClass().id())
                                .putIfPresent("purl", declaration.software().packageUrl(), JsonValue::text)
                                .build())
                .put("organisation", declaration.organisation())
                .put(
                        "roles",
                        JsonValue.array(
                                declaration.roles(),
                                role -> JsonValue.object()
                                        .put("role", role.role().id())
                                        .put("stance", role.stance().id())
                                        .build()))
                .put("package", declaration.requirementPackage().id())
                .put("interpretation", declaration.interpretation().id())
                .put(
                        "frameworks",
                        JsonValue.array(
                                declaration.frameworks(),
                                framework -> JsonValue.object()
                                        .put("id", framework.id())
                                        .put("version", framework.version())
                                        .build()))
                .put("answers", counts.build())
                .put("issued", declaration.issued().toString())
                .put("validFrom", declaration.validity().from().toString())
                .put("validUntil", declaration.validity().until().toString())
                .put(
                        "signatory",
                        JsonValue.object()
                                .put("name", declaration.signatory().name())
                                .put("role", declaration.signatory().role())
                                .build())
                .put("keyId", declaration.keyId())
                .put(
                        "subjects",
                        JsonValue.array(
                                declaration.subjects(),
                                subject -> JsonValue.object()
                                        .put("name", subject.name())
                                        .put("sha256", subject.digest().hex())
                                        .build()));
    }

    /// All that [#builder] says, and each answer with its reasoning and evidence.
    static JsonValue.ObjectBuilder withAnswers(Declaration declaration) {
        return builder(declaration)
                .put("statement", declaration.statement())
                .put("requirements", JsonValue.array(declaration.answers(), DeclarationJson::answer));
    }

    private static JsonObject answer(DeclaredAnswer answer) {
        return JsonValue.object()
                .put("id", answer.requirement().value())
                .put("status", answer.status().id())
                .put("reasoning", answer.because())
                .putIfPresent("due", answer.due(), day -> JsonValue.text(day.toString()))
                .putUnlessEmpty("evidence", JsonValue.array(answer.evidence(), DeclarationJson::evidence))
                .build();
    }

    private static JsonObject evidence(DeclaredEvidence evidence) {
        return JsonValue.object()
                .put("reference", evidence.reference())
                .put("sha256", evidence.digest().hex())
                .putIfPresent("description", evidence.description(), JsonValue::text)
                .putIfPresent("seen", evidence.seen(), day -> JsonValue.text(day.toString()))
                .putIfPresent("validUntil", evidence.validUntil(), day -> JsonValue.text(day.toString()))
                .build();
    }

    /// Software, organisation, package and how many requirements have which answer.
    static String headline(Console console, Declaration declaration) {
        var counts = new ArrayList<String>();
        for (AnswerStatus status : AnswerStatus.values()) {
            long count = count(declaration, status);
            if (count > 0) {
                counts.add(status.shape() + " " + console.tell(status.title()) + " " + count);
            }
        }
        return console.tell(
                HEADLINE,
                Printable.excerpt(declaration.software().name() + " "
                        + declaration.software().version()),
                Printable.excerpt(declaration.organisation()),
                console.tell(declaration.requirementPackage().title()),
                String.join("  ", counts));
    }

    private static long count(Declaration declaration, AnswerStatus status) {
        return declaration.answers().stream()
                .filter(answer -> answer.status() == status)
                .count();
    }
}
