package dev.tasuki.domain.responsibility.change;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// What becomes of an obligation.
public enum ChangeKind implements Choice {
    /// Somebody owes, or is to owe, what that party did not before.
    APPEARS(new Text("新たに生じる", "appears")),
    /// One party answers for it in the place of another.
    MOVES(new Text("移る", "moves")),
    /// The party still has to do with it, otherwise than before.
    CHANGES(new Text("変わる", "changes")),
    /// The party no longer has to do with it, and nobody has taken its place.
    ENDS(new Text("なくなる", "ends"));

    private final Text title;

    ChangeKind(Text title) {
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
