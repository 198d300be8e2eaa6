package dev.tasuki.server.web.assessment;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.server.evidence.EvidenceEntry;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts two answers beside each other, field by field, in the reader's words.
record ConflictFields(Frame frame, Map<EvidenceId, EvidenceEntry> entries) {

    List<AnswerPages.ConflictField> compare(Form theirs, Form yours) {
        return Stream.of("status", "because", "owner", "due", "evidence")
                .map(field -> new AnswerPages.ConflictField(field, words(field, theirs), words(field, yours)))
                .toList();
    }

    private String words(String field, Form form) {
        return switch (field) {
            case "status" ->
                Optional.ofNullable(AnswerStatus.byId().get(form.value(field)))
                        .map(frame::say)
                        .orElse("");
            case "evidence" ->
                frame.list(form.values().getOrDefault(field, List.of()).stream()
                        .map(this::name)
                        .toList());
            default -> form.value(field);
        };
    }

    private String name(String id) {
        return Ids.parse(id)
                .map(EvidenceId::new)
                .map(entries::get)
                .map(EvidenceEntry::name)
                .orElseGet(() -> frame.say("assessment.conflict.other-evidence"));
    }
}
