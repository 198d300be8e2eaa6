package dev.tasuki.domain.declaration;

import dev.tasuki.domain.assessment.AnswerStatus;
import java.util.ArrayList;
import java.util.List;

/// One sentence in each language that says what a declaration comes to.
final class DeclarationSummary {
    private DeclarationSummary() {}

    static String of(Declaration declaration) {
        List<DeclaredAnswer> answers = declaration.answers();
        var ja = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (AnswerStatus status : AnswerStatus.values()) {
            long count =
                    answers.stream().filter(answer -> answer.status() == status).count();
            if (count > 0) {
                ja.add(status.title().ja() + " " + count);
                en.add(count + " " + status.title().en());
            }
        }
        return "自己適合宣言: " + answers.size() + " 件の要求のうち、" + String.join("、", ja)
                + " / Self-declaration of conformity: of " + answers.size() + " requirements, " + String.join(", ", en);
    }
}
