package dev.tasuki.server.web.evidence;

import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.evidence.EvidenceDraft;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.net.URI;
import java.util.Optional;

/// What a form about a page on the web sends.
record EvidenceInput(URI address, Sha256 digest, EvidenceDraft draft) {
    private static final Text MISSING = new Text("入力してください。", "Please fill this in.");
    private static final Text NOT_A_DIGEST =
            new Text("SHA-256 ダイジェストを 16 進数 64 桁で入力してください。", "Give the SHA-256 digest as 64 hexadecimal digits.");
    private static final Text WITH_USER =
            new Text("アドレスに利用者名やパスワードを含めないでください。", "Leave user names and passwords out of the address.");
    private static final int LONGEST_DIGEST = 100;

    static EvidenceInput read(Input input) {
        Field<Optional<URI>> address = input.optionalAddress("address");
        boolean reported =
                input.faults().stream().anyMatch(fault -> fault.field().equals("address"));
        if (!reported && address.peek().flatMap(sent -> sent).isEmpty()) {
            input.fault("address", MISSING);
        }
        if (address.peek()
                .flatMap(sent -> sent)
                .filter(sent -> sent.getRawUserInfo() != null)
                .isPresent()) {
            input.fault("address", WITH_USER);
        }
        Field<String> digest = input.line("sha256", LONGEST_DIGEST);
        digest.peek()
                .filter(written -> Sha256.parse(written).isEmpty())
                .ifPresent(_ -> input.fault("sha256", NOT_A_DIGEST));
        EvidenceDraft draft = EvidenceDraft.read(input);
        return new EvidenceInput(
                address.get().orElseThrow(), Sha256.parse(digest.get()).orElseThrow(), draft);
    }
}
