package dev.tasuki.server.declaration;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Map;

/// What a verification comes to for a reader. A key that the reader gave and one that the server knows are never told
/// as the same.
public enum Reliance implements Choice {
    /// Every check holds, and the reader vouches for the key.
    VALID_BY_YOUR_KEY("valid-by-your-key", new Text("有効（指定された鍵）", "valid, by a key that you gave")),
    /// Every check holds with a key that an organisation of this server has published under. Whether the key is that
    /// of whom the declaration names, the server cannot know, so it calls nothing valid for a reader.
    INTACT_BY_SERVER_KEY(
            "intact-by-server-key", new Text("署名どおり（このサーバーに登録された鍵）", "as signed, by a key registered on this server")),
    /// Nothing speaks against it but that nobody knows the key.
    UNKNOWN_KEY("unknown-key", new Text("不明な鍵による署名", "signed by an unknown key")),
    /// It is sound, but not on this day.
    OUT_OF_DATE("out-of-date", new Text("有効期間外", "outside its validity")),
    /// Its issuer has withdrawn it.
    WITHDRAWN("withdrawn", new Text("取り下げ済み", "withdrawn")),
    /// Something does not hold.
    REFUSED("refused", new Text("拒否", "refused"));

    private static final Map<String, Reliance> BY_ID = Choice.byId(values());

    private final String id;
    private final Text title;

    Reliance(String id, Text title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text title() {
        return title;
    }

    /// All reliances by id.
    public static Map<String, Reliance> byId() {
        return BY_ID;
    }
}
