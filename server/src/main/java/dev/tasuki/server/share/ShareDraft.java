package dev.tasuki.server.share;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody offers: one share of each of these requirements, in the same words.
///
/// @param requirements in the order of the framework
/// @param scope        what the share comprises, in words
/// @param evidence     what the one who offers expects to see, each in a line
public record ShareDraft(
        List<RequirementId> requirements, Role role, String scope, List<String> evidence, Optional<LocalDate> due) {
    private static final int LONGEST = 2000;
    private static final Text UNKNOWN = new Text(
            "{0} は、ガイドラインの個別要求事項ではありません。一覧から選んでください。",
            "{0} is no individual requirement of the guideline. Choose from the list.");
    private static final Text NONE = new Text("分担する個別要求事項を選んでください。", "Choose the requirements to hand on.");

    public ShareDraft {
        requirements = List.copyOf(requirements);
        evidence = List.copyOf(evidence);
    }

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static ShareDraft read(Input input) {
        Framework framework = Catalogue.bundled().meti();
        Field<Set<RequirementId>> requirements = input.all("requirements", word -> {
            Optional<RequirementId> known = framework.assessable().stream()
                    .map(Requirement::id)
                    .filter(id -> id.value().equals(word))
                    .findFirst();
            if (known.isEmpty()) {
                input.fault("requirements", UNKNOWN.with(word));
            }
            return known.orElse(null);
        });
        if (requirements.peek().filter(Set::isEmpty).isPresent()
                && input.faults().isEmpty()) {
            input.fault("requirements", NONE);
        }
        Field<Role> role = input.choice("role", Role.byId());
        Field<String> scope = input.text("scope", LONGEST);
        Field<Optional<String>> evidence = input.optionalText("evidence", LONGEST);
        Field<Optional<LocalDate>> due = input.optionalDate("due");
        input.refuseOthers();
        input.requireSound();
        Set<RequirementId> chosen = requirements.get();
        return new ShareDraft(
                framework.assessable().stream()
                        .map(Requirement::id)
                        .filter(chosen::contains)
                        .toList(),
                role.get(),
                scope.get(),
                evidence.get().stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                due.get());
    }
}
