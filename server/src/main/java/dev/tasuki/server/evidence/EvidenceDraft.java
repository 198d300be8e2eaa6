package dev.tasuki.server.evidence;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.OrganisationId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// What somebody says of a piece of evidence.
///
/// @param title       what to call it in lists; without one it is called by its reference
/// @param description what a reader will find there
/// @param trueOn      the day it shows the truth of: a report's date, or the day a page was seen
/// @param validUntil  the last day on which it still proves anything
/// @param parties     with whom it is shared, where it is shared by name
public record EvidenceDraft(
        Optional<String> title,
        Optional<String> description,
        LocalDate trueOn,
        Optional<LocalDate> validUntil,
        Sharing sharing,
        Set<OrganisationId> parties) {
    private static final Text ENDS_FIRST =
            new Text("有効期限は、確認日以後の日付にしてください。", "Enter a last day of validity on or after the day it was checked.");
    private static final Text NOBODY_NAMED = new Text(
            "共有する相手を一つ以上選んでください。相手がいなければ「関係者」で加えられます。",
            "Choose at least one party. If it is not there, add it under Parties.");
    private static final Text NOT_A_PARTY = new Text("一覧から選んでください。", "Choose one from the list.");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 2000;

    public EvidenceDraft {
        parties = sharing == Sharing.NAMED ? Collections.unmodifiableSet(new LinkedHashSet<>(parties)) : Set.of();
    }

    /// Evidence about which nothing is said yet, kept within the organisation.
    public static EvidenceDraft ofToday(LocalDate today) {
        return new EvidenceDraft(Optional.empty(), Optional.empty(), today, Optional.empty(), Sharing.OWN, Set.of());
    }

    /// The same with another description and end of validity.
    public EvidenceDraft with(Optional<String> otherDescription, Optional<LocalDate> otherValidUntil) {
        return new EvidenceDraft(title, otherDescription, trueOn, otherValidUntil, sharing, parties);
    }

    /// Reads what was sent. Other fields of the input are to be read before.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static EvidenceDraft read(Input input) {
        Field<Optional<String>> title = input.optionalLine("title", LONGEST_TITLE);
        Field<Optional<String>> description = input.optionalText("description", LONGEST_DESCRIPTION);
        Field<LocalDate> trueOn = input.date("trueOn");
        Field<Optional<LocalDate>> validUntil = input.optionalDate("validUntil");
        Field<Sharing> sharing = input.choice("sharing", Sharing.byId());
        Field<Set<OrganisationId>> parties = input.all("parties", text -> {
            Optional<OrganisationId> party = Ids.parse(text).map(OrganisationId::new);
            if (party.isEmpty()) {
                input.fault("parties", NOT_A_PARTY);
            }
            return party.orElse(null);
        });
        validUntil
                .peek()
                .flatMap(sent -> sent)
                .filter(end -> trueOn.peek().filter(end::isBefore).isPresent())
                .ifPresent(_ -> input.fault("validUntil", ENDS_FIRST));
        if (sharing.peek().filter(Sharing.NAMED::equals).isPresent()
                && parties.peek().filter(Set::isEmpty).isPresent()) {
            input.fault("parties", NOBODY_NAMED);
        }
        input.refuseOthers();
        input.requireSound();
        return new EvidenceDraft(
                title.get(), description.get(), trueOn.get(), validUntil.get(), sharing.get(), parties.get());
    }
}
