package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// The two sides that the METI guideline, section 1.3 (2), table 3, divides responsibilities between.
public enum Bearer implements Choice {
    CYBER_INFRASTRUCTURE_PROVIDER(new Text("サイバーインフラ事業者", "cyber-infrastructure provider")),
    CUSTOMER(new Text("顧客", "customer"));

    private static final Map<String, Bearer> BY_ID = Choice.byId(values());

    private final Text title;

    Bearer(Text title) {
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

    /// Both sides by id.
    public static Map<String, Bearer> byId() {
        return BY_ID;
    }
}
