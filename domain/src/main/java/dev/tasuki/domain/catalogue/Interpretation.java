package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.Map;

/// Which reading a user follows where the sources of a framework disagree about who is addressed ([Dispute]).
public enum Interpretation implements Choice {
    /// The reading the framework file follows; for the METI guideline tables 5 and 6, the wider one. The default.
    FOLLOW_TABLE_5("table5", new Text("表 5 に従う", "follow table 5")),
    /// The other reading; for the METI guideline its requirements checklist.
    FOLLOW_CHECKLIST("checklist", new Text("要求事項チェックリストに従う", "follow the requirements checklist"));

    /// What is followed unless a user says otherwise.
    public static final Interpretation DEFAULT = FOLLOW_TABLE_5;

    private static final Map<String, Interpretation> BY_ID = Choice.byId(values());

    private final String id;
    private final Text title;

    Interpretation(String id, Text title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text title() {
        return title;
    }

    /// Both by id, the default first.
    public static Map<String, Interpretation> byId() {
        return BY_ID;
    }
}
