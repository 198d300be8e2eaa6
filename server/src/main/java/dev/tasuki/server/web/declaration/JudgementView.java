package dev.tasuki.server.web.declaration;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.declaration.CheckLine;
import dev.tasuki.server.declaration.Judgement;
import dev.tasuki.server.declaration.PublishedKey;
import dev.tasuki.server.declaration.Reliance;
import java.util.Optional;

/// A judgement with what was declared, laid out for reading.
///
/// @param declared absent where the file could not be read, or its signature does not match what it says
public record JudgementView(Judgement judgement, Optional<DeclaredView> declared) {

    static JudgementView of(Judgement judgement, Catalogue catalogue) {
        return new JudgementView(
                judgement, judgement.claimed().map(declaration -> DeclaredView.of(declaration, catalogue)));
    }

    /// The class that gives the verdict its look.
    public String look() {
        return switch (judgement.reliance()) {
            case VALID_BY_YOUR_KEY -> "accepted";
            case INTACT_BY_SERVER_KEY, UNKNOWN_KEY -> "undecided";
            case OUT_OF_DATE, WITHDRAWN, REFUSED -> "rejected";
        };
    }

    /// The shape of the verdict.
    public String sign() {
        return switch (judgement.reliance()) {
            case VALID_BY_YOUR_KEY -> "●";
            case INTACT_BY_SERVER_KEY -> "◐";
            case UNKNOWN_KEY -> "?";
            case OUT_OF_DATE, WITHDRAWN, REFUSED -> "✕";
        };
    }

    /// Who registered the key here, where somebody did.
    public Optional<Text> registrant() {
        return judgement.knownAs().stream().findFirst().map(PublishedKey::registrant);
    }

    public Reliance reliance() {
        return judgement.reliance();
    }

    /// The class that gives a check its look.
    public static String look(CheckLine check) {
        return switch (check.result()) {
            case PASSED -> "pass";
            case FAILED -> "fail";
            case UNDECIDED, NOT_MADE -> "inconclusive";
        };
    }

    /// The shape of a check.
    public static String sign(CheckLine check) {
        return switch (check.result()) {
            case PASSED -> "●";
            case FAILED -> "✕";
            case UNDECIDED -> "?";
            case NOT_MADE -> "–";
        };
    }
}
