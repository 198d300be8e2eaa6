package dev.tasuki.cli.catalogue;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.domain.catalogue.Dispute;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.formats.text.Text;
import java.util.List;

/// Says, wherever a disputed requirement is shown, that the instrument contradicts itself about it.
public final class DisputeNotes {
    private static final Text NOTE = new Text(
            "{0}（requirements、assess、verify の --interpretation checklist で読み方を切り替えられます。）",
            "{0} (--interpretation checklist of requirements, assess and verify switches the reading.)");

    private DisputeNotes() {}

    /// What is put after the title of a disputed requirement in a list; empty for every other.
    public static String mark(Framework framework, Requirement requirement) {
        return framework.disputesAbout(requirement.id()).isEmpty() ? "" : " ※";
    }

    /// The notes about this requirement; none for most.
    public static List<Text> of(Framework framework, Requirement requirement) {
        return framework.disputesAbout(requirement.id()).stream()
                .map(DisputeNotes::note)
                .toList();
    }

    /// Prints the notes about this requirement, one a line.
    public static void print(Console console, Framework framework, Requirement requirement, String indent) {
        of(framework, requirement).forEach(note -> console.out().println(indent + "※ " + console.tell(note)));
    }

    private static Text note(Dispute dispute) {
        return new Text(
                NOTE.with(dispute.explanation().ja()).ja(),
                NOTE.with(dispute.explanation().en()).en());
    }
}
