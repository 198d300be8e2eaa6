package dev.tasuki.server.access;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.SettingRefusal;
import java.util.Locale;
import java.util.Map;

/// Who may add organisations to this server.
enum OrganisationAdding implements Choice {
    /// Whoever looks after an organisation already.
    ADMINISTRATORS(new Text("いずれかの組織の管理者", "administrators of an organisation")),
    /// Everybody with an account.
    EVERYBODY(new Text("アカウントを持つ人", "everybody with an account")),
    /// Nobody: the server is for one organisation.
    NOBODY(new Text("なし", "nobody"));

    private static final Map<String, OrganisationAdding> BY_ID = Choice.byId(values());

    private static final Text NOT_A_CHOICE = new Text(
            "TASUKI_ORGANISATIONS_ADDED_BY に「{0}」は指定できません。次のどれかを指定してください: {1}。",
            "TASUKI_ORGANISATIONS_ADDED_BY cannot be “{0}”. Give one of: {1}.");

    private final Text title;

    OrganisationAdding(Text title) {
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

    /// The choice that the configuration names.
    ///
    /// @throws SettingRefusal for anything else
    static OrganisationAdding configured(String word) {
        OrganisationAdding choice = BY_ID.get(word);
        if (choice == null) {
            throw new SettingRefusal(NOT_A_CHOICE.with(word, String.join(", ", BY_ID.keySet())));
        }
        return choice;
    }

    boolean permits(SignedIn person) {
        return switch (this) {
            case ADMINISTRATORS ->
                person.memberships().stream().anyMatch(membership -> membership.permits(Permission.ADMINISTER));
            case EVERYBODY -> true;
            case NOBODY -> false;
        };
    }
}
