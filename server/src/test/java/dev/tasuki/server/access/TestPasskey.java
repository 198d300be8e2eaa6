package dev.tasuki.server.access;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An authenticator in software: makes a passkey on P-256 and signs with it (Web Authentication, section 6).
final class TestPasskey {
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([A-Za-z0-9_-]+)\"");
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int ATTESTED = 0x40;

    private final String origin;
    private final String host;
    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private int counter;

    TestPasskey(String origin, String host) {
        this.origin = origin;
        this.host = host;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(id);
    }

    /// The answer to the options for making a passkey.
    String made(String options) {
        byte[] clientData = clientData("webauthn.create", options);
        var data = new ByteArrayOutputStream();
        data.writeBytes(head(PRESENT_AND_VERIFIED | ATTESTED));
        data.writeBytes(new byte[16]);
        data.writeBytes(new byte[] {0, 16});
        data.writeBytes(id);
        data.writeBytes(publicKey());
        byte[] authenticatorData = data.toByteArray();
        var object = new ByteArrayOutputStream();
        object.writeBytes(HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a0686175746844617461"));
        object.write(0x58);
        object.write(authenticatorData.length);
        object.writeBytes(authenticatorData);
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{"
                        .formatted(base64(id), base64(id))
                + "\"attestationObject\":\"%s\",\"clientDataJSON\":\"%s\",\"transports\":[\"internal\"]}}"
                        .formatted(base64(object.toByteArray()), base64(clientData));
    }

    /// The answer to the options for signing in.
    String used(String options) {
        counter++;
        return used(options, PRESENT_AND_VERIFIED);
    }

    /// The same, where the authenticator did not ask for fingerprint, face or PIN.
    String usedUnverified(String options) {
        counter++;
        return used(options, 0x01);
    }

    /// The same by a copy of the key, whose counter stands where it stood.
    String usedByCopy(String options) {
        return used(options, PRESENT_AND_VERIFIED);
    }

    private String used(String options, int flags) {
        byte[] clientData = clientData("webauthn.get", options);
        byte[] authenticatorData = head(flags);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(authenticatorData);
            signature.update(sha256(clientData));
            return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{"
                            .formatted(base64(id), base64(id))
                    + "\"authenticatorData\":\"%s\",\"clientDataJSON\":\"%s\",\"signature\":\"%s\"}}"
                            .formatted(base64(authenticatorData), base64(clientData), base64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] head(int flags) {
        return ByteBuffer.allocate(37)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(counter)
                .array();
    }

    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return ByteBuffer.allocate(77)
                .put(HexFormat.of().parseHex("a5010203262001215820"))
                .put(coordinate(key.getW().getAffineX()))
                .put(HexFormat.of().parseHex("225820"))
                .put(coordinate(key.getW().getAffineY()))
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = new byte[32];
        byte[] signed = number.toByteArray();
        int length = Math.min(32, signed.length);
        System.arraycopy(signed, signed.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private byte[] clientData(String type, String options) {
        Matcher challenge = CHALLENGE.matcher(options);
        if (!challenge.find()) {
            throw new AssertionError("no challenge: " + options);
        }
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge.group(1), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        return dev.tasuki.formats.digest.Sha256.of(bytes).bytes().toArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
