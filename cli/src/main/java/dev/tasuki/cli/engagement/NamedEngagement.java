package dev.tasuki.cli.engagement;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the engagement that a command names.
final class NamedEngagement {
    private NamedEngagement() {}

    /// The engagement of this identifier.
    ///
    /// @throws dev.tasuki.cli.terminal.Refusal with those that there are, if there is none
    static ChainEngagement in(SupplyChain chain, String named, Arguments arguments) {
        Optional<ChainEngagement> engagement = chain.engagements().stream()
                .filter(known -> known.id().value().equals(named))
                .findFirst();
        if (engagement.isEmpty()) {
            String known =
                    chain.engagements().stream().map(one -> one.id().value()).collect(Collectors.joining(", "));
            arguments.report(UsageFault.NOT_ONE_OF, "--engagement", named, known);
        }
        arguments.requireSound();
        return engagement.orElseThrow();
    }
}
