package dev.tasuki.domain.responsibility.rule;

import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.formats.text.Text;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A rule that a supply chain breaks, and where.
///
/// @param concerns  the parties that can mend it or should know
/// @param arguments what the rule's message is filled with
public record ChainFinding(Rule rule, Subject subject, Set<PartyId> concerns, List<Text> arguments) {

    public ChainFinding {
        concerns = Collections.unmodifiableSet(new LinkedHashSet<>(concerns));
        arguments = List.copyOf(arguments);
    }

    /// What is wrong.
    public Text message() {
        return rule.message().filled(arguments.toArray(Text[]::new));
    }

    /// What to do about it.
    public Text remedy() {
        return rule.remedy();
    }
}
