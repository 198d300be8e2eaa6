package dev.tasuki.server.audit;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Which entries of the audit record are asked for. What is empty restricts nothing.
///
/// @param fact        the kind of fact: `target.added`
/// @param subjectKind what kind of thing it happened to: `target`
/// @param subject     the identity of the thing
/// @param actor       who did it, by identity
/// @param from        not before this moment
/// @param until       before this moment
public record AuditFilter(
        Optional<String> fact,
        Optional<String> subjectKind,
        Optional<String> subject,
        Optional<UUID> actor,
        Optional<Instant> from,
        Optional<Instant> until) {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_.-]{0,63}");
    private static final Text NOT_A_WORD =
            new Text("target.added のような語で指定してください。", "Give a word such as target.added.");
    private static final Text NOT_AN_ACTOR =
            new Text("監査記録に示された利用者の識別子を指定してください。", "Give the identifier of an actor as the audit record shows it.");
    private static final int LONGEST_SUBJECT = 128;

    /// Every entry.
    public static AuditFilter everything() {
        return new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Reads what was asked for: `fact`, `subjectKind`, `subject`, `actor`, `day`.
    ///
    /// @param zone where the day begins and ends
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static AuditFilter read(Input input, ZoneId zone) {
        Field<Optional<String>> fact = word(input, "fact");
        Field<Optional<String>> subjectKind = word(input, "subjectKind");
        Field<Optional<String>> subject = input.optionalLine("subject", LONGEST_SUBJECT);
        Field<Optional<String>> actor = input.optionalLine("actor", LONGEST_SUBJECT);
        Field<Optional<LocalDate>> day = input.optionalDate("day");
        Optional<UUID> actorId = actor.peek().flatMap(sent -> sent).flatMap(dev.tasuki.server.shared.Ids::parse);
        if (actorId.isEmpty() && actor.peek().flatMap(sent -> sent).isPresent()) {
            input.fault("actor", NOT_AN_ACTOR);
        }
        input.requireSound();
        return new AuditFilter(
                fact.get(),
                subjectKind.get(),
                subject.get(),
                actorId,
                day.get().map(date -> date.atStartOfDay(zone).toInstant()),
                day.get().map(date -> date.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Field<Optional<String>> word(Input input, String name) {
        Field<Optional<String>> word = input.optionalLine(name, LONGEST_SUBJECT);
        word.peek()
                .flatMap(sent -> sent)
                .filter(sent -> !WORD.matcher(sent).matches())
                .ifPresent(_ -> input.fault(name, NOT_A_WORD));
        return word;
    }
}
