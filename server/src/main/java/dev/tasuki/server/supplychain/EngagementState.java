package dev.tasuki.server.supplychain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.supplychain.Engagement;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.Map;

/// Where a day lies between an engagement's first and last.
public enum EngagementState implements Choice {
    IN_FORCE("in-force", new Text("有効", "in force")),
    COMING("coming", new Text("開始前", "not yet in force")),
    ENDED("ended", new Text("終了", "ended"));

    private static final Map<String, EngagementState> BY_ID = Choice.byId(values());

    private final String id;
    private final Text title;

    EngagementState(String id, Text title) {
        this.id = id;
        this.title = title;
    }

    /// The state of an engagement on a day.
    public static EngagementState of(Engagement engagement, LocalDate day) {
        if (engagement.isInForceOn(day)) {
            return IN_FORCE;
        }
        return day.isBefore(engagement.from()) ? COMING : ENDED;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text title() {
        return title;
    }

    /// All states by id.
    public static Map<String, EngagementState> byId() {
        return BY_ID;
    }
}
