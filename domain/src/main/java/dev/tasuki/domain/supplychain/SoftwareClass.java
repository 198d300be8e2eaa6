package dev.tasuki.domain.supplychain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// What kind of software a target is: the METI guideline, section 1.3 (1), table 2.
public enum SoftwareClass implements Choice {
    PRODUCT(new Text("ソフトウェア製品", "software product")),
    SERVICE(new Text("ソフトウェアサービス", "software service")),
    EMBEDDED(new Text("組み込みソフトウェア", "embedded software")),
    SYSTEM(new Text("システム・サービスを構成するソフトウェア", "software that makes up a system or service"));

    private static final Map<String, SoftwareClass> BY_ID = Choice.byId(values());

    private final Text title;

    SoftwareClass(Text title) {
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

    /// All classes by id, in the order of table 2.
    public static Map<String, SoftwareClass> byId() {
        return BY_ID;
    }
}
