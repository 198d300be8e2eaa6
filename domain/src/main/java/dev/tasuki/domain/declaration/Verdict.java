package dev.tasuki.domain.declaration;

import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// What a verification comes to.
public enum Verdict {
    /// Every check that was to be made holds.
    ACCEPTED(new Text("有効", "valid")),
    /// Nothing speaks against it but that nobody vouches for the key: it proves nothing.
    SIGNED_BY_UNKNOWN_KEY(new Text("知らない鍵による署名", "signed by an unknown key")),
    /// Something does not hold.
    REFUSED(new Text("拒否", "refused"));

    private final Text title;

    Verdict(Text title) {
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
