package dev.tasuki.cli.catalogue;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Crosswalk;
import dev.tasuki.domain.catalogue.CrosswalkRelation;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;

/// What the crosswalk says about one requirement, always with the remark that it is Tasuki's own analysis.
final class CrosswalkLines {
    private static final Text HEADING = new Text("他の枠組みとの対応（Tasuki 独自の分析）", "Counterparts (Tasuki's own analysis)");
    private static final Text OVERALL = new Text("対応の範囲: {0}。{1}", "overall: {0}. {1}");
    private static final Text NONE = new Text("対応なし: {0}", "none: {0}");

    private CrosswalkLines() {}

    static void print(Console console, Catalogue catalogue, Requirement requirement) {
        Crosswalk crosswalk = catalogue.crosswalk();
        var subject = crosswalk.subject(requirement.id());
        var counterparts = crosswalk.counterparts(requirement.id());
        var unrelated = crosswalk.unrelated().stream()
                .filter(entry -> entry.requirement().equals(requirement.id()))
                .findFirst();
        if (subject.isEmpty() && counterparts.isEmpty() && unrelated.isEmpty()) {
            return;
        }
        console.out().println();
        console.out().println(console.styled(Style.STRONG, console.tell(HEADING)));
        subject.ifPresent(found -> {
            found.relations().forEach(relation -> line(console, catalogue, relation.requirement(), relation));
            console.out()
                    .println("  "
                            + console.tell(
                                    OVERALL, console.tell(found.coverage().title()), console.tell(found.reason())));
        });
        counterparts.forEach(
                counterpart -> line(console, catalogue, counterpart.subject().requirement(), counterpart.relation()));
        unrelated.ifPresent(entry -> console.out().println("  " + console.tell(NONE, console.tell(entry.reason()))));
    }

    private static void line(Console console, Catalogue catalogue, RequirementId other, CrosswalkRelation relation) {
        Framework framework = catalogue.frameworkOf(other).orElseThrow();
        Requirement counterpart = catalogue.require(other);
        console.out()
                .println("  " + other + "  " + console.tell(counterpart.title())
                        + DisputeNotes.mark(framework, counterpart) + "  ["
                        + console.tell(relation.strength().title()) + "]");
        console.out().println("      " + console.tell(relation.reason()));
        DisputeNotes.print(console, framework, counterpart, "      ");
    }
}
