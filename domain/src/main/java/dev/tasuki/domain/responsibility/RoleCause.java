package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.supplychain.ContractForm;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.Tier;
import dev.tasuki.formats.text.Text;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// What makes a party hold a role.
public sealed interface RoleCause {

    /// The role that it gives, and in which position.
    RoleAssignment assignment();

    /// The cause as a sentence.
    Text text();

    /// The party has the role by itself.
    record Own(RoleAssignment assignment) implements RoleCause {
        private static final Text BY_ITSELF =
                new Text("契約によらず、自ら{0}（{1}）を担う。", "It is {0} ({1}) by itself, without a contract.");

        @Override
        public Text text() {
            return BY_ITSELF.filled(
                    assignment.role().title(), assignment.stance().title());
        }
    }

    /// An engagement gives the party the role.
    ///
    /// @param across what the other side of the engagement is called
    record ByEngagement(
            RoleAssignment assignment, EngagementId engagement, Text across, Set<ContractForm> contractForms, Tier tier)
            implements RoleCause {
        private static final Text BY_CONTRACT = new Text(
                "{0}との契約関係（{1}、{2}）により、{3}（{4}）を担う。", "The engagement with {0} ({1}; {2}) makes it {3} ({4}).");

        public ByEngagement {
            contractForms = Collections.unmodifiableSet(new LinkedHashSet<>(contractForms));
        }

        @Override
        public Text text() {
            return BY_CONTRACT.filled(
                    across,
                    Text.listed(contractForms.stream()
                            .map(form -> form.title().map(title -> form.mark() + " " + title))
                            .toList()),
                    tier.title(),
                    assignment.role().title(),
                    assignment.stance().title());
        }
    }
}
