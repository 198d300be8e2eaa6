package dev.tasuki.formats.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// Encryption under a passphrase: PBES2 (RFC 8018 §6.2) with PBKDF2 and AES in CBC mode.
final class PassphraseProtection {
    /// What OWASP's Password Storage Cheat Sheet asks of PBKDF2 with HMAC-SHA-256.
    static final int ITERATIONS = 600_000;

    /// A few seconds' work: a hostile file must not occupy a processor for longer.
    static final int MOST_ITERATIONS = 10_000_000;

    private static final int SALT_LENGTH = 16;
    private static final int BLOCK_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<ASN1ObjectIdentifier, Integer> KEY_LENGTHS = Map.of(
            NISTObjectIdentifiers.id_aes128_CBC, 128,
            NISTObjectIdentifiers.id_aes192_CBC, 192,
            NISTObjectIdentifiers.id_aes256_CBC, 256);
    private static final Map<ASN1ObjectIdentifier, String> DERIVATIONS = Map.of(
            PKCSObjectIdentifiers.id_hmacWithSHA256, "PBKDF2WithHmacSHA256",
            PKCSObjectIdentifiers.id_hmacWithSHA384, "PBKDF2WithHmacSHA384",
            PKCSObjectIdentifiers.id_hmacWithSHA512, "PBKDF2WithHmacSHA512");

    private PassphraseProtection() {}

    /// Encrypts with PBKDF2-HMAC-SHA256 and AES-256-CBC.
    static EncryptedPrivateKeyInfo protect(byte[] secret, Passphrase passphrase) {
        byte[] salt = random(SALT_LENGTH);
        byte[] iv = random(BLOCK_LENGTH);
        try {
            byte[] encrypted = cipher(
                            Cipher.ENCRYPT_MODE, "PBKDF2WithHmacSHA256", passphrase, salt, ITERATIONS, 256, iv)
                    .doFinal(secret);
            var derivation = new PBKDF2Params(
                    salt,
                    ITERATIONS,
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE));
            var parameters = new PBES2Parameters(
                    new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2, derivation),
                    new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(iv)));
            return new EncryptedPrivateKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, parameters), encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 and AES", e);
        }
    }

    /// Decrypts what was encrypted under the same scheme.
    static byte[] open(AlgorithmIdentifier scheme, byte[] encrypted, Passphrase passphrase) throws KeyRefusal {
        if (!scheme.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
            throw unsupported(scheme.getAlgorithm());
        }
        var parameters = PBES2Parameters.getInstance(scheme.getParameters());
        KeyDerivationFunc derivation = parameters.getKeyDerivationFunc();
        if (!derivation.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
            throw unsupported(derivation.getAlgorithm());
        }
        var pbkdf2 = PBKDF2Params.getInstance(derivation.getParameters());
        String function = DERIVATIONS.get(pbkdf2.getPrf().getAlgorithm());
        if (function == null) {
            throw unsupported(pbkdf2.getPrf().getAlgorithm());
        }
        EncryptionScheme encryption = parameters.getEncryptionScheme();
        Integer keyLength = KEY_LENGTHS.get(encryption.getAlgorithm());
        if (keyLength == null) {
            throw unsupported(encryption.getAlgorithm());
        }
        if (passphrase.characters().length == 0) {
            throw new KeyRefusal(KeyFault.WRONG_PASSPHRASE);
        }
        int iterations = acceptable(pbkdf2.getIterationCount());
        byte[] iv = ASN1OctetString.getInstance(encryption.getParameters()).getOctets();
        if (iv.length != BLOCK_LENGTH || encrypted.length == 0 || encrypted.length % BLOCK_LENGTH != 0) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, function, passphrase, pbkdf2.getSalt(), iterations, keyLength, iv)
                    .doFinal(encrypted);
        } catch (BadPaddingException e) {
            throw new KeyRefusal(KeyFault.WRONG_PASSPHRASE);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
    }

    /// The number of iterations, if it is one that opening may cost.
    static int acceptable(BigInteger iterations) throws KeyRefusal {
        if (iterations.signum() <= 0) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
        if (iterations.bitLength() > 31 || iterations.intValueExact() > MOST_ITERATIONS) {
            String shown = iterations.bitLength() > 64 ? "> 2^64" : iterations.toString();
            throw new KeyRefusal(KeyFault.TOO_MANY_ITERATIONS, shown, Integer.toString(MOST_ITERATIONS));
        }
        return iterations.intValueExact();
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Cipher cipher(
            int mode, String function, Passphrase passphrase, byte[] salt, int iterations, int keyLength, byte[] iv)
            throws GeneralSecurityException {
        var specification = new PBEKeySpec(passphrase.characters(), salt, iterations, keyLength);
        try {
            byte[] key = SecretKeyFactory.getInstance(function)
                    .generateSecret(specification)
                    .getEncoded();
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            Arrays.fill(key, (byte) 0);
            return cipher;
        } finally {
            specification.clearPassword();
        }
    }

    private static KeyRefusal unsupported(ASN1ObjectIdentifier algorithm) {
        return new KeyRefusal(KeyFault.UNSUPPORTED_PROTECTION, algorithm.getId());
    }
}
