package dev.tasuki.cli.record;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileMerge;
import dev.tasuki.domain.assessment.Conflict;
import dev.tasuki.domain.assessment.FileField;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The file at hand and the record's brought together. What stands above the answers is each side's own to
/// say.
final class Merged {

    /// Whose answer stands where both changed one.
    enum Prefer implements Choice {
        MINE(new Text("手元", "mine")),
        THEIRS(new Text("記録", "theirs"));

        private static final Map<String, Prefer> BY_ID = Choice.byId(values());
        private final Text title;

        Prefer(Text title) {
            this.title = title;
        }

        @Override
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Text title() {
            return title;
        }

        static Map<String, Prefer> byId() {
            return BY_ID;
        }
    }

    private final Optional<AssuranceFile> base;
    private final AssuranceFile mine;
    private final AssuranceFile theirs;

    Merged(Optional<AssuranceFile> base, AssuranceFile mine, AssuranceFile theirs) {
        List<String> frameworks = Catalogue.bundled().frameworkIds().stream()
                .filter(id ->
                        mine.frameworks().contains(id) || theirs.frameworks().contains(id))
                .toList();
        this.base = base.map(file -> withHeadOf(mine, frameworks, file));
        this.mine = withHeadOf(mine, frameworks, mine);
        this.theirs = withHeadOf(mine, frameworks, theirs);
    }

    private static AssuranceFile withHeadOf(AssuranceFile head, List<String> frameworks, AssuranceFile answers) {
        return new AssuranceFile(
                head.software(),
                head.organisation(),
                head.roles(),
                head.requirementPackage(),
                head.interpretation(),
                frameworks,
                answers.answers());
    }

    /// Brings them together; where both changed one answer, the preferred side's stands as a whole.
    AssuranceFileMerge merge(Optional<Prefer> prefer) {
        AssuranceFileMerge merge = AssuranceFileMerge.of(base, mine, theirs, Catalogue.bundled());
        if (prefer.isEmpty() || !(merge instanceof AssuranceFileMerge.Conflicting(var conflicts, var _))) {
            return merge;
        }
        Set<RequirementId> decided = requirements(conflicts);
        return switch (prefer.get()) {
            case MINE -> AssuranceFileMerge.of(base, mine, taking(theirs, mine, decided), Catalogue.bundled());
            case THEIRS -> AssuranceFileMerge.of(base, taking(mine, theirs, decided), theirs, Catalogue.bundled());
        };
    }

    private static AssuranceFile taking(AssuranceFile into, AssuranceFile from, Set<RequirementId> decided) {
        var answers = new LinkedHashMap<RequirementId, Answer>(into.answers());
        for (RequirementId requirement : decided) {
            from.answerTo(requirement)
                    .ifPresentOrElse(answer -> answers.put(requirement, answer), () -> answers.remove(requirement));
        }
        return into.withAnswers(answers);
    }

    private static Set<RequirementId> requirements(List<Conflict> conflicts) {
        var requirements = new LinkedHashSet<RequirementId>();
        for (Conflict conflict : conflicts) {
            switch (conflict.field()) {
                case FileField.OfRequirement(var requirement) -> requirements.add(requirement);
                case FileField.OfAnswer(var requirement, var _) -> requirements.add(requirement);
                case FileField.OfEvidence(var requirement, var _, var _) -> requirements.add(requirement);
                case FileField.OfHead _ -> {}
            }
        }
        return requirements;
    }
}
