package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// A paper in which two parties have laid down what they agreed: METI guideline, section 1.4 (3).
public enum ContractDocument implements Choice {
    LICENCE(new Text("使用許諾契約", "licence")),
    MAINTENANCE(new Text("保守契約", "maintenance contract")),
    SALES(new Text("販売契約", "sales contract")),
    TERMS_OF_USE(new Text("利用規約", "terms of use")),
    SLA(new Text("SLA", "service level agreement")),
    OPERATION(new Text("運用契約", "operation contract")),
    COMMISSION(new Text("委託契約", "commission contract")),
    CHANGE_MEMORANDUM(new Text("変更に関する覚書", "memorandum on changes"));

    private static final Map<String, ContractDocument> BY_ID = Choice.byId(values());

    private final Text title;

    ContractDocument(Text title) {
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
    public static Map<String, ContractDocument> byId() {
        return BY_ID;
    }
}
