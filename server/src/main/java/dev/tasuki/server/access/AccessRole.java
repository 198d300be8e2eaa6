package dev.tasuki.server.access;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// In which capacity a person belongs to an organisation. One person may have several.
public enum AccessRole implements Choice {
    ADMINISTRATOR(
            new Text("管理者", "administrator"),
            new Text("メンバー、鍵、設定を管理します。", "Manages members, keys and settings."),
            Permission.READ_SHARED,
            Permission.READ,
            Permission.EDIT,
            Permission.READ_AUDIT,
            Permission.OWN_TOKENS,
            Permission.ADMINISTER),
    EDITOR(
            new Text("編集者", "editor"),
            new Text("対象、契約関係、回答、証跡を記録します。", "Records targets, engagements, answers and evidence."),
            Permission.READ_SHARED,
            Permission.READ,
            Permission.EDIT,
            Permission.OWN_TOKENS),
    SIGNATORY(
            new Text("署名者", "signatory"),
            new Text("宣言に署名し、公開し、取り下げます。", "Signs, publishes and withdraws declarations."),
            Permission.READ_SHARED,
            Permission.READ,
            Permission.SIGN),
    AUDITOR(
            new Text("監査者", "auditor"),
            new Text(
                    "監査記録を含め、すべてを見られます。変更はできません。",
                    "Reads everything, including the audit record, but changes nothing."),
            Permission.READ_SHARED,
            Permission.READ,
            Permission.READ_AUDIT),
    GUEST(
            new Text("ゲスト", "guest"),
            new Text("共有された対象だけを見られます。", "Sees only the targets that are shared with them."),
            Permission.READ_SHARED);

    private static final Map<String, AccessRole> BY_ID = Choice.byId(values());

    private final Text title;
    private final Text meaning;
    // Made by Set.of and never handed out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    AccessRole(Text title, Text meaning, Permission... permissions) {
        this.title = title;
        this.meaning = meaning;
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

    /// What a person in this role does, in a sentence.
    public Text meaning() {
        return meaning;
    }

    /// Everything that any of these roles permits.
    public static Set<Permission> permissions(Collection<AccessRole> roles) {
        var all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }

    /// All roles by id.
    public static Map<String, AccessRole> byId() {
        return BY_ID;
    }
}
