package dev.tasuki.cli.record;

import dev.tasuki.cli.assurance.OpenedAssuranceFile;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AnswerChange;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.AssuranceFileEditing;
import dev.tasuki.domain.assessment.AssuranceFileEditor;
import dev.tasuki.domain.assessment.AssuranceFileReader;
import dev.tasuki.domain.assessment.AssuranceFileReading;
import dev.tasuki.domain.assessment.AssuranceFileWriter;
import dev.tasuki.domain.assessment.AssuranceFileWriting;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.RequirementId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Makes the text of an assurance file say something else, keeping the author's comments wherever that is
/// possible.
final class AssuranceRewriting {

    /// The new text.
    ///
    /// @param whole whether it was written anew, so that comments are gone
    record Rewritten(String text, boolean whole) {}

    private final OpenedAssuranceFile opened;

    AssuranceRewriting(OpenedAssuranceFile opened) {
        this.opened = opened;
    }

    Rewritten to(AssuranceFile wanted) {
        return edited(wanted)
                .map(text -> new Rewritten(text, false))
                .orElseGet(() -> switch (new AssuranceFileWriter(Catalogue.bundled()).write(wanted)) {
                    case AssuranceFileWriting.Written(var text) -> new Rewritten(text, true);
                    case AssuranceFileWriting.Refused(var findings) -> throw new Refusal(findings);
                });
    }

    /// Answer by answer, each spliced into the text; empty where the result would not say what is wanted.
    private Optional<String> edited(AssuranceFile wanted) {
        var editor = new AssuranceFileEditor(Catalogue.bundled());
        String source = opened.path().normalize().toString();
        String text = opened.text();
        for (Answer answer : wanted.answers().values()) {
            RequirementId requirement = answer.requirement();
            if (opened.file().answerTo(requirement).filter(answer::equals).isPresent()) {
                continue;
            }
            var change = new AnswerChange(
                    Optional.of(answer.status()), answer.because(), answer.evidence(), answer.owner(), answer.due());
            if (!(editor.edit(text, source, requirement, change)
                    instanceof AssuranceFileEditing.Edited(var after, var _, var _))) {
                return Optional.empty();
            }
            text = after;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean says = new AssuranceFileReader(Catalogue.bundled()).read(bytes, source)
                        instanceof AssuranceFileReading.Read read
                && read.file().equals(wanted);
        return says ? Optional.of(text) : Optional.empty();
    }
}
