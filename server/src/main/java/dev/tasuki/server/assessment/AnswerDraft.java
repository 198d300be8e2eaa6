package dev.tasuki.server.assessment;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What somebody answers to one requirement.
///
/// @param because  why the status is what it is
/// @param owner    who sees to it
/// @param due      when a gap will be closed
/// @param evidence what shows it, in the order given
public record AnswerDraft(
        AnswerStatus status,
        Optional<String> because,
        Optional<String> owner,
        Optional<LocalDate> due,
        List<CitedEvidence> evidence) {
    private static final Text REASON = new Text(
            "「該当なし」と答えるには理由が必要です。なぜ当てはまらないかを書いてください。", "“Not applicable” needs a reason. Say why it does not apply.");
    private static final Text DATE = new Text(
            "「計画中」と答えるには期日が必要です。いつまでに満たすかを入力してください。", "“Planned” needs a due date. Say by when it will be met.");
    private static final Text NOT_EVIDENCE = new Text("一覧から選んでください。", "Choose one from the list.");
    private static final Text TOO_MUCH =
            new Text("一つの回答の証跡は 50 件までです。", "An answer has at most 50 pieces of evidence.");
    private static final int MOST_EVIDENCE = 50;
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_OWNER = 200;

    public AnswerDraft {
        evidence = List.copyOf(evidence);
    }

    /// The same with one more piece of evidence, unless it is there.
    public AnswerDraft withEvidence(EvidenceId added) {
        if (evidence.stream().anyMatch(cited -> cited.evidence().equals(added))) {
            return this;
        }
        var more = new ArrayList<>(evidence);
        more.add(CitedEvidence.of(added));
        return new AnswerDraft(status, because, owner, due, more);
    }

    /// The same with what an answer before it said of the same evidence: forms and members name evidence
    /// only.
    AnswerDraft keepingWordsOf(AnswerDraft before) {
        Map<EvidenceId, CitedEvidence> said = before.evidence.stream()
                .collect(Collectors.toMap(CitedEvidence::evidence, Function.identity(), (first, _) -> first));
        return new AnswerDraft(
                status,
                because,
                owner,
                due,
                evidence.stream()
                        .map(cited -> said.getOrDefault(cited.evidence(), cited))
                        .toList());
    }

    /// Reads what was sent. Other fields of the input are to be read before.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static AnswerDraft read(Input input) {
        Field<AnswerStatus> status = input.choice("status", AnswerStatus.byId());
        Field<Optional<String>> because = input.optionalText("because", LONGEST_REASON);
        Field<Optional<String>> owner = input.optionalLine("owner", LONGEST_OWNER);
        Field<Optional<LocalDate>> due = input.optionalDate("due");
        Field<Set<EvidenceId>> evidence = input.all("evidence", text -> {
            Optional<EvidenceId> id = Ids.parse(text).map(EvidenceId::new);
            if (id.isEmpty()) {
                input.fault("evidence", NOT_EVIDENCE);
            }
            return id.orElse(null);
        });
        AnswerStatus given = status.peek().orElse(null);
        if (given == AnswerStatus.NOT_APPLICABLE
                && because.peek().filter(Optional::isEmpty).isPresent()) {
            input.fault("because", REASON);
        }
        boolean unreadable =
                input.faults().stream().anyMatch(fault -> fault.field().equals("due"));
        if (given == AnswerStatus.PLANNED
                && !unreadable
                && due.peek().flatMap(day -> day).isEmpty()) {
            input.fault("due", DATE);
        }
        if (evidence.peek().filter(sent -> sent.size() > MOST_EVIDENCE).isPresent()) {
            input.fault("evidence", TOO_MUCH);
        }
        input.refuseOthers();
        input.requireSound();
        return new AnswerDraft(
                status.get(),
                because.get(),
                owner.get(),
                due.get(),
                evidence.get().stream().map(CitedEvidence::of).toList());
    }
}
