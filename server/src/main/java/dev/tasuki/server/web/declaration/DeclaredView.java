package dev.tasuki.server.web.declaration;

import dev.tasuki.domain.assessment.AnswerStatus;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclaredAnswer;
import dev.tasuki.domain.declaration.DeclaredFramework;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.web.assessment.CoverageStrip;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a declaration says, laid out for reading.
public record DeclaredView(Declaration declaration, List<AnsweredFramework> frameworks) {

    /// The answers to one framework.
    ///
    /// @param strip  absent where the server does not know the edition
    /// @param counts how many answers have which status; statuses that nobody gave are left out
    public record AnsweredFramework(
            Text title,
            String version,
            Optional<CoverageStrip> strip,
            Map<AnswerStatus, Integer> counts,
            List<Line> lines) {
        public AnsweredFramework {
            lines = List.copyOf(lines);
        }

        public int total() {
            return lines.size();
        }
    }

    /// One answer.
    ///
    /// @param title the requirement's, where the server knows it
    public record Line(DeclaredAnswer answer, Optional<Text> title) {}

    public DeclaredView {
        frameworks = List.copyOf(frameworks);
    }

    static DeclaredView of(Declaration declaration, Catalogue catalogue) {
        return new DeclaredView(
                declaration,
                declaration.frameworks().stream()
                        .map(declared -> framework(declared, catalogue))
                        .toList());
    }

    private static AnsweredFramework framework(DeclaredFramework declared, Catalogue catalogue) {
        Optional<Framework> known = catalogue
                .framework(declared.id())
                .filter(framework -> framework.version().equals(declared.version()));
        Map<RequirementId, AnswerStatus> statuses = new LinkedHashMap<>();
        var counts = new EnumMap<AnswerStatus, Integer>(AnswerStatus.class);
        var lines = new ArrayList<Line>();
        for (DeclaredAnswer answer : declared.answers()) {
            statuses.put(answer.requirement(), answer.status());
            counts.merge(answer.status(), 1, Integer::sum);
            lines.add(new Line(
                    answer,
                    known.flatMap(framework -> framework.find(answer.requirement()))
                            .map(Requirement::title)));
        }
        return new AnsweredFramework(
                known.map(Framework::title).orElseGet(() -> Text.same(declared.id())),
                declared.version(),
                known.map(framework -> CoverageStrip.of(framework, statuses)),
                counts,
                lines);
    }
}
