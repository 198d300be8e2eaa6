package dev.tasuki.server.api;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.evidence.EvidenceDraft;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.net.URI;
import java.util.Optional;

/// Evidence to be added: a file whose content was sent before, or a page on the web.
///
/// @param reference the path that answers call a file by
/// @param address   the page's address, in place of a path
public record NewEvidence(Optional<String> reference, Optional<URI> address, Sha256 digest, EvidenceDraft draft) {
    private static final Text ONE_OF = new Text(
            "ファイルなら reference、Web ページなら address の、どちらか一つを指定してください。",
            "Give either reference for a file or address for a web page, not both.");
    private static final Text NOT_A_DIGEST =
            new Text("SHA-256 ダイジェストを 16 進数 64 桁で指定してください。", "Give the SHA-256 digest as 64 hexadecimal digits.");
    private static final Text WITH_USER =
            new Text("アドレスに利用者名やパスワードを含めないでください。", "Leave user names and passwords out of the address.");
    private static final int LONGEST_REFERENCE = 400;
    private static final int LONGEST_DIGEST = 71;

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static NewEvidence read(Input input) {
        Field<Optional<String>> reference = input.optionalLine("reference", LONGEST_REFERENCE);
        Field<Optional<URI>> address = input.optionalAddress("address");
        Field<String> digest = input.line("sha256", LONGEST_DIGEST);
        boolean file = reference.peek().flatMap(sent -> sent).isPresent();
        boolean page = address.peek().flatMap(sent -> sent).isPresent();
        boolean reported =
                input.faults().stream().anyMatch(fault -> !fault.field().equals("sha256"));
        if (file == page && !reported) {
            input.fault("reference", ONE_OF);
        }
        if (address.peek()
                .flatMap(sent -> sent)
                .filter(sent -> sent.getRawUserInfo() != null)
                .isPresent()) {
            input.fault("address", WITH_USER);
        }
        digest.peek()
                .filter(written -> Sha256.parse(written).isEmpty())
                .ifPresent(_ -> input.fault("sha256", NOT_A_DIGEST));
        EvidenceDraft draft = EvidenceDraft.read(input);
        return new NewEvidence(
                reference.get(), address.get(), Sha256.parse(digest.get()).orElseThrow(), draft);
    }
}
