package dev.tasuki.domain.responsibility.agreement;

import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.Ground;
import dev.tasuki.domain.responsibility.Involvement;
import dev.tasuki.domain.responsibility.OwedAbout;
import dev.tasuki.domain.responsibility.PartyObligation;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the two sides of one engagement share, to be attached to their contract: the terms, who takes which role, and
/// each individual requirement that the engagement brings to either of them (METI guideline, sections 1.4 (3) and 4.2).
///
/// @param level the package that counts between the two
/// @param tier  how far from the customer; empty where no contracts lead to one
/// @param roles of both sides
/// @param items party by party, in the order of the framework
public record ResponsibilityAgreement(
        LocalDate day,
        ChainEngagement engagement,
        Text customer,
        Text provider,
        Text target,
        Optional<RequirementPackage> level,
        Optional<Tier> tier,
        List<TakenRole> roles,
        List<Item> items) {

    public ResponsibilityAgreement {
        roles = List.copyOf(roles);
        items = List.copyOf(items);
    }

    /// A role that a side takes by the engagement.
    public record TakenRole(Text party, RoleHolding holding) {}

    /// One individual requirement that the engagement brings to a side.
    ///
    /// @param ground    how far it is owed by this engagement, and the share if there is one
    /// @param answering who answers for it as primary or for the platform; more than this engagement may say so
    public record Item(PartyId id, Text party, Requirement requirement, Ground ground, List<Answering> answering) {

        public Item {
            answering = List.copyOf(answering);
        }
    }

    /// Who answers for a requirement whatever has been shared of it.
    public record Answering(PartyId party, Text name) {}

    /// What an engagement comes to on the day of the obligations.
    ///
    /// @param engagement one of the graph that they follow from
    public static ResponsibilityAgreement of(ChainObligations obligations, ChainEngagement engagement) {
        SupplyChain chain = obligations.chain();
        OptionalInt depth = obligations.tiers().depth(engagement.id());
        return new ResponsibilityAgreement(
                obligations.day(),
                engagement,
                chain.name(engagement.customer()),
                chain.name(engagement.provider()),
                chain.target(engagement.target()).name(),
                chain.packageLevel(engagement),
                depth.isPresent() ? Tier.at(depth.getAsInt()) : Optional.empty(),
                engagement
                        .holdings()
                        .map(holding -> new TakenRole(chain.name(holding.party()), holding))
                        .toList(),
                items(obligations, engagement));
    }

    private static List<Item> items(ChainObligations obligations, ChainEngagement engagement) {
        SupplyChain chain = obligations.chain();
        OwedAbout owed = obligations.owedAbout(engagement.target());
        var items = new ArrayList<Item>();
        for (Involvement involvement : obligations.involvements(engagement.target())) {
            involvement
                    .obligations()
                    .forEach(obligation -> obligation.grounds().stream()
                            .filter(ground -> ground.isFrom(engagement.id()))
                            .min(Comparator.comparing(Ground::standing))
                            .map(ground -> new Item(
                                    involvement.party(),
                                    chain.name(involvement.party()),
                                    obligation.requirement(),
                                    ground,
                                    answering(owed, obligation, chain)))
                            .ifPresent(items::add));
        }
        return items;
    }

    private static List<Answering> answering(OwedAbout owed, PartyObligation obligation, SupplyChain chain) {
        return owed.under(obligation.requirement().id()).values().stream()
                .filter(other -> other.standing().answers())
                .map(other -> new Answering(other.party(), chain.name(other.party())))
                .toList();
    }
}
