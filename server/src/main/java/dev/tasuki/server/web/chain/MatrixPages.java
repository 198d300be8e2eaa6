package dev.tasuki.server.web.chain;

import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.matrix.MatrixCell;
import dev.tasuki.domain.responsibility.matrix.MatrixScope;
import dev.tasuki.domain.responsibility.matrix.MatrixSection;
import dev.tasuki.domain.responsibility.matrix.ResponsibilityMatrix;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.TargetId;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The responsibility matrix: who owes which requirement, on one day or on two side by side.
@Controller
public final class MatrixPages {
    /// More targets than this nobody reads one after the other; then one is chosen.
    private static final int MOST_TARGETS = 8;

    private final ChainSights sights;

    MatrixPages(ChainSights sights) {
        this.sights = sights;
    }

    /// Something that the matrix can be narrowed to.
    public record Choice(String id, Text name) {}

    /// What the page shows.
    ///
    /// @param targets those that it can be narrowed to
    /// @param parties likewise
    public record MatrixView(
            ChainHead head,
            ResponsibilityMatrix matrix,
            List<Choice> targets,
            List<Choice> parties,
            ChainLinks links,
            boolean empty,
            Form form) {

        /// Whether two days stand side by side.
        public boolean isComparison() {
            return !matrix.before().equals(matrix.after());
        }

        /// The class of a cell: how it is drawn.
        public static String look(MatrixCell cell) {
            String standing = cell.after()
                    .or(cell::before)
                    .map(obligation -> obligation.standing().id())
                    .orElse("nothing");
            return cell.hasChanged() ? standing + " changed" : standing;
        }

        /// The share that decides how far something is owed, where one does.
        public static Optional<Share> share(MatrixCell cell) {
            return cell.after()
                    .flatMap(obligation -> obligation.strongest().share())
                    .map(settled -> settled.share());
        }

        /// Whether a column of remarks is needed.
        public static boolean hasRemarks(MatrixSection section) {
            return section.rows().stream().anyMatch(row -> row.coverage() != MatrixSection.Coverage.OWED);
        }
    }

    @GetMapping("/o/{organisation}/supply-chain/matrix")
    @Requires(Permission.READ)
    View show(Frame frame, Viewer viewer, Input input) {
        Field<Optional<LocalDate>> beside = input.optionalDate("beside");
        Field<Optional<String>> target = input.optionalLine("target", 64);
        Field<Optional<String>> party = input.optionalLine("party", 64);
        ChainSight sight = sights.on(viewer, input);
        SupplyChain chain = sight.standing().chain();
        List<Choice> targets = chain.targets().stream()
                .map(each -> new Choice(each.id().value(), each.name()))
                .toList();
        List<Choice> parties = chain.parties().stream()
                .map(each -> new Choice(each.id().value(), chain.name(each.id())))
                .toList();
        Optional<Choice> chosenTarget = chosen(targets, target)
                .or(() -> targets.size() > MOST_TARGETS ? targets.stream().findFirst() : Optional.empty());
        Optional<Choice> chosenParty = chosen(parties, party);
        LocalDate before =
                beside.peek().flatMap(sent -> sent).orElse(sight.standing().day());
        ChainObligations after = sight.standing().obligations();
        var scope = new MatrixScope(
                chosenTarget.map(each -> new TargetId(each.id())).stream().collect(Collectors.toSet()),
                chosenParty.map(each -> new PartyId(each.id())).stream().collect(Collectors.toSet()));
        ResponsibilityMatrix matrix = before.equals(after.day())
                ? ResponsibilityMatrix.of(after, scope)
                : ResponsibilityMatrix.between(sights.obligations(viewer, sight, before), after, scope);
        Form form = sight.form().isRefused()
                ? sight.form()
                : Form.filled()
                        .with("day", after.day())
                        .with("beside", beside.peek().flatMap(sent -> sent))
                        .with("target", chosenTarget.map(Choice::id))
                        .with("party", chosenParty.map(Choice::id))
                        .form();
        Page page = Page.of(
                "chain/matrix",
                frame,
                new MatrixView(
                        sight.head(ChainHead.Part.MATRIX),
                        matrix,
                        targets,
                        parties,
                        sight.links(),
                        sight.isEmpty(),
                        form));
        return form.isRefused() ? page.with(HttpStatus.UNPROCESSABLE_CONTENT) : page;
    }

    private static Optional<Choice> chosen(List<Choice> choices, Field<Optional<String>> asked) {
        Optional<String> id = asked.peek().flatMap(sent -> sent);
        return choices.stream()
                .filter(choice -> id.filter(choice.id()::equals).isPresent())
                .findFirst();
    }
}
