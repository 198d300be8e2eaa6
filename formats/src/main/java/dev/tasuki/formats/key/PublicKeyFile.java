package dev.tasuki.formats.key;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.FileReading;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.file.NewFile;
import java.nio.file.Path;
import java.util.List;

/// Public keys in files: SubjectPublicKeyInfo in PEM, or an X.509 certificate in PEM or DER.
public final class PublicKeyFile {
    private static final int LARGEST = 64 * 1024;
    private static final byte SEQUENCE = 0x30;

    private PublicKeyFile() {}

    /// The key alone in PEM.
    public static Bytes pem(VerificationKey key) {
        return Pem.write(Pem.PUBLIC_KEY, key.encoded().toArray());
    }

    /// The certificate in PEM.
    public static Bytes pem(KeyCertificate certificate) {
        return Pem.write(Pem.CERTIFICATE, certificate.encoded().toArray());
    }

    /// Writes the key alone as a PEM file. An existing file is left alone.
    public static FileWriting write(Path file, VerificationKey key) {
        return NewFile.write(file, pem(key), NewFile.Access.DEFAULT);
    }

    /// Writes a certificate as a PEM file. An existing file is left alone.
    public static FileWriting write(Path file, KeyCertificate certificate) {
        return NewFile.write(file, pem(certificate), NewFile.Access.DEFAULT);
    }

    /// Reads the key in a file of any of the three kinds.
    public static VerificationKeyReading read(Path file) {
        return switch (BoundedFile.read(file, LARGEST)) {
            case FileReading.Refused(var findings) -> new VerificationKeyReading.Refused(findings);
            case FileReading.Read(var content) -> parse(content, file.toString());
        };
    }

    /// Reads the key in the content of a file of any of the three kinds.
    ///
    /// @param source what findings call the file
    public static VerificationKeyReading parse(Bytes content, String source) {
        try {
            return new VerificationKeyReading.Read(key(content));
        } catch (KeyRefusal e) {
            return new VerificationKeyReading.Refused(List.of(e.finding(source)));
        }
    }

    private static VerificationKey key(Bytes content) throws KeyRefusal {
        if (content.isEmpty() || content.length() > LARGEST) {
            throw new KeyRefusal(KeyFault.NOT_A_KEY_FILE);
        }
        if (Pem.isPem(content)) {
            return pemKey(content);
        }
        if (content.buffer().get(0) != SEQUENCE) {
            throw new KeyRefusal(KeyFault.NOT_A_KEY_FILE);
        }
        return EncodedKeys.certified(content.toArray());
    }

    private static VerificationKey pemKey(Bytes content) throws KeyRefusal {
        Pem.Block block = Pem.onlyPublic(content);
        return switch (block.label()) {
            case Pem.PUBLIC_KEY -> EncodedKeys.publicKey(block.der());
            case Pem.CERTIFICATE -> EncodedKeys.certified(block.der());
            default ->
                throw new KeyRefusal(KeyFault.UNEXPECTED_PEM, block.label(), Pem.PUBLIC_KEY + ", " + Pem.CERTIFICATE);
        };
    }
}
