package dev.tasuki.server.declaration;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.declaration.Validity;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/// How a declaration stands on a day, by shape and word.
public enum DeclarationState implements Choice {
    VALID("valid", "●", new Text("有効", "valid")),
    EXPIRES_SOON("expires-soon", "◐", new Text("期限間近", "expires soon")),
    NOT_YET_VALID("not-yet-valid", "◇", new Text("開始前", "not yet valid")),
    EXPIRED("expired", "○", new Text("期限切れ", "expired")),
    WITHDRAWN("withdrawn", "–", new Text("取り下げ済み", "withdrawn")),
    NOT_VERIFIABLE("not-verifiable", "✕", new Text("検証できない", "cannot be verified"));

    /// How long before its end a declaration is told to expire soon.
    static final Period SOON = Period.ofDays(30);

    private static final Map<String, DeclarationState> BY_ID = Choice.byId(values());

    private final String id;
    private final String shape;
    private final Text title;

    DeclarationState(String id, String shape, Text title) {
        this.id = id;
        this.shape = shape;
        this.title = title;
    }

    /// How a declaration whose signature and content hold stands on a day.
    static DeclarationState of(Validity validity, LocalDate day) {
        if (day.isAfter(validity.until())) {
            return EXPIRED;
        }
        if (day.isBefore(validity.from())) {
            return NOT_YET_VALID;
        }
        return day.plus(SOON).isAfter(validity.until()) ? EXPIRES_SOON : VALID;
    }

    @Override
    public String id() {
        return id;
    }

    /// The one-character sign that stands for this state everywhere.
    public String shape() {
        return shape;
    }

    @Override
    public Text title() {
        return title;
    }

    /// All states by id.
    public static Map<String, DeclarationState> byId() {
        return BY_ID;
    }
}
