package dev.tasuki.server.web.chain;

import dev.tasuki.domain.responsibility.rule.RuleSeverity;
import dev.tasuki.server.chain.ChainStanding;
import java.time.LocalDate;
import java.util.Locale;

/// What every page of the supply chain shows above its content.
///
/// @param part     which of the pages it is
/// @param errors   how many findings are errors
/// @param warnings how many are warnings
/// @param notes    how many are notes
public record ChainHead(Part part, LocalDate day, LocalDate today, long errors, long warnings, long notes) {

    /// The pages.
    public enum Part {
        MAP(""),
        MATRIX("/matrix"),
        FINDINGS("/findings");

        private final String below;

        Part(String below) {
            this.below = below;
        }

        /// The key of its name.
        public String key() {
            return "chain.tab." + name().toLowerCase(Locale.ROOT);
        }
    }

    static ChainHead of(Part part, ChainStanding standing, LocalDate today) {
        return new ChainHead(
                part,
                standing.day(),
                today,
                count(standing, RuleSeverity.ERROR),
                count(standing, RuleSeverity.WARNING),
                count(standing, RuleSeverity.NOTE));
    }

    private static long count(ChainStanding standing, RuleSeverity severity) {
        return standing.findings().stream()
                .filter(finding -> finding.rule().severity() == severity)
                .count();
    }

    public long findings() {
        return errors + warnings + notes;
    }

    /// The address of a page of the same day, below the organisation.
    public String address(Part other) {
        return "/supply-chain" + other.below + (day.equals(today) ? "" : "?day=" + day);
    }
}
