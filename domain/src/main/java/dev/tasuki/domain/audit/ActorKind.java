package dev.tasuki.domain.audit;

import dev.tasuki.formats.text.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What kind of actor did what an entry records.
public enum ActorKind {
    /// Someone who has signed in.
    PERSON(new Text("利用者", "person")),
    /// A program with an API token.
    TOKEN(new Text("API トークン", "API token")),
    /// The instance itself, by a job or a rule.
    SYSTEM(new Text("システム", "system")),
    /// Someone who has not signed in.
    VISITOR(new Text("サインインしていない者", "visitor"));

    private static final Map<String, ActorKind> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ActorKind::id, kind -> kind));

    private final Text title;

    ActorKind(Text title) {
        this.title = title;
    }

    /// The word used in exports.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
        return title;
    }

    /// All kinds by id.
    public static Map<String, ActorKind> byId() {
        return BY_ID;
    }
}
