package dev.tasuki.domain.declaration;

import dev.tasuki.domain.assessment.AnswerStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How an answer's status is expressed as a CycloneDX conformance score.
final class Conformance {
    private static final Pattern DUE = Pattern.compile("（([0-9]{4}-[0-9]{2}-[0-9]{2}) まで）");

    private Conformance() {}

    /// 1 for met, one half for partly met, 0 for what is not met yet; none for what does not apply, since
    /// CycloneDX has no other sign for it.
    static Optional<BigDecimal> score(AnswerStatus status) {
        return switch (status) {
            case MET -> Optional.of(BigDecimal.ONE);
            case PARTLY_MET -> Optional.of(new BigDecimal("0.5"));
            case PLANNED, NOT_MET -> Optional.of(BigDecimal.ZERO);
            case NOT_APPLICABLE -> Optional.empty();
        };
    }

    /// The words beside the score, in both languages, with the date by which a gap is to be closed.
    static String rationale(DeclaredAnswer answer) {
        String ja = answer.status().title().ja();
        String en = answer.status().title().en();
        return answer.due()
                .map(due -> ja + "（" + due + " まで） / " + en + " (by " + due + ")")
                .orElse(ja + " / " + en);
    }

    /// The date that [#rationale] put into words; empty if there is none, or none that a calendar has.
    static Optional<LocalDate> due(AnswerStatus status, String rationale) {
        Matcher written = DUE.matcher(rationale);
        if (!status.isGap() || !written.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written.group(1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
