package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// How the customer comes by a target: METI guideline, sections 1.4 and 1.5.
public enum Origin implements Choice {
    BOUGHT(new Text("製品の購入", "bought as a product")),
    USED(new Text("サービスの利用", "used as a service")),
    COMMISSIONED(new Text("開発の委託", "developed on commission")),
    IN_HOUSE(new Text("自社開発", "developed in-house"));

    private static final Map<String, Origin> BY_ID = Choice.byId(values());

    private final Text title;

    Origin(Text title) {
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

    /// All by id.
    public static Map<String, Origin> byId() {
        return BY_ID;
    }
}
