package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// What somebody asks of a new token.
///
/// @param name      for whom or what it is, so that it can be told from the others
/// @param expiresOn the last day on which it is accepted
public record TokenDraft(String name, Set<TokenScope> scopes, LocalDate expiresOn) {
    private static final Text NO_SCOPE = new Text("用途を一つ以上選んでください。", "Choose at least one use.");
    private static final Text TOO_LATE = new Text(
            "{0}以前の日付にしてください。トークンの有効期間は長くても 1 年です。", "Give a day no later than {0}: a token lasts at most a year.");
    private static final Text TOO_EARLY = new Text("明日以降の日付にしてください。", "Give a day after today.");
    private static final Text MORE_THAN_OWN_ROLES = new Text(
            "「{0}」は、あなたの役割ではできません。トークンにできるのは、あなたの役割でできることだけです。",
            "Your roles do not permit this: {0}. A token can do no more than you can.");
    private static final int LONGEST_NAME = 100;

    public TokenDraft {
        scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a token is for something");
        }
    }

    /// Reads what was sent, without knowing whose token it will be.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static TokenDraft read(Input input) {
        return read(input, (_, _) -> List.of());
    }

    /// Reads what was sent for a person.
    ///
    /// @param today     in the organisation's time zone
    /// @param permitted what the person may do, which the token may not exceed
    /// @throws dev.tasuki.server.shared.Problem with every fault
    static TokenDraft read(Input input, LocalDate today, Set<Permission> permitted) {
        return read(input, (scopes, expiresOn) -> faults(scopes, expiresOn, today, permitted));
    }

    private static TokenDraft read(
            Input input, BiFunction<Set<TokenScope>, Optional<LocalDate>, List<FieldFault>> judge) {
        Field<String> name = input.line("name", LONGEST_NAME);
        Field<Set<TokenScope>> scopes = input.choices("scopes", TokenScope.byId());
        Field<LocalDate> expiresOn = input.date("expiresOn");
        input.refuseOthers();
        Set<TokenScope> sent = scopes.peek().orElse(Set.of());
        if (sent.isEmpty()
                && input.faults().stream().noneMatch(fault -> fault.field().equals("scopes"))) {
            input.fault("scopes", NO_SCOPE);
        }
        judge.apply(sent, expiresOn.peek()).forEach(fault -> input.fault(fault.field(), fault.message()));
        input.requireSound();
        return new TokenDraft(name.get(), scopes.get(), expiresOn.get());
    }

    /// What is wrong with it on a day and for its owner.
    List<FieldFault> faults(LocalDate today, Set<Permission> permitted) {
        return faults(scopes, Optional.of(expiresOn), today, permitted);
    }

    private static List<FieldFault> faults(
            Set<TokenScope> scopes, Optional<LocalDate> expiresOn, LocalDate today, Set<Permission> permitted) {
        LocalDate latest = today.plusYears(1).minusDays(1);
        var faults = new ArrayList<FieldFault>();
        for (TokenScope scope : scopes) {
            if (!permitted.containsAll(TokenScope.permissions(List.of(scope)))) {
                Text title = scope.title();
                faults.add(new FieldFault(
                        "scopes",
                        new Text(
                                MORE_THAN_OWN_ROLES.with(title.ja()).ja(),
                                MORE_THAN_OWN_ROLES.with(title.en()).en())));
            }
        }
        expiresOn.ifPresent(day -> {
            if (!day.isAfter(today)) {
                faults.add(new FieldFault("expiresOn", TOO_EARLY));
            } else if (day.isAfter(latest)) {
                faults.add(new FieldFault("expiresOn", TOO_LATE.filled(Text.day(latest))));
            }
        });
        return faults;
    }
}
