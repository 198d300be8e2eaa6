package dev.tasuki.domain.evidence;

import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// What looking at a piece of evidence showed.
public enum EvidenceState {
    /// The file is there and is what was recorded.
    INTACT(new Text("記録どおり", "as recorded")),
    /// The file is there; its digest is taken when a declaration is made.
    GENERATED(new Text("生成物（宣言時に記録）", "generated (recorded when declared)")),
    /// A web page, which an offline look cannot check.
    NOT_LOOKED_AT(new Text("未確認（オフライン）", "not looked at (offline)")),
    /// The file is no longer what was recorded.
    CHANGED(new Text("記録後に変更あり", "changed since it was recorded")),
    /// Its validity has ended.
    EXPIRED(new Text("有効期限切れ", "expired")),
    /// The file is not there.
    MISSING(new Text("見つからない", "missing")),
    /// The path cannot be followed safely or the file cannot be read.
    UNREADABLE(new Text("読めない", "cannot be read"));

    private final Text title;

    EvidenceState(Text title) {
        this.title = title;
    }

    /// The word used in machine-readable output.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
        return title;
    }

    /// Whether the evidence no longer stands for the answer that rests on it.
    public boolean isBroken() {
        return switch (this) {
            case INTACT, GENERATED, NOT_LOOKED_AT -> false;
            case CHANGED, EXPIRED, MISSING, UNREADABLE -> true;
        };
    }

    /// Whether the evidence was seen to be there, intact and in date.
    public boolean isSeen() {
        return this == INTACT || this == GENERATED;
    }
}
