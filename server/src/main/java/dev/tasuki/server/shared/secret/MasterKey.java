package dev.tasuki.server.shared.secret;

import dev.tasuki.formats.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The one key of an instance, from which every other is derived (HKDF-SHA-256, RFC 5869).
///
/// The sealed form is a version byte, the key's id of 8 bytes, a salt of 16 bytes, and AES-256-GCM (NIST SP
/// 800-38D) of the content with its tag. Each sealing has a key of its own, derived from the salt, so that no
/// number of sealings brings a nonce back. The context and all that precedes the content are authenticated
/// with it.
public final class MasterKey {
    static final int LENGTH = 32;

    private static final byte VERSION = 1;
    private static final int ID_LENGTH = 8;
    private static final int SALT_LENGTH = 16;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_LENGTH = 16;
    private static final int HEADER_LENGTH = 1 + ID_LENGTH + SALT_LENGTH + NONCE_LENGTH;
    private static final int PASSWORD_LENGTH = 32;
    private static final String ID = "tasuki id";
    private static final String SEALING = "tasuki seal ";
    private static final String PASSWORD = "tasuki password ";

    private final SecretKey key;
    private final Bytes id;
    private final SecureRandom random = new SecureRandom();

    MasterKey(Bytes key) {
        if (key.length() != LENGTH) {
            throw new IllegalArgumentException("a master key has " + LENGTH + " bytes, not " + key.length());
        }
        this.key = new SecretKeySpec(key.toArray(), "Generic");
        this.id = Bytes.of(derived(new byte[0], ID, ID_LENGTH));
    }

    /// Seals a secret, so that it can be read only with this key and for the same context.
    ///
    /// @param context what the secret belongs to, such as `token/<id>`; it is not kept in the sealed form
    public Bytes seal(Bytes plain, String context) {
        byte[] salt = randomBytes(SALT_LENGTH);
        byte[] nonce = randomBytes(NONCE_LENGTH);
        byte[] header = ByteBuffer.allocate(HEADER_LENGTH)
                .put(VERSION)
                .put(id.buffer())
                .put(salt)
                .put(nonce)
                .array();
        try {
            byte[] content =
                    cipher(Cipher.ENCRYPT_MODE, salt, nonce, header, context).doFinal(plain.toArray());
            return Bytes.of(ByteBuffer.allocate(HEADER_LENGTH + content.length)
                    .put(header)
                    .put(content)
                    .array());
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /// Opens what was sealed for this context.
    public Opening open(Bytes sealed, String context) {
        byte[] written = sealed.toArray();
        if (written.length < HEADER_LENGTH + TAG_LENGTH || written[0] != VERSION) {
            return new Opening.Tampered();
        }
        int saltAt = 1 + ID_LENGTH;
        int nonceAt = saltAt + SALT_LENGTH;
        if (!Bytes.of(Arrays.copyOfRange(written, 1, saltAt)).equals(id)) {
            return new Opening.OtherKey();
        }
        byte[] header = Arrays.copyOf(written, HEADER_LENGTH);
        byte[] salt = Arrays.copyOfRange(written, saltAt, nonceAt);
        byte[] nonce = Arrays.copyOfRange(written, nonceAt, HEADER_LENGTH);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, salt, nonce, header, context);
            return new Opening.Opened(Bytes.of(cipher.doFinal(written, HEADER_LENGTH, written.length - HEADER_LENGTH)));
        } catch (AEADBadTagException e) {
            return new Opening.Tampered();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /// The password for one purpose, the same each time: 43 characters of the URL-safe base64 alphabet.
    public String derivePassword(String purpose) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(derived(new byte[0], PASSWORD + purpose, PASSWORD_LENGTH));
    }

    private Cipher cipher(int mode, byte[] salt, byte[] nonce, byte[] header, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var sealingKey = new SecretKeySpec(derived(salt, SEALING + VERSION, LENGTH), "AES");
        cipher.init(mode, sealingKey, new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce));
        // The header has a fixed length, so header and context cannot be divided in another way.
        cipher.updateAAD(header);
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] derived(byte[] salt, String purpose, int length) {
        try {
            var extraction = HKDFParameterSpec.ofExtract().addIKM(key);
            if (salt.length > 0) {
                extraction.addSalt(salt);
            }
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(extraction.thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("this Java platform lacks AES-GCM or HKDF-SHA256", e);
    }

    /// Nothing about the key.
    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
