package dev.tasuki.server.declaration;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.key.BarePrivateKey;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.key.SigningKeyReading;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.SigningKeyId;
import dev.tasuki.server.shared.secret.MasterKey;
import dev.tasuki.server.shared.secret.Opening;

/// Private keys under the master key. A sealed key opens only as the key of that organisation with that id, so that
/// nobody who can write to the database can sign with another organisation's.
final class KeySealing {
    private static final Text OTHER_MASTER_KEY = new Text(
            "この署名鍵は、サーバーが今使っているものとは別のマスター鍵で保護されています。署名はしていません。鍵を作ったときのマスター鍵で起動するよう、サーバーの管理者に伝えてください。",
            "This signing key is protected by a different master key from the one the server is using. Nothing was signed."
                    + " Ask whoever runs the server to start it with the master key that was in use when the key was"
                    + " made.");
    private static final Text TAMPERED = new Text(
            "この署名鍵の内容が、保存したときから変わっています。署名はしていません。この鍵は使わずに廃止し、" + "サーバーの管理者に伝えてください。",
            "The content of this signing key has changed since it was stored. Nothing was signed. Do not use the key; retire it, and tell whoever runs the server.");

    private final MasterKey masterKey;

    KeySealing(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    byte[] seal(SigningKey key, OrganisationId organisation, SigningKeyId id) {
        return masterKey.seal(BarePrivateKey.of(key), context(organisation, id)).toArray();
    }

    /// @throws Problem when it cannot be opened, which says whether the master key or the stored key is the cause
    SigningKey open(byte[] sealed, OrganisationId organisation, KnownKey known) {
        return switch (masterKey.open(Bytes.of(sealed), context(organisation, known.id()))) {
            case Opening.Opened(Bytes plain) -> opened(plain, known);
            case Opening.OtherKey() -> throw Problem.of(ProblemType.CONFLICT, OTHER_MASTER_KEY);
            case Opening.Tampered() -> throw Problem.of(ProblemType.CONFLICT, TAMPERED);
        };
    }

    private static SigningKey opened(Bytes plain, KnownKey known) {
        return switch (BarePrivateKey.parse(plain, known.id().toString())) {
            case SigningKeyReading.Opened(var key) when key.publicKey().keyId().equals(known.fingerprint()) -> key;
            case SigningKeyReading.Opened _, SigningKeyReading.Refused _ ->
                throw Problem.of(ProblemType.CONFLICT, TAMPERED);
        };
    }

    private static String context(OrganisationId organisation, SigningKeyId id) {
        return "signing-key/" + organisation + "/" + id;
    }
}
