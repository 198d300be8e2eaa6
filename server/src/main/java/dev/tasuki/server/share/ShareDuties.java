package dev.tasuki.server.share;

import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Duty;
import dev.tasuki.server.access.DutySource;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.shared.Viewer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// Shares that wait for the organisation's own word.
final class ShareDuties implements DutySource {
    private static final Text ANSWER = new Text("分担の提示に回答する（{0} 件）", "Answer offered shares ({0})");
    private static final Text DECIDE = new Text("分担の変更の提案を検討する（{0} 件）", "Decide on proposed changes to shares ({0})");
    private static final Text BETWEEN = new Text("{0}、{1}", "{0}, {1}");
    private static final Text OPEN = new Text("回答する", "Answer");

    private final Shares shares;

    ShareDuties(Shares shares) {
        this.shares = shares;
    }

    @Override
    public List<Duty> duties(Viewer viewer, LocalDate today, ZoneId zone) {
        if (viewer.guest().isPresent()) {
            return List.of();
        }
        return shares.inbox(viewer).stream().limit(MOST).map(ShareDuties::duty).toList();
    }

    private static Duty duty(Shares.Sharing sharing) {
        boolean offered =
                sharing.sides().own().filter(EngagementSide.PROVIDER::equals).isPresent();
        Text across = offered
                ? sharing.engagement().customerName()
                : sharing.engagement().providerName();
        return new Duty(
                Permission.EDIT,
                sharing.shares().stream()
                        .flatMap(share -> share.share().due().stream())
                        .min(Comparator.naturalOrder()),
                (offered ? ANSWER : DECIDE)
                        .with(Integer.toString(sharing.shares().size())),
                BETWEEN.filled(across, sharing.engagement().targetName()),
                "/engagements/" + sharing.engagement().id() + "/shares",
                OPEN);
    }
}
