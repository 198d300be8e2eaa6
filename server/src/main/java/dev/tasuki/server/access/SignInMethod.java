package dev.tasuki.server.access;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// How a person showed who they are.
public enum SignInMethod implements Choice {
    PASSKEY(new Text("パスキー", "passkey")),
    PASSWORD(new Text("パスワードと確認コード", "password and code")),
    RECOVERY(new Text("回復コード", "recovery code")),
    LINK(new Text("一度限りのリンク", "one-time link")),
    OUTSIDE(new Text("外部の ID 基盤", "external identity provider"));

    private final Text title;

    SignInMethod(Text title) {
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
}
