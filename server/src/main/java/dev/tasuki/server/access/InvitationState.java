package dev.tasuki.server.access;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// Where an invitation stands.
public enum InvitationState implements Choice {
    OPEN(new Text("返事待ち", "waiting")),
    ACCEPTED(new Text("参加済み", "accepted")),
    REVOKED(new Text("取り消し済み", "revoked")),
    EXPIRED(new Text("期限切れ", "expired"));

    private final Text title;

    InvitationState(Text title) {
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
