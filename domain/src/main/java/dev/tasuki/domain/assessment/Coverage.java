package dev.tasuki.domain.assessment;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many obligations have which answer.
///
/// @param answered by status; statuses that nobody gave are zero
/// @param total    all obligations, answered or not
public record Coverage(Map<AnswerStatus, Integer> answered, int total) {

    public Coverage {
        var all = new EnumMap<AnswerStatus, Integer>(AnswerStatus.class);
        for (AnswerStatus status : AnswerStatus.values()) {
            all.put(status, answered.getOrDefault(status, 0));
        }
        answered = Collections.unmodifiableMap(all);
    }

    static Coverage of(Collection<AssessedObligation> obligations) {
        var counts = new EnumMap<AnswerStatus, Integer>(AnswerStatus.class);
        for (AssessedObligation obligation : obligations) {
            obligation.answer().ifPresent(answer -> counts.merge(answer.status(), 1, Integer::sum));
        }
        return new Coverage(counts, obligations.size());
    }

    public int count(AnswerStatus status) {
        return answered.getOrDefault(status, 0);
    }

    public int unanswered() {
        return total - answered.values().stream().mapToInt(Integer::intValue).sum();
    }
}
