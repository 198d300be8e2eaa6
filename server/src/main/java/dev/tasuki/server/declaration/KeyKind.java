package dev.tasuki.server.declaration;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.text.Text;
import java.util.Map;

/// Which kind of key to make.
public enum KeyKind implements Choice {
    ED25519("ed25519", KeyAlgorithm.ED25519),
    P256("p256", KeyAlgorithm.ECDSA_P256);

    private static final Map<String, KeyKind> BY_ID = Choice.byId(values());

    private final String id;
    private final KeyAlgorithm algorithm;

    KeyKind(String id, KeyAlgorithm algorithm) {
        this.id = id;
        this.algorithm = algorithm;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text title() {
        return Text.same(algorithm.title());
    }

    KeyAlgorithm algorithm() {
        return algorithm;
    }

    static KeyKind of(KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> ED25519;
            case ECDSA_P256 -> P256;
        };
    }

    /// All kinds by id, the usual one first.
    public static Map<String, KeyKind> byId() {
        return BY_ID;
    }
}
