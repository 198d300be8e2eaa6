package dev.tasuki.server.web.chain;

import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.responsibility.rule.Rule;
import dev.tasuki.domain.responsibility.rule.RuleSeverity;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.chain.ChainRules;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What the rules found in the supply chain, and which of the rules the organisation wants to be told of.
@Controller
public final class FindingPages {
    private final ChainSights sights;
    private final ChainRules rules;

    FindingPages(ChainSights sights, ChainRules rules) {
        this.sights = sights;
        this.rules = rules;
    }

    /// What the page shows.
    ///
    /// @param findings        by how much they matter, the worst first
    /// @param withoutCustomer the targets of which only a part of the chain is known here
    public record FindingsView(
            ChainHead head,
            Map<RuleSeverity, List<ChainFinding>> findings,
            Rules rules,
            List<Rule> optional,
            List<ChainTarget> withoutCustomer,
            ChainLinks links,
            boolean empty,
            Form form) {

        /// Findings by the rule that is broken, in the order of the rules.
        public static Map<Rule, List<ChainFinding>> byRule(List<ChainFinding> findings) {
            return findings.stream()
                    .collect(Collectors.groupingBy(ChainFinding::rule, TreeMap::new, Collectors.toList()));
        }
    }

    @GetMapping("/o/{organisation}/supply-chain/findings")
    @Requires(Permission.READ)
    View show(Frame frame, Viewer viewer, Input input) {
        ChainSight sight = sights.on(viewer, input);
        Map<RuleSeverity, List<ChainFinding>> bySeverity = sight.standing().findings().stream()
                .collect(
                        Collectors.groupingBy(finding -> finding.rule().severity(), TreeMap::new, Collectors.toList()));
        Page page = Page.of(
                "chain/findings",
                frame,
                new FindingsView(
                        sight.head(ChainHead.Part.FINDINGS),
                        bySeverity,
                        sight.recorded().rules(),
                        ChainRules.optional(),
                        sight.standing().chain().withoutCustomer(),
                        sight.links(),
                        sight.isEmpty(),
                        sight.form()));
        return sight.form().isRefused() ? page.with(HttpStatus.UNPROCESSABLE_CONTENT) : page;
    }

    @PostMapping("/o/{organisation}/supply-chain/rules")
    @Requires(Permission.EDIT)
    View choose(Frame frame, Viewer viewer, Input input) {
        rules.choose(viewer, ChainRules.read(input));
        return Redirect.to(frame.at("/supply-chain/findings"), "chain.done.rules");
    }
}
