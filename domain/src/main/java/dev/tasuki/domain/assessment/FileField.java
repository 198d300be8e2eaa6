package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// One place in an assurance file that is compared by itself.
public sealed interface FileField {

    /// The way to it, as findings write it; stands for the field in forms and payloads.
    String path();

    /// What people call it.
    Text title();

    /// A field above the answers.
    record OfHead(Head head) implements FileField {
        @Override
        public String path() {
            return head.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Text title() {
            return head.title;
        }
    }

    /// A whole answer, where one side has none.
    record OfRequirement(RequirementId requirement) implements FileField {
        @Override
        public String path() {
            return "answers." + requirement;
        }

        @Override
        public Text title() {
            return new Text("{0} の回答", "answer to {0}").with(requirement.value());
        }
    }

    /// A field of an answer.
    record OfAnswer(RequirementId requirement, Part part) implements FileField {
        @Override
        public String path() {
            return "answers." + requirement + "." + part.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Text title() {
            return part.title.with(requirement.value());
        }
    }

    /// A piece of evidence of an answer.
    ///
    /// @param occurrence 0, or more where an answer names the same reference again
    record OfEvidence(RequirementId requirement, String reference, int occurrence) implements FileField {
        @Override
        public String path() {
            return "answers." + requirement + ".evidence[" + reference + (occurrence == 0 ? "]" : "]#" + occurrence);
        }

        @Override
        public Text title() {
            return new Text("{0} の証跡「{1}」", "{0}: evidence “{1}”").with(requirement.value(), reference);
        }
    }

    /// The fields above the answers.
    enum Head {
        SOFTWARE(new Text("ソフトウェア", "software")),
        ORGANISATION(new Text("組織", "organisation")),
        ROLES(new Text("役割", "roles")),
        PACKAGE(new Text("要求パッケージ", "requirement package")),
        INTERPRETATION(new Text("読み方", "reading")),
        FRAMEWORKS(new Text("枠組み", "frameworks"));

        private final Text title;

        Head(Text title) {
            this.title = title;
        }
    }

    /// The fields of an answer.
    enum Part {
        STATUS(new Text("{0} の状態", "{0}: status")),
        BECAUSE(new Text("{0} の理由", "{0}: reasoning")),
        OWNER(new Text("{0} の担当者", "{0}: owner")),
        DUE(new Text("{0} の期日", "{0}: due date"));

        private final Text title;

        Part(Text title) {
            this.title = title;
        }
    }
}
