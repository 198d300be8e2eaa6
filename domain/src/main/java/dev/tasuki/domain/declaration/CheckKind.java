package dev.tasuki.domain.declaration;

import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// What is checked about a declaration, in this order.
public enum CheckKind {
    ENVELOPE(new Text("封筒の形式", "envelope")),
    SIGNATURE(new Text("署名", "signature")),
    TRUST(new Text("鍵の信頼", "trust in the key")),
    STATEMENT(new Text("声明の形式", "statement")),
    SCHEMA(new Text("文書の形式", "schema")),
    REFERENCES(new Text("内部参照", "internal references")),
    CONTENT(new Text("内容の整合", "consistency")),
    CATALOGUE(new Text("枠組みの版", "framework editions")),
    COMPLETENESS(new Text("要求の網羅", "completeness")),
    DERIVATION(new Text("記載の整合", "derived wording")),
    VALIDITY(new Text("日付と有効期間", "dates and validity")),
    EVIDENCE(new Text("証跡のダイジェスト", "evidence digests")),
    ARTEFACTS(new Text("リリース物のダイジェスト", "artefact digests"));

    private final Text title;

    CheckKind(Text title) {
        this.title = title;
    }

    /// The word used in machine-readable output.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
        return title;
    }
}
