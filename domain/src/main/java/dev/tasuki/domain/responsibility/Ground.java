package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.formats.text.Text;
import java.util.Optional;

/// One ground on which a party owes a requirement, or is to owe it.
///
/// @param reason     the role, and the rule that addresses the requirement to it
/// @param cause      what gives the party the role
/// @param share      the share that settles it, with its state; empty where none does
public record Ground(Standing standing, Reason reason, RoleCause cause, Optional<SettledShare> share) {
    private static final Text SHARE = new Text("分担（{0}）", "share {0}");

    /// How far it is owed by this ground, and how far the two are with a share of it.
    public Text words() {
        return share.map(settled -> SHARE.filled(settled.state().title())).orElse(standing.title());
    }

    /// Whether an engagement brings it.
    public boolean isFrom(EngagementId engagement) {
        return cause instanceof RoleCause.ByEngagement by && by.engagement().equals(engagement);
    }

    /// A share as it stood on the day.
    public record SettledShare(EngagementId engagement, Share share, ShareState state) {}
}
