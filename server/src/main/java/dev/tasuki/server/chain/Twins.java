package dev.tasuki.server.chain;

import dev.tasuki.server.chain.ChainRows.EngagementRow;
import dev.tasuki.server.chain.ChainRows.TargetRow;
import dev.tasuki.server.share.RecordedShare;
import dev.tasuki.server.shared.EngagementId;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.TargetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Engagements that both sides keep: the two records tell of one contract, and a chain shows it once, as the viewer's
/// own record has it, with what was said about shares in either.
///
/// Two are one where the same parties begin on the same day about a target of the same name.
final class Twins {
    private record Key(OrganisationId customer, OrganisationId provider, String target, LocalDate from) {}

    private final Map<EngagementId, EngagementId> ownOf = new HashMap<>();

    /// @param one the entry that stands for a party, whatever record names it
    Twins(ChainRows rows, UnaryOperator<OrganisationId> one) {
        Map<TargetId, String> targets =
                rows.targets().stream().collect(Collectors.toMap(TargetRow::id, TargetRow::nameJa));
        Function<EngagementRow, Key> key = row -> new Key(
                one.apply(row.customerId()),
                one.apply(row.providerId()),
                targets.getOrDefault(row.targetId(), ""),
                row.startsOn());
        Map<Key, EngagementId> own = new HashMap<>();
        rows.engagements().stream()
                .filter(EngagementRow::own)
                .forEach(row -> own.putIfAbsent(key.apply(row), row.id()));
        for (EngagementRow row : rows.engagements()) {
            EngagementId mine = own.get(key.apply(row));
            if (!row.own() && mine != null) {
                ownOf.put(row.id(), mine);
            }
        }
    }

    /// Whether the viewer's own record has the same engagement.
    boolean isToldTwice(EngagementId engagement) {
        return ownOf.containsKey(engagement);
    }

    /// What was said about shares, each under the engagement that is shown.
    Map<EngagementId, List<RecordedShare>> merged(Map<EngagementId, List<RecordedShare>> shares) {
        Map<EngagementId, List<RecordedShare>> merged = new HashMap<>();
        shares.forEach((engagement, said) -> merged.computeIfAbsent(
                        ownOf.getOrDefault(engagement, engagement), _ -> new ArrayList<>())
                .addAll(said));
        return merged;
    }

    /// The rows without what is told twice.
    ChainRows without(ChainRows rows) {
        List<EngagementRow> told = rows.engagements().stream()
                .filter(row -> !isToldTwice(row.id()))
                .toList();
        Set<TargetId> named = told.stream().map(EngagementRow::targetId).collect(Collectors.toSet());
        return new ChainRows(
                rows.parties(),
                rows.targets().stream()
                        .filter(row -> row.own() || named.contains(row.id()))
                        .toList(),
                told,
                rows.connections());
    }
}
