package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far two parties are with a share of an obligation.
public enum ShareState implements Choice {
    OFFERED(new Text("提示", "offered")),
    /// The one it was offered to would take it in another form.
    CHANGE_PROPOSED(new Text("変更の提案", "change proposed")),
    ACCEPTED(new Text("受諾", "accepted")),
    REFUSED(new Text("辞退", "refused")),
    /// The one who offered it has taken it back.
    WITHDRAWN(new Text("取下げ", "withdrawn"));

    private static final Map<String, ShareState> BY_ID = Choice.byId(values());

    private final Text title;

    ShareState(Text title) {
        this.title = title;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Text title() {
        return title;
    }

    /// Whether it says nothing without a reason in words.
    public boolean needsReason() {
        return this == REFUSED || this == CHANGE_PROPOSED;
    }

    /// Whose word it is: the customer of the engagement offers and takes back, the provider answers.
    public EngagementSide takenBy() {
        return switch (this) {
            case OFFERED, WITHDRAWN -> EngagementSide.CUSTOMER;
            case ACCEPTED, REFUSED, CHANGE_PROPOSED -> EngagementSide.PROVIDER;
        };
    }

    /// Whose turn it is; nobody's where the two are done.
    public Optional<EngagementSide> waitsFor() {
        return switch (this) {
            case OFFERED -> Optional.of(EngagementSide.PROVIDER);
            case CHANGE_PROPOSED -> Optional.of(EngagementSide.CUSTOMER);
            case ACCEPTED, REFUSED, WITHDRAWN -> Optional.empty();
        };
    }

    /// What may come next. A refused or withdrawn share is at its end: what is offered anew is a new share.
    public Set<ShareState> successors() {
        return switch (this) {
            case OFFERED -> EnumSet.of(ACCEPTED, REFUSED, CHANGE_PROPOSED, WITHDRAWN);
            case CHANGE_PROPOSED -> EnumSet.of(OFFERED, WITHDRAWN, REFUSED);
            case ACCEPTED -> EnumSet.of(CHANGE_PROPOSED, WITHDRAWN);
            case REFUSED, WITHDRAWN -> EnumSet.noneOf(ShareState.class);
        };
    }

    /// All by id.
    public static Map<String, ShareState> byId() {
        return BY_ID;
    }
}
