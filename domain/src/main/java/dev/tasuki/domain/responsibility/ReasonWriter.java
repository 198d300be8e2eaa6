package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.Dispute;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.FrameworkRole;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Optional;

/// Words the reason for an obligation.
final class ReasonWriter {
    private static final Text ASKED = new Text("{0}に求められる{1}で、{2}に含まれる。", "Asked of the {0} and part of the {2}.");
    private static final Text ASKED_IN =
            new Text("{0}に求められる{1}で、{2}に含まれる（{3}）。", "Asked of the {0} and part of the {2} ({3}).");
    private static final Text IN_THE_SMALLER = new Text("{0}（{1}の一部）", "{0}, which the {1} includes");
    private static final Text ADDRESSED = new Text("{0}の{1} {2} は、{3}を対象とする。", "The {0} addresses {1} {2} to the {3}.");
    private static final Text IN_POSITION = new Text("{0}（{1}）", "{0} ({1})");
    private static final Text DISPUTED =
            new Text("ただし、{0}は{1}を対象としていない。", "The {0}, however, does not address it to the {1}.");
    private static final Text UNTIL_DELEGATED = new Text(
            "{0}の立場でも、分担が決まって範囲が絞られるまでは、主体と同じ個別要求を負う（4.2）。",
            "The {0} stance owes the same list as the primary until a delegation narrows it (section 4.2).");
    private static final Text FOLLOWED_BY = new Text("{0}{1}", "{0} {1}");

    private final Framework framework;
    private final RequirementPackage agreed;
    private final Interpretation interpretation;

    ReasonWriter(Framework framework, RequirementPackage agreed, Interpretation interpretation) {
        this.framework = framework;
        this.agreed = agreed;
        this.interpretation = interpretation;
    }

    /// The reason that this requirement is addressed to this role.
    Reason reason(Requirement requirement, FrameworkRole role, Optional<Stance> stance) {
        return requirement
                .requirementPackage()
                .map(smallest -> new Reason(
                        role, stance, Optional.of(smallest), asked(requirement, role, stance, smallest), List.of()))
                // Positions and packages are the METI guideline's; a framework without packages knows neither.
                .orElseGet(() -> new Reason(role, stance, Optional.empty(), addressed(requirement, role), List.of()));
    }

    private Text asked(
            Requirement requirement, FrameworkRole role, Optional<Stance> stance, RequirementPackage smallest) {
        Text who = stance.map(position -> IN_POSITION.filled(role.title(), position.title()))
                .orElse(role.title());
        Text where = smallest == agreed ? smallest.title() : IN_THE_SMALLER.filled(smallest.title(), agreed.title());
        Text what = requirement.level().title();
        Optional<Dispute> dispute = framework.dispute(requirement, role);
        Text sentence = dispute.map(disputed -> disputed.reading(interpretation).source())
                .or(() -> framework.lineage(requirement).getFirst().markedIn())
                .map(source -> ASKED_IN.filled(who, what, where, source))
                .orElseGet(() -> ASKED.filled(who, what, where));
        Text withDispute = dispute.map(disputed -> FOLLOWED_BY.filled(sentence, disputed(disputed, role)))
                .orElse(sentence);
        return stance.filter(position -> position != Stance.PRIMARY)
                .map(position -> FOLLOWED_BY.filled(withDispute, UNTIL_DELEGATED.filled(position.title())))
                .orElse(withDispute);
    }

    private Text disputed(Dispute dispute, FrameworkRole role) {
        boolean followed = interpretation == Interpretation.FOLLOW_TABLE_5;
        Text dissenting = (followed ? dispute.alternative() : dispute.followed()).source();
        return DISPUTED.filled(dissenting, role.title());
    }

    /// A group of requirements is what an instrument addresses; the single ones below are how it is judged.
    private Text addressed(Requirement requirement, FrameworkRole role) {
        List<Requirement> lineage = framework.lineage(requirement);
        Requirement group = lineage.size() > 1 ? lineage.get(lineage.size() - 2) : requirement;
        return ADDRESSED.filled(
                framework.edition().shortTitle(),
                group.level().title(),
                Text.same(group.id().value()),
                role.title());
    }
}
