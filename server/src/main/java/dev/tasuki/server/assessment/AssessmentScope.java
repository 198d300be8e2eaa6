package dev.tasuki.server.assessment;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.ReleaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an assessment is about, beside its target.
///
/// @param frameworks     the ids of the frameworks that are answered, `meti` first
/// @param interpretation which reading of the guideline's contradictions is followed
/// @param release        the release that the answers stand for
public record AssessmentScope(List<String> frameworks, Interpretation interpretation, Optional<ReleaseId> release) {

    /// The frameworks that may be answered.
    public enum Choices implements Choice {
        METI(Catalogue.METI, new Text("サイバーインフラ事業者ガイドライン（経済産業省・国家サイバー統括室）", "METI and NCO guideline")),
        UK(Catalogue.UK, new Text("英国ソフトウェアセキュリティ実践規範", "UK Software Security Code of Practice"));

        private static final Map<String, Choices> BY_ID = Choice.byId(values());

        private final String id;
        private final Text title;

        Choices(String id, Text title) {
            this.id = id;
            this.title = title;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text title() {
            return title;
        }

        /// All by id.
        public static Map<String, Choices> byId() {
            return BY_ID;
        }
    }

    private static final Text METI_REQUIRED = new Text(
            "経済産業省のガイドラインは外せません。ほかの枠組みはこれに加えて選びます。",
            "The METI guideline cannot be left out. Choose others in addition to it.");

    /// What an assessment is about unless somebody says otherwise.
    public static final AssessmentScope USUAL =
            new AssessmentScope(List.of(Catalogue.METI), Interpretation.DEFAULT, Optional.empty());

    public AssessmentScope {
        frameworks = List.copyOf(frameworks);
        if (!frameworks.contains(Catalogue.METI)) {
            throw new IllegalArgumentException("an assessment answers the METI guideline at least: " + frameworks);
        }
    }

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static AssessmentScope read(Input input) {
        Field<Set<Choices>> frameworks = input.choices("frameworks", Choices.byId());
        Field<Interpretation> interpretation = input.choice("interpretation", Interpretation.byId());
        Field<Optional<ReleaseId>> release = input.optionalId("release", ReleaseId::new);
        if (frameworks.peek().filter(chosen -> !chosen.contains(Choices.METI)).isPresent()) {
            input.fault("frameworks", METI_REQUIRED);
        }
        input.refuseOthers();
        input.requireSound();
        return new AssessmentScope(
                frameworks.get().stream().sorted().map(Choices::id).toList(), interpretation.get(), release.get());
    }
}
