package dev.tasuki.cli.declaration;

import dev.tasuki.cli.catalogue.DisputeNotes;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclaredAnswer;
import dev.tasuki.domain.declaration.DeclaredEvidence;
import dev.tasuki.domain.declaration.DeclaredFramework;
import dev.tasuki.formats.text.Text;

/// What a declaration answers, for the person who must decide: each requirement with status, reasoning and evidence.
final class DeclaredAnswerLines {
    private static final Text ANSWER = new Text("{0} {1}  {2}  {3}", "{0} {1}  {2}  {3}");
    private static final Text DUE = new Text("（{0}まで）", " (by {0})");
    private static final Text REASONING = new Text("    {0}", "    {0}");
    private static final Text EVIDENCE = new Text("    証跡: {0}  sha256:{1}", "    evidence: {0}  sha256:{1}");

    private final Console console;

    DeclaredAnswerLines(Console console) {
        this.console = console;
    }

    void print(Declaration declaration) {
        for (DeclaredFramework declared : declaration.frameworks()) {
            Framework framework = Catalogue.bundled().framework(declared.id()).orElseThrow();
            console.out().println();
            console.out()
                    .println(console.styled(
                            Style.STRONG, console.tell(framework.edition().shortTitle())));
            declared.answers().forEach(answer -> print(framework, answer));
        }
    }

    private void print(Framework framework, DeclaredAnswer answer) {
        Requirement requirement = framework.find(answer.requirement()).orElseThrow();
        console.say(
                ANSWER,
                answer.status().shape(),
                requirement.id().value(),
                console.tell(requirement.title()) + DisputeNotes.mark(framework, requirement),
                console.tell(answer.status().title())
                        + answer.due()
                                .map(day -> console.tell(DUE, console.tell(Text.day(day))))
                                .orElse(""));
        console.say(REASONING, answer.because());
        DisputeNotes.print(console, framework, requirement, "    ");
        for (DeclaredEvidence evidence : answer.evidence()) {
            console.say(EVIDENCE, evidence.reference(), evidence.digest().hex());
        }
    }
}
