package dev.tasuki.server.web.responsibility;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.FrameworkRole;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.SearchFolding;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.responsibility.Responsibilities;
import dev.tasuki.server.responsibility.TargetResponsibility;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.http.Paging;
import dev.tasuki.server.supplychain.Engagements;
import dev.tasuki.server.supplychain.Target;
import dev.tasuki.server.supplychain.Targets;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// The pages of what the organisation owes, and why.
@Controller
public final class ObligationPages {
    private static final int LONGEST_WORDS = 200;

    private final Responsibilities responsibilities;
    private final Targets targets;
    private final Engagements engagements;
    private final Catalogue catalogue;

    ObligationPages(Responsibilities responsibilities, Targets targets, Engagements engagements, Catalogue catalogue) {
        this.responsibilities = responsibilities;
        this.targets = targets;
        this.engagements = engagements;
        this.catalogue = catalogue;
    }

    /// What the list of targets shows.
    ///
    /// @param frameworks the columns
    public record ObligationsView(
            Slice<TargetResponsibility> targets, int count, List<Framework> frameworks, LocalDate today) {}

    /// What the page of one target shows.
    ///
    /// @param frameworks those that ask something, each with how much, before the filter
    /// @param chosen     the one that is shown
    /// @param roles      the framework's roles that the organisation holds, each with how much it causes
    /// @param groups     what is owed and passes the filter, by category
    /// @param shown      how many pass the filter
    /// @param form       the filter as it was sent, where it could not be read
    public record TargetObligationsView(
            TargetResponsibility responsibility,
            Map<Framework, Integer> frameworks,
            Framework chosen,
            Map<FrameworkRole, Integer> roles,
            Filter filter,
            List<Group> groups,
            int shown,
            LocalDate today,
            Form form) {

        /// The address of this page with another role and framework, below the organisation.
        public String with(String framework, Optional<String> role) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(
                            "/targets/" + responsibility.target().id() + "/obligations")
                    .queryParam("framework", framework);
            role.ifPresent(word -> address.queryParam("role", word));
            if (!responsibility.day().equals(today)) {
                address.queryParam("day", responsibility.day());
            }
            return address.build().toUriString();
        }
    }

    /// What narrows the page.
    ///
    /// @param role a role of the framework
    public record Filter(Optional<String> role, Optional<String> words) {}

    /// What is owed in one category.
    public record Group(Requirement heading, List<Obligation> obligations) {}

    @GetMapping("/o/{organisation}/obligations")
    @Requires(Permission.READ)
    View list(Frame frame, Viewer viewer, Paging paging) {
        LocalDate today = engagements.today(viewer);
        Slice<Target> slice = targets.list(viewer, paging.after(TargetId::new), paging.size());
        List<TargetResponsibility> found = responsibilities.ofAll(
                viewer, slice.items().stream().map(Target::id).toList(), today);
        var view = new ObligationsView(
                new Slice<>(found, slice.next()), targets.count(viewer), catalogue.frameworks(), today);
        return Page.of("responsibility/obligations", frame, view);
    }

    @GetMapping("/o/{organisation}/targets/{target}/obligations")
    @Requires(Permission.READ)
    View show(Frame frame, Viewer viewer, TargetId target, Input input) {
        LocalDate today = engagements.today(viewer);
        Field<Optional<LocalDate>> day = input.optionalDate("day");
        Field<Optional<String>> role = input.optionalLine("role", LONGEST_WORDS);
        Field<Optional<String>> words = input.optionalLine("q", LONGEST_WORDS);
        Field<Optional<String>> framework = input.optionalLine("framework", LONGEST_WORDS);
        if (!input.faults().isEmpty()) {
            // Nothing is filtered by what cannot be read: the page shows all of today and says what to mend.
            return view(
                            frame,
                            responsibilities.of(viewer, target, today),
                            catalogue.framework(Catalogue.METI).orElseThrow(),
                            new Filter(Optional.empty(), Optional.empty()),
                            today,
                            Form.refused(input, input.faults()))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        LocalDate shown = day.get().orElse(today);
        return view(
                frame,
                responsibilities.of(viewer, target, shown),
                catalogue.framework(framework.get().orElse(Catalogue.METI)).orElseThrow(Problem::notFound),
                new Filter(role.get(), words.get()),
                today,
                Form.filled().with("day", shown).with("q", words.get()).form());
    }

    private Page view(
            Frame frame,
            TargetResponsibility responsibility,
            Framework chosen,
            Filter filter,
            LocalDate today,
            Form form) {
        List<Obligation> all = responsibility.owed(chosen.id());
        List<Obligation> passing =
                all.stream().filter(obligation -> passes(obligation, filter)).toList();
        var view = new TargetObligationsView(
                responsibility,
                counts(responsibility),
                chosen,
                roles(chosen, all),
                filter,
                groups(chosen, passing),
                passing.size(),
                today,
                form);
        return Page.of("responsibility/target-obligations", frame, view);
    }

    private Map<Framework, Integer> counts(TargetResponsibility responsibility) {
        var counts = new LinkedHashMap<Framework, Integer>();
        for (Framework framework : catalogue.frameworks()) {
            int owed = responsibility.owed(framework.id()).size();
            if (owed > 0 || framework.id().equals(Catalogue.METI)) {
                counts.put(framework, owed);
            }
        }
        return counts;
    }

    private static Map<FrameworkRole, Integer> roles(Framework framework, List<Obligation> obligations) {
        var roles = new LinkedHashMap<FrameworkRole, Integer>();
        for (FrameworkRole role : framework.roles()) {
            int caused = (int) obligations.stream()
                    .filter(obligation -> obligation.roles().contains(role.id()))
                    .count();
            if (caused > 0) {
                roles.put(role, caused);
            }
        }
        return roles;
    }

    private static boolean passes(Obligation obligation, Filter filter) {
        if (filter.role().filter(role -> !obligation.roles().contains(role)).isPresent()) {
            return false;
        }
        return filter.words().isEmpty()
                || holds(obligation.requirement(), filter.words().get());
    }

    private static boolean holds(Requirement requirement, String words) {
        Text title = requirement.title();
        String all = SearchFolding.fold(String.join(
                "\n",
                requirement.id().value(),
                title.ja(),
                title.en(),
                requirement.summary().map(Text::ja).orElse(""),
                requirement.summary().map(Text::en).orElse("")));
        return SearchFolding.words(words).stream().allMatch(all::contains);
    }

    private static List<Group> groups(Framework framework, List<Obligation> obligations) {
        var byHeading = new LinkedHashMap<Requirement, List<Obligation>>();
        for (Obligation obligation : obligations) {
            byHeading
                    .computeIfAbsent(framework.heading(obligation.requirement()), _ -> new ArrayList<>())
                    .add(obligation);
        }
        var groups = new ArrayList<Group>();
        byHeading.forEach((heading, owed) -> groups.add(new Group(heading, owed)));
        return groups;
    }
}
