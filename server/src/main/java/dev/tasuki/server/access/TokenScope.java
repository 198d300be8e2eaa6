package dev.tasuki.server.access;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a token may be used for. A token never permits more than its owner's roles.
public enum TokenScope implements Choice {
    READ(new Text("記録を読む", "read the record"), Permission.READ_SHARED, Permission.READ),
    WRITE(
            new Text("記録を変更する（tasuki push）", "change the record (tasuki push)"),
            Permission.READ_SHARED,
            Permission.READ,
            Permission.EDIT),
    DECLARE(
            new Text("宣言を登録し、公開する", "file and publish declarations"),
            Permission.READ_SHARED,
            Permission.READ,
            Permission.SIGN),
    AUDIT(new Text("監査記録を読む", "read the audit record"), Permission.READ_AUDIT);

    private static final Map<String, TokenScope> BY_ID = Choice.byId(values());

    private final Text title;
    // Made by Set.of and never handed out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    TokenScope(Text title, Permission... permissions) {
        this.title = title;
        this.permissions = Set.of(permissions);
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Text title() {
        return title;
    }

    /// What these scopes permit together.
    public static Set<Permission> permissions(Collection<TokenScope> scopes) {
        var all = EnumSet.noneOf(Permission.class);
        scopes.forEach(scope -> all.addAll(scope.permissions));
        return all;
    }

    /// All scopes by id.
    public static Map<String, TokenScope> byId() {
        return BY_ID;
    }
}
