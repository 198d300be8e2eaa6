package dev.tasuki.domain.supplychain.chain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.formats.text.Text;
import java.util.Locale;
import java.util.Map;

/// What a party or a department does for its living, where that alone already brings a role: METI guideline, sections
/// 1.2 (2) and 1.3, notes 9 and 10.
public enum Business implements Choice {
    /// It develops or integrates software.
    DEVELOPMENT(new Text("開発", "development"), Role.DEVELOPER),
    /// It sells software that others developed.
    SALES(new Text("販売", "sales"), Role.SUPPLIER),
    /// It runs systems or services.
    OPERATION(new Text("運用", "operation"), Role.OPERATOR),
    /// It designs web pages and programs scripts for them.
    WEB_PROGRAMMING(new Text("スクリプトを含む Web デザイン", "web design with scripts"), Role.DEVELOPER);

    private static final Map<String, Business> BY_ID = Choice.byId(values());

    private final Text title;
    private final Role role;

    Business(Text title, Role role) {
        this.title = title;
        this.role = role;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Text title() {
        return title;
    }

    /// The role that this business brings.
    public Role role() {
        return role;
    }

    /// All by id.
    public static Map<String, Business> byId() {
        return BY_ID;
    }
}
