package dev.tasuki.bench;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.responsibility.ChainObligations;
import dev.tasuki.domain.responsibility.PartyObligation;
import dev.tasuki.domain.responsibility.change.ChainPreview;
import dev.tasuki.domain.responsibility.change.ChainPreview.State;
import dev.tasuki.domain.responsibility.map.ChainMap;
import dev.tasuki.domain.responsibility.map.ChainMapPicture;
import dev.tasuki.domain.responsibility.rule.ChainFinding;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long the questions about a supply chain take: a table for `bench/run`. The first time of each question counts
/// too,
/// since a command asks it once.
final class ChainFigures {
    private static final int ORGANISATIONS = 10_000;
    private static final int ENGAGEMENTS_OF_EACH = 100;
    private static final int WHOLE_RUNS = 5;
    private static final int CHAINS = 1_000;
    private static final int MAPS = 10;
    private static final int MAPPED = 300;
    private static final Framework METI = Catalogue.bundled().meti();

    /// What has been worked out, so that nothing is left out as useless.
    private long seen;

    private ChainFigures() {}

    public static void main(String[] arguments) {
        var figures = new ChainFigures();
        System.out.println("| Supply chain | times | first ms | p50 ms | p95 ms | maximum ms |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        figures.maps();
        SupplyChain all = GeneratedChains.of(ORGANISATIONS, ENGAGEMENTS_OF_EACH);
        figures.whole(all);
        List<SupplyChain> chains = new ArrayList<>();
        for (int customer = 0; customer < CHAINS; customer++) {
            chains.add(all.ofCustomer(GeneratedChains.party(customer)));
        }
        figures.everyChain(chains);
        figures.previews(chains);
        System.err.println("obligations, findings, changes and characters: " + figures.seen);
    }

    private interface Question {
        long ask(int turn);
    }

    private void measure(String title, int times, Question question) {
        long[] taken = new long[times];
        for (int turn = 0; turn < times; turn++) {
            long begin = System.nanoTime();
            seen += question.ask(turn);
            taken[turn] = System.nanoTime() - begin;
        }
        long first = taken[0];
        Arrays.sort(taken);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                title,
                times,
                milliseconds(first),
                milliseconds(taken[(times - 1) / 2]),
                milliseconds(taken[(times - 1) * 95 / 100]),
                milliseconds(taken[times - 1]));
    }

    private static double milliseconds(long nanoseconds) {
        return nanoseconds / 1e6;
    }

    private void maps() {
        SupplyChain chain = GeneratedChains.ofOneCustomer(MAPPED);
        measure("map of " + MAPPED + " parties, with findings", MAPS, _ -> {
            ChainMap map = ChainMap.of(obligations(chain), findings(chain));
            return ChainMapPicture.svg(map, Language.EN).length();
        });
    }

    private void whole(SupplyChain all) {
        String title = "whole graph: %,d organisations, %,d engagements, 6 tiers"
                .formatted(all.parties().size(), all.engagements().size());
        measure(title + ", findings", WHOLE_RUNS, _ -> findings(all).size());
        measure(
                title + ", every obligation with its standing",
                WHOLE_RUNS,
                _ -> obligations(all).all().map(PartyObligation::standing).count());
    }

    private void everyChain(List<SupplyChain> chains) {
        measure(
                "one customer's chain of " + ENGAGEMENTS_OF_EACH + " engagements, obligations and findings",
                CHAINS,
                turn -> {
                    SupplyChain chain = chains.get(turn);
                    return findings(chain).size()
                            + obligations(chain)
                                    .all()
                                    .map(PartyObligation::standing)
                                    .count();
                });
    }

    /// The edit takes an engagement away.
    private void previews(List<SupplyChain> chains) {
        measure("preview of an edit of such a chain", CHAINS, turn -> {
            SupplyChain before = chains.get(turn);
            var rest = new ArrayList<>(before.engagements());
            rest.remove(turn % rest.size());
            SupplyChain after = new SupplyChain(before.title(), before.parties(), before.targets(), rest);
            ChainPreview preview = ChainPreview.between(
                    new State(before, GeneratedChains.DAY, Rules.ALL),
                    new State(after, GeneratedChains.DAY, Rules.ALL),
                    METI,
                    Interpretation.DEFAULT);
            return preview.changes().all().size();
        });
    }

    private static ChainObligations obligations(SupplyChain chain) {
        return ChainObligations.of(chain.on(GeneratedChains.DAY), GeneratedChains.DAY, METI, Interpretation.DEFAULT);
    }

    private static List<ChainFinding> findings(SupplyChain chain) {
        return Rules.ALL.judge(chain, GeneratedChains.DAY, METI, Interpretation.DEFAULT);
    }
}
