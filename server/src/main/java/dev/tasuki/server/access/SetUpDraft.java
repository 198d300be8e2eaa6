package dev.tasuki.server.access;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;

/// What the first person says of their organisation and themselves.
public record SetUpDraft(OrganisationDraft organisation, MailAddress mail, AccountDraft person) {
    private static final Text WRONG_SECRET = new Text(
            "セットアップの鍵が違います。サーバーを起動した画面に表示された最新の鍵を入力してください。",
            "This is not the set-up secret. Enter the one shown where the server was last started.");

    /// Reads what was sent, the set-up secret among it.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault, or when there were too many failures
    public static SetUpDraft read(Input input, SetUp setUp, Visitor visitor) {
        Field<String> secret = input.line("secret", 100);
        OrganisationDraft.Fields organisation = OrganisationDraft.fields(input);
        AccountDraft.Fields person = AccountDraft.fields(input);
        Field<String> mail = MailAddress.read(input, "email");
        secret.peek()
                .filter(shown -> !setUp.permits(shown, visitor))
                .ifPresent(_ -> input.fault("secret", WRONG_SECRET));
        input.refuseOthers();
        input.requireSound();
        return new SetUpDraft(organisation.draft(), new MailAddress(mail.get()), person.draft());
    }
}
