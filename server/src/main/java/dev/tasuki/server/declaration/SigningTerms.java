package dev.tasuki.server.declaration;

import dev.tasuki.domain.declaration.Validity;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.SigningKeyId;
import dev.tasuki.server.shared.TargetId;
import java.time.LocalDate;
import java.util.Optional;

/// What a signatory chooses for a declaration.
///
/// @param role      in which capacity the person answers for it
/// @param statement the words to affirm; the customary ones if absent
/// @param seen      what tells that the signatory has read the text that is signed; absent before
public record SigningTerms(
        TargetId target,
        SigningKeyId key,
        Validity validity,
        String role,
        Optional<String> statement,
        Optional<Sha256> seen) {
    private static final int LONGEST_ROLE = 100;
    private static final int LONGEST_STATEMENT = 2000;
    private static final Text ENDS_FIRST = new Text("開始日以後の日を入力してください。", "Enter the first day or a later one.");
    private static final Text TOO_LONG = new Text(
            "有効期間は 5 年までです。もっと早い日を入力してください。", "A declaration is valid for five years at most. Give an earlier day.");
    private static final Text NOT_SEEN =
            new Text("本文を確認する画面からやり直してください。", "Begin again from the page that shows the text.");

    /// The same by somebody who has read the text.
    public SigningTerms having(Sha256 read) {
        return new SigningTerms(target, key, validity, role, statement, Optional.of(read));
    }

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static SigningTerms read(Input input) {
        Field<TargetId> target = input.id("target", TargetId::new);
        Field<SigningKeyId> key = input.id("key", SigningKeyId::new);
        Field<LocalDate> from = input.date("validFrom");
        Field<LocalDate> until = input.date("validUntil");
        Field<String> role = input.line("role", LONGEST_ROLE);
        Field<Optional<String>> statement = input.optionalText("statement", LONGEST_STATEMENT);
        Field<Optional<String>> seen = input.optionalLine("seen", 64);
        Optional<Validity> validity = from.peek()
                .flatMap(first -> until.peek().flatMap(last -> {
                    if (last.isBefore(first)) {
                        input.fault("validUntil", ENDS_FIRST);
                        return Optional.empty();
                    }
                    var chosen = new Validity(first, last);
                    if (chosen.isTooLong()) {
                        input.fault("validUntil", TOO_LONG);
                    }
                    return Optional.of(chosen);
                }));
        Optional<Sha256> digest = seen.peek().flatMap(sent -> sent).flatMap(Sha256::parse);
        if (digest.isEmpty() && seen.peek().flatMap(sent -> sent).isPresent()) {
            input.fault("seen", NOT_SEEN);
        }
        input.refuseOthers();
        input.requireSound();
        return new SigningTerms(target.get(), key.get(), validity.orElseThrow(), role.get(), statement.get(), digest);
    }
}
