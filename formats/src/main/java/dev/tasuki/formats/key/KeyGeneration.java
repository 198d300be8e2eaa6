package dev.tasuki.formats.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;

/// Makes new keys from the platform's secure random numbers.
public final class KeyGeneration {
    private KeyGeneration() {}

    /// A new key for this algorithm, without certificate.
    public static SigningKey generate(KeyAlgorithm algorithm) {
        try {
            KeyPairGenerator generator = algorithm.keyPairGenerator();
            generator.initialize(
                    switch (algorithm) {
                        case ED25519 -> NamedParameterSpec.ED25519;
                        case ECDSA_P256 -> new ECGenParameterSpec("secp256r1");
                    });
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(
                    pair.getPrivate(),
                    new VerificationKey(algorithm, pair.getPublic().getEncoded(), null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform makes keys for " + algorithm.title(), e);
        }
    }
}
