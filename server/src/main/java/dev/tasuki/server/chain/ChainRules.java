package dev.tasuki.server.chain;

import dev.tasuki.domain.responsibility.rule.Rule;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.audit.AuditRecord;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.shared.db.Tenancy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which of the rules an organisation wants to be told of. Only what the guideline calls desirable or assumes can be
/// left out.
public final class ChainRules {
    private static final Text NOT_OPTIONAL = new Text(
            "{0} は外せない規則です。ガイドラインが「望ましい」とするもの、前提とするものだけを外せます。",
            "{0} cannot be left out. Only what the guideline calls desirable or assumes can.");

    private final Tenancy tenancy;
    private final ChainStore store;
    private final AuditRecord audit;

    ChainRules(Tenancy tenancy, ChainStore store, AuditRecord audit) {
        this.tenancy = tenancy;
        this.store = store;
        this.audit = audit;
    }

    /// The rules that can be left out, in their order.
    public static List<Rule> optional() {
        return Stream.of(Rule.values())
                .filter(rule -> rule.modality().isOptional())
                .toList();
    }

    /// Reads which rules stay, of those that can be left out.
    ///
    /// @throws Problem when what was sent names others
    public static Rules read(Input input) {
        Field<Set<Rule>> told = input.all("rules", word -> {
            Rule rule = Rule.byId().get(word);
            if (rule == null || !rule.modality().isOptional()) {
                input.fault("rules", NOT_OPTIONAL.with(word));
                return null;
            }
            return rule;
        });
        input.refuseOthers();
        input.requireSound();
        Set<Rule> kept = told.get();
        return new Rules(
                optional().stream().filter(rule -> !kept.contains(rule)).collect(Collectors.toSet()));
    }

    public Rules of(Viewer viewer) {
        return tenancy.read(viewer, () -> store.rules(viewer));
    }

    /// Decides which rules the organisation is told of.
    public void choose(Viewer viewer, Rules rules) {
        tenancy.run(viewer, () -> {
            Rules before = store.rules(viewer);
            store.keep(viewer, rules);
            audit.append(viewer, new ChainFact.RulesChosen(viewer.organisation(), before, rules));
        });
    }
}
