package dev.tasuki.server.example;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.document.YamlDocument;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.declaration.KeyKind;
import dev.tasuki.server.evidence.Sharing;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads `example.yaml`. It is part of the program, so a fault in it is the programmer's and stops the reading, with
/// every finding told.
final class ExampleReader {
    static final String FILE = "example.yaml";

    private static final int MOST = 500;
    private static final Map<String, Sharing> SHARING =
            Map.of("own", Sharing.OWN, "parties", Sharing.NAMED, "public", Sharing.PUBLIC);
    private static final Map<String, ContractForm> FORMS =
            Arrays.stream(ContractForm.values()).collect(Collectors.toMap(ContractForm::mark, Function.identity()));

    private final Findings findings = new Findings();

    private ExampleReader() {}

    static Example read() {
        return new ExampleReader().read(ExampleFiles.read(FILE));
    }

    private Example read(byte[] bytes) {
        return switch (YamlDocument.parse(bytes, FILE, Limits.WRITTEN_BY_HAND)) {
            case Parsing.Refused(var refused) -> throw unusable(refused);
            case Parsing.Parsed(var root) -> example(MappingReader.ofHandwrittenRoot(root, FILE, findings));
        };
    }

    private Example example(MappingReader root) {
        need(root.requiredInteger("example", 1, 1));
        var example = new Example(
                text(root, "reader"),
                each(root, "organisations", this::party),
                each(root, "people", this::person),
                each(root, "targets", this::software),
                each(root, "own_roles", this::ownRole),
                each(root, "engagements", this::contract),
                each(root, "shares", this::offered),
                each(root, "assessments", this::answered),
                each(root, "evidence", this::proof),
                each(root, "keys", this::key),
                each(root, "declarations", this::declared));
        // The history tells what the loader does anyway, each thing on its day.
        root.mappings("history", MOST).forEach(MappingReader::entries);
        root.finish();
        if (findings.hasErrors()) {
            throw unusable(findings.list());
        }
        return example;
    }

    private <T> List<T> each(MappingReader root, String name, Function<MappingReader, T> read) {
        return root.mappings(name, MOST).stream()
                .map(item -> {
                    T value = read.apply(item);
                    item.finish();
                    return value;
                })
                .toList();
    }

    private Example.Party party(MappingReader item) {
        both(item, "table4");
        both(item, "description");
        text(item, "domain");
        return new Example.Party(
                text(item, "id"),
                both(item, "name"),
                need(item.requiredBool("account")),
                Optional.ofNullable(item.text("part_of")),
                text(item, "contact"),
                need(item.requiredChoice("language", Map.of("ja", Language.JA, "en", Language.EN))));
    }

    private Example.Person person(MappingReader item) {
        both(item, "title");
        return new Example.Person(
                text(item, "id"),
                text(item, "organisation"),
                need(item.requiredChoice("role", AccessRole.byId())),
                both(item, "name"),
                text(item, "mail"),
                date(item, "joined"));
    }

    private Example.Software software(MappingReader item) {
        item.text("part_of");
        return new Example.Software(
                text(item, "id"),
                text(item, "owner"),
                need(item.requiredChoice("class", SoftwareClass.byId())),
                Optional.ofNullable(item.text("purl")),
                both(item, "name"),
                both(item, "description"),
                each(
                        item,
                        "releases",
                        release -> new Example.Version(
                                text(release, "version"),
                                date(release, "released"),
                                date(release, "supported_until"))));
    }

    private Example.OwnRole ownRole(MappingReader item) {
        date(item, "from");
        return new Example.OwnRole(
                text(item, "organisation"),
                text(item, "target"),
                need(item.requiredChoice("package", RequirementPackage.byId())),
                roles(item));
    }

    private Example.Contract contract(MappingReader item) {
        text(item, "contract_kind");
        return new Example.Contract(
                text(item, "id"),
                text(item, "client"),
                text(item, "provider"),
                text(item, "target"),
                need(item.requiredChoice("contract_form", FORMS)),
                need(item.requiredChoice("tier", Map.of("prime", true, "sub", false))),
                need(item.requiredChoice("package", RequirementPackage.byId())),
                roles(item),
                date(item, "from"),
                date(item, "until"),
                both(item, "note"));
    }

