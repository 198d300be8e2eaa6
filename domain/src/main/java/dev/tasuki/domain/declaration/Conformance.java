package dev.tasuki.domain.declaration;

import dev.tasuki.domain.assessment.AnswerStatus;
import java.math.BigDecimal;
import java.util.Optional;

/// How an answer's status is expressed as a CycloneDX conformance score.
final class Conformance {
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
}
