package dev.tasuki.domain.assessment;

import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.domain.supplychain.Organisation;
import dev.tasuki.domain.supplychain.ReleaseArtefact;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The values of fields in words. They are told in full, so that a reader sees what differs.
final class FieldWords {
    private static final Text BLANK = new Text("（空白）", "(blank)");
    private static final Text IN_BRACKETS = new Text("{0}（{1}）", "{0} ({1})");
    private static final Text LABELLED = new Text("{0}: {1}", "{0}: {1}");
    private static final Text STATUS = new Text("状態", "status");
    private static final Text BECAUSE = new Text("理由", "reasoning");
    private static final Text EVIDENCE = new Text("証跡", "evidence");
    private static final Text OWNER = new Text("担当者", "owner");
    private static final Text DUE = new Text("期日", "due");
    private static final Text SEEN = new Text("確認日", "seen");
    private static final Text VALID_UNTIL = new Text("有効期限", "valid until");
    private static final Text DESCRIPTION = new Text("説明", "description");
    private static final Text GENERATED = new Text("生成物", "generated");
    private static final Text ARTEFACT = new Text("リリース物", "artefact");
    private static final Text NO_DIGEST = new Text("宣言時に記録", "recorded when declared");

    private FieldWords() {}

    static Text text(String value) {
        return value.isBlank() ? fill(IN_BRACKETS, BLANK, Integer.toString(value.length())) : Text.same(value);
    }

    static Text day(LocalDate day) {
        return Text.same(day.toString());
    }

    static Text list(List<String> values) {
        return Text.same(String.join(", ", values));
    }

    static Text software(SoftwareTarget software) {
        var words = new ArrayList<Text>();
        words.add(fill(
                IN_BRACKETS,
                Text.same(software.name() + " " + software.version()),
                software.softwareClass().title()));
        software.packageUrl().ifPresent(url -> words.add(text(url)));
        for (ReleaseArtefact artefact : software.artefacts()) {
            words.add(fill(LABELLED, ARTEFACT, fill(IN_BRACKETS, text(artefact.path()), digest(artefact.digest()))));
        }
        return join(words);
    }

    static Text organisation(Organisation organisation) {
        Text name = text(organisation.name());
        return organisation
                .contact()
                .map(contact -> fill(IN_BRACKETS, name, text(contact)))
                .orElse(name);
    }

    static Text roles(Set<RoleAssignment> roles) {
        return join(roles.stream()
                .sorted(Comparator.comparing(RoleAssignment::role).thenComparing(RoleAssignment::stance))
                .map(assignment -> fill(
                        IN_BRACKETS,
                        assignment.role().title(),
                        assignment.stance().title()))
                .toList());
    }

    static Text evidence(Evidence evidence) {
        var words = new ArrayList<Text>();
        words.add(text(evidence.reference()));
        switch (evidence) {
            case Evidence.FileEvidence file ->
                words.add(file.digest().map(FieldWords::digest).orElse(GENERATED));
            case Evidence.WebEvidence page -> {
                words.add(digest(page.digest()));
                words.add(fill(LABELLED, SEEN, day(page.seen())));
            }
        }
        evidence.description().ifPresent(description -> words.add(fill(LABELLED, DESCRIPTION, text(description))));
        evidence.validUntil().ifPresent(day -> words.add(fill(LABELLED, VALID_UNTIL, day(day))));
        return join(words);
    }

    static Text answer(Answer answer) {
        var words = new ArrayList<Text>();
        words.add(fill(LABELLED, STATUS, answer.status().title()));
        answer.because().ifPresent(because -> words.add(fill(LABELLED, BECAUSE, text(because))));
        answer.evidence().forEach(evidence -> words.add(fill(LABELLED, EVIDENCE, evidence(evidence))));
        answer.owner().ifPresent(owner -> words.add(fill(LABELLED, OWNER, text(owner))));
        answer.due().ifPresent(due -> words.add(fill(LABELLED, DUE, day(due))));
        return join(words);
    }

    private static Text digest(Optional<Sha256> digest) {
        return digest.map(FieldWords::digest).orElse(NO_DIGEST);
    }

    private static Text digest(Sha256 digest) {
        return Text.same(digest.prefixed());
    }

    private static Text join(List<Text> words) {
        return Text.joined("、", "; ", words);
    }

    private static Text fill(Text template, Text first, String second) {
        return fill(template, first, Text.same(second));
    }

    private static Text fill(Text template, Text first, Text second) {
        return new Text(
                template.with(first.ja(), second.ja()).ja(),
                template.with(first.en(), second.en()).en());
    }
}
