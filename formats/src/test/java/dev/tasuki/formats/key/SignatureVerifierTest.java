package dev.tasuki.formats.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The JDK signs here and Bouncy Castle verifies, so each checks the other.
class SignatureVerifierTest {
    private static final byte[] MESSAGE = "宣言 1.0".getBytes(StandardCharsets.UTF_8);
    private static final BigInteger ED25519_ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    /// Made by the holder of the key (with a few lines of Python over RFC 8032's formulas): the signature's
    /// point is the right one plus a point of the order in the first column. OpenSSL 3 and the JDK accept the
    /// first only.
    @ParameterizedTest
    @CsvSource({
        "1, 61589a0f0a73879fcd3f0eb4440598a0b6278411be990e0ab69a7f139e11ff2f9ea0bb9c82ed25a8d6a7ee561cdef9e72b86fbacf82fe09588a5f60c4a8c8c0b",
        "2, dc44f6b426f8fbbc3b4934bec29eac6759171d7177196cc5109136a4be5e6ea573c0837a13207b7f30a49a7bb456b9599a9ca0906b0d7c1872549e5cbf5ea208",
        "4, e7dfe33eb2c3f5dea5370e2e30d2afd3f5e1673ffa4a288cd25d41881f6eabf804d09fe064ba000ed3bb9dd89a7328da016f6ec7ddfc97c750c3426f1b41540b",
        "8, 23c67031a96f5dddd5ab3e7c07a1a39d1342f9a8377a1b53f6070bdc609acb48ed37c1b7efcd24c947445104e6fbb171cf4b13d7a47e35c8de3c7c26088a450a"
    })
    void refusesEd25519SignatureWhosePointHasAPartOfSmallOrder(int order, String signature) throws Exception {
        byte[] encoded = HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + "565d1453746680c88ebfa4b2c99f21e71cf13557422b05c19b0c965a9ba6abad");
        VerificationKey key = EncodedKeys.publicKey(encoded);
        byte[] message = "m0".getBytes(StandardCharsets.US_ASCII);

        assertThat(key.verify(message, HexFormat.of().parseHex(signature))).isEqualTo(order == 1);
        assertThat(jdkVerifies(key, message, HexFormat.of().parseHex(signature)))
                .isEqualTo(order == 1);
    }

    @Test
    void refusesEd25519SignatureWithTheOrderAddedToItsNumber() {
        SigningKey key = KeyGeneration.generate(KeyAlgorithm.ED25519);
        byte[] signature = key.sign(MESSAGE);
        byte[] number = reversed(Arrays.copyOfRange(signature, 32, 64));
        byte[] larger = reversed(fixed(new BigInteger(1, number).add(ED25519_ORDER), 32));
        System.arraycopy(larger, 0, signature, 32, 32);

        assertThat(key.publicKey().verify(MESSAGE, signature)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheJdkOnSignaturesAndOnChangedOnes(KeyAlgorithm algorithm) throws Exception {
        SigningKey key = KeyGeneration.generate(algorithm);
        var random = new Random(1);
        for (int round = 0; round < 20; round++) {
            byte[] message = new byte[random.nextInt(300)];
            random.nextBytes(message);
            byte[] signature = key.sign(message);
            byte[] changed = signature.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));

            assertThat(key.publicKey().verify(message, signature)).isTrue();
            assertThat(key.publicKey().verify(message, changed))
                    .as(HexFormat.of().formatHex(changed))
                    .isFalse();
            assertThat(jdkVerifies(key.publicKey(), message, changed)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoSignatureAtAll(KeyAlgorithm algorithm) {
        SigningKey key = KeyGeneration.generate(algorithm);
        byte[] signature = key.sign(MESSAGE);

        assertThat(key.publicKey().verify(MESSAGE, new byte[0])).isFalse();
        assertThat(key.publicKey().verify(MESSAGE, new byte[64])).isFalse();
        assertThat(key.publicKey().verify(MESSAGE, Arrays.copyOf(signature, signature.length - 1)))
                .isFalse();
        assertThat(key.publicKey().verify(MESSAGE, Arrays.copyOf(signature, signature.length + 1)))
                .isFalse();
    }

    /// 30 is a sequence, 02 a number: zeros, a missing number, a negative one, a length in the longer spelling.
    @ParameterizedTest
    @ValueSource(strings = {"3006020100020100", "3003020101", "30060201ff020101", "308106020101020101", "0500", "3080"})
    void refusesEcdsaSignatureThatIsNoSequenceOfTwoNumbersInDer(String signature) {
        SigningKey key = KeyGeneration.generate(KeyAlgorithm.ECDSA_P256);

        assertThat(key.publicKey().verify(MESSAGE, HexFormat.of().parseHex(signature)))
                .isFalse();
    }

    @Test
    void refusesEcdsaSignatureWithTheOrderAddedToANumber() throws Exception {
        SigningKey key = KeyGeneration.generate(KeyAlgorithm.ECDSA_P256);
        BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(P256_ORDER, key.sign(MESSAGE));
        byte[] larger =
                StandardDSAEncoding.INSTANCE.encode(P256_ORDER.shiftLeft(2), numbers[0], numbers[1].add(P256_ORDER));

        assertThat(key.publicKey().verify(MESSAGE, larger)).isFalse();
    }

    private static boolean jdkVerifies(VerificationKey key, byte[] message, byte[] signature) throws Exception {
        boolean edwards = key.algorithm() == KeyAlgorithm.ED25519;
        Signature verifier = Signature.getInstance(edwards ? "Ed25519" : "SHA256withECDSA");
        verifier.initVerify(KeyFactory.getInstance(edwards ? "Ed25519" : "EC")
                .generatePublic(new X509EncodedKeySpec(key.encoded().toArray())));
        verifier.update(message);
        try {
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        }
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] fixed(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[length];
        int taken = Math.min(length, bytes.length);
        System.arraycopy(bytes, bytes.length - taken, fixed, length - taken, taken);
        return fixed;
    }
}