    private Example.Offered offered(MappingReader item) {
        return new Example.Offered(
                text(item, "engagement"),
                RequirementId.parse(text(item, "requirement")).orElseThrow(),
                need(item.requiredChoice("role", Role.byId())),
                both(item, "scope"),
                item.texts("evidence", MOST),
                date(item, "due"),
                date(item, "offered"),
                Boolean.TRUE.equals(item.bool("link")),
                each(item, "said", this::said));
    }

    private Example.Said said(MappingReader item) {
        return new Example.Said(
                date(item, "on"),
                need(item.requiredChoice("state", ShareState.byId())),
                item.has("because") ? Optional.of(both(item, "because")) : Optional.empty());
    }

    private Example.Answered answered(MappingReader item) {
        item.texts("shared_with", MOST);
        return new Example.Answered(
                text(item, "id"),
                text(item, "organisation"),
                text(item, "held_by"),
                text(item, "target"),
                text(item, "release"),
                text(item, "file"),
                date(item, "answered"));
    }

    private Example.Proof proof(MappingReader item) {
        text(item, "owner");
        text(item, "media_type");
        return new Example.Proof(
                text(item, "file"),
                text(item, "held_by"),
                both(item, "title"),
                date(item, "dated"),
                Optional.ofNullable(item.date("valid_until")),
                need(item.requiredChoice("sharing", SHARING)),
                item.texts("shared_with", MOST));
    }

    private Example.Key key(MappingReader item) {
        return new Example.Key(
                text(item, "id"),
                text(item, "organisation"),
                need(item.requiredChoice("algorithm", KeyKind.byId())),
                both(item, "label"));
    }

    private Example.Declared declared(MappingReader item) {
        text(item, "expect");
        both(item, "note");
        item.texts("shared_with", MOST);
        MappingReader signatory = item.requiredMapping("signatory");
        MappingReader issued = item.requiredMapping("issued");
        MappingReader altered = item.mapping("altered_after_signing");
        var declared = new Example.Declared(
                text(item, "id"),
                text(item, "assessment"),
                text(item, "held_by"),
                text(item, "key"),
                Optional.ofNullable(signatory.text("person")),
                text(signatory, "name"),
                text(signatory, "role"),
                Optional.ofNullable(issued.date("day")),
                Optional.ofNullable(issued.integer("days_before_load", 1, 90)).orElse(0),
                Period.parse(text(item, "valid_for")),
                need(item.requiredBool("published")),
                Optional.ofNullable(altered).map(this::alteration));
        signatory.finish();
        issued.finish();
        return declared;
    }

    private Example.Alteration alteration(MappingReader item) {
        text(item, "from");
        text(item, "to");
        var alteration = new Example.Alteration(
                RequirementId.parse(text(item, "requirement")).orElseThrow(), text(item, "because"));
        item.finish();
        return alteration;
    }

    private Set<RoleAssignment> roles(MappingReader item) {
        MappingReader mapping = item.requiredMapping("roles");
        var roles = new LinkedHashSet<RoleAssignment>();
        for (Role role : Role.values()) {
            Stance stance = mapping.choice(role.id(), Stance.byId());
            if (stance != null) {
                roles.add(new RoleAssignment(role, stance));
            }
        }
        mapping.finish();
        return roles;
    }

    private Text both(MappingReader item, String name) {
        MappingReader texts = item.requiredMapping(name);
        var text = new Text(text(texts, "ja"), text(texts, "en"));
        texts.finish();
        return text;
    }

    private String text(MappingReader item, String name) {
        return need(item.requiredText(name));
    }

    private LocalDate date(MappingReader item, String name) {
        return need(item.date(name));
    }

    /// What must be there; where it is not, a finding says so or this does.
    private <T> T need(@Nullable T value) {
        if (value == null) {
            throw unusable(findings.list());
        }
        return value;
    }

    private static IllegalStateException unusable(List<Finding> findings) {
        return new IllegalStateException("the worked example cannot be read: "
                + findings.stream()
                        .map(finding -> finding.location() + " " + finding.message(Language.EN))
                        .collect(Collectors.joining("; ")));
    }
}
