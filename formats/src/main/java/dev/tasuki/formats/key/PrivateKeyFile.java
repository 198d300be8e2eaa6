package dev.tasuki.formats.key;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.FileReading;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.file.NewFile;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;

/// Private keys in files, always under a passphrase: PKCS#8 in PEM, or PKCS#12 with a certificate. OpenSSL
/// reads what is written here and the other way round.
public final class PrivateKeyFile {
    private static final int LARGEST = 64 * 1024;

    private PrivateKeyFile() {}

    /// Writes a key as an encrypted PKCS#8 PEM file that only its owner may read. An existing file is left alone.
    public static FileWriting writePem(Path file, SigningKey key, Passphrase passphrase) {
        if (!passphrase.isLongEnough()) {
            return tooShort(file);
        }
        byte[] secret = key.encoded();
        try {
            byte[] der = PassphraseProtection.protect(secret, passphrase).getEncoded();
            return NewFile.write(file, Pem.write(Pem.ENCRYPTED_PRIVATE_KEY, der), NewFile.Access.OWNER_ONLY);
        } catch (IOException e) {
            throw new IllegalStateException("a key cannot be encoded", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// Writes a key with its certificate as a PKCS#12 file that only its owner may read. An existing file is left
    /// alone.
    ///
    /// @param key a key with a certificate, see [SelfSignedCertificate]
    public static FileWriting writePkcs12(Path file, SigningKey key, Passphrase passphrase) {
        KeyCertificate certificate = key.publicKey()
                .certificate()
                .orElseThrow(() -> new IllegalArgumentException("a PKCS#12 file needs a certificate: " + key));
        if (!passphrase.isLongEnough()) {
            return tooShort(file);
        }
        return NewFile.write(file, Pkcs12.write(key, certificate, passphrase), NewFile.Access.OWNER_ONLY);
    }

    /// Opens the key in a file of either kind.
    public static SigningKeyReading read(Path file, Passphrase passphrase) {
        return switch (BoundedFile.read(file, LARGEST)) {
            case FileReading.Refused(var findings) -> new SigningKeyReading.Refused(findings);
            case FileReading.Read(var content) -> parse(content, file.toString(), passphrase);
        };
    }

    /// Opens the key in the content of a file of either kind.
    ///
    /// @param source what findings call the file
    public static SigningKeyReading parse(Bytes content, String source, Passphrase passphrase) {
        try {
            return new SigningKeyReading.Opened(open(content, passphrase));
        } catch (KeyRefusal e) {
            return new SigningKeyReading.Refused(List.of(e.finding(source)));
        }
    }

    private static SigningKey open(Bytes content, Passphrase passphrase) throws KeyRefusal {
        if (content.length() > LARGEST) {
            throw new KeyRefusal(KeyFault.NOT_A_KEY_FILE);
        }
        return Pem.isPem(content) ? openPem(content, passphrase) : Pkcs12.read(content, passphrase);
    }

    private static SigningKey openPem(Bytes content, Passphrase passphrase) throws KeyRefusal {
        // Older openssl puts the curve before the key it belongs to; the key names its curve as well.
        List<Pem.Block> blocks = Pem.blocks(content).stream()
                .filter(block -> !block.label().equals("EC PARAMETERS"))
                .toList();
        if (blocks.size() != 1) {
            throw new KeyRefusal(KeyFault.SEVERAL_PEM_BLOCKS, Integer.toString(blocks.size()));
        }
        Pem.Block block = blocks.getFirst();
        return switch (block.label()) {
            case Pem.ENCRYPTED_PRIVATE_KEY -> EncodedKeys.privateKey(encrypted(block), passphrase);
            case "PRIVATE KEY", "EC PRIVATE KEY", "RSA PRIVATE KEY", "DSA PRIVATE KEY" ->
                throw block.body().contains("ENCRYPTED")
                        ? new KeyRefusal(KeyFault.UNSUPPORTED_PROTECTION, "Proc-Type: 4,ENCRYPTED")
                        : new KeyRefusal(KeyFault.UNPROTECTED_PRIVATE_KEY);
            default -> throw new KeyRefusal(KeyFault.UNEXPECTED_PEM, block.label(), Pem.ENCRYPTED_PRIVATE_KEY);
        };
    }

    private static EncryptedPrivateKeyInfo encrypted(Pem.Block block) throws KeyRefusal {
        byte[] der = block.der();
        try {
            return EncryptedPrivateKeyInfo.getInstance(der);
        } catch (RuntimeException e) {
            throw new KeyRefusal(KeyFault.MALFORMED_KEY);
        }
    }

    private static FileWriting tooShort(Path file) {
        return new FileWriting.Refused(List.of(new Finding(
                KeyFault.PASSPHRASE_TOO_SHORT, Location.of(file.toString()), Integer.toString(Passphrase.shortest()))));
    }
}
