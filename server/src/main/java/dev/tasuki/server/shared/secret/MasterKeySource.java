package dev.tasuki.server.shared.secret;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.file.NewFile;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where the master key comes from: a value from the environment, or a file that is made when it is absent.
public final class MasterKeySource {
    private static final Text MALFORMED_VALUE = new Text(
            "マスター鍵の値が正しくありません。32 バイトの乱数を base64 で書いた 44 文字を設定してください" + "（例: openssl rand -base64 32 の出力）。",
            "The value of the master key is not valid. Set the 44 base64 characters that encode 32 random bytes, such as the output of openssl rand -base64 32.");
    private static final Text MALFORMED_FILE = new Text(
            "マスター鍵のファイル「{0}」の中身が正しくありません。32 バイトの鍵を base64 で書いた 1 行が必要です。" + "バックアップから戻してください。",
            "The content of the master key file “{0}” is not valid. It must be one line: a 32-byte key in base64. "
                    + "Restore it from a backup.");
    private static final Text EXPOSED_FILE = new Text(
            "マスター鍵のファイル「{0}」を、所有者以外も使えます。chmod 600 で所有者だけにしてください。" + "ほかの人が読んだおそれがあれば、鍵を替えてください。",
            "Users other than its owner can use the master key file “{0}”. Restrict it with chmod 600. If someone else may have read it, replace the key.");
    private static final Text UNREADABLE_FILE = new Text(
            "マスター鍵のファイル「{0}」を読めません。通常のファイルであることと、読み取りの権限を確認してください。",
            "The master key file “{0}” cannot be read. Check that it is a regular file and that you may read it.");

    private static final int FILE_LIMIT = 256;
    private static final Set<PosixFilePermission> OWNERS_OWN = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private MasterKeySource() {}

    /// The key that an environment value in base64 stands for.
    ///
    /// @throws MasterKeyRefusal if it does not stand for 32 bytes
    public static MasterKey ofValue(String base64) {
        return parsed(base64, MALFORMED_VALUE);
    }

    /// The key in a file that only its owner may use.
    ///
    /// @throws MasterKeyRefusal if there is none, if others may use it, or if it holds anything else
    public static MasterKey ofFile(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new MasterKeyRefusal(UNREADABLE_FILE.with(file.toString()));
            }
            var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (posix != null && !OWNERS_OWN.containsAll(posix.readAttributes().permissions())) {
                throw new MasterKeyRefusal(EXPOSED_FILE.with(file.toString()));
            }
            try (InputStream content = Files.newInputStream(file)) {
                byte[] read = content.readNBytes(FILE_LIMIT);
                String line = read.length < FILE_LIMIT ? new String(read, StandardCharsets.ISO_8859_1) : "";
                return parsed(line, MALFORMED_FILE.with(file.toString()));
            }
        } catch (IOException e) {
            throw new MasterKeyRefusal(UNREADABLE_FILE.with(file.toString()), e);
        }
    }

    /// The key in a file; where there is no file, one with a new key is written for its owner only.
    ///
    /// @throws MasterKeyRefusal if the file cannot be used or written
    public static MasterKey ofFileMadeIfAbsent(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return ofFile(file);
        }
        byte[] random = new byte[MasterKey.LENGTH];
        new SecureRandom().nextBytes(random);
        Bytes key = Bytes.of(random);
        return switch (NewFile.write(file, Bytes.ofUtf8(key.base64() + "\n"), NewFile.Access.OWNER_ONLY)) {
            case FileWriting.Written _ -> {
                persistName(file);
                yield new MasterKey(key);
            }
            case FileWriting.Refused(List<Finding> findings) -> {
                Finding first = findings.getFirst();
                throw new MasterKeyRefusal(new Text(first.message(Language.JA), first.message(Language.EN)));
            }
        };
    }

    /// What is sealed with the key is lost with it, so the file must be there after a power failure.
    private static void persistName(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                throw new MasterKeyRefusal(UNREADABLE_FILE.with(file.toString()), e);
            }
        }
    }

    private static MasterKey parsed(String base64, Text malformed) {
        return Bytes.ofBase64(base64.strip())
                .filter(key -> key.length() == MasterKey.LENGTH)
                .map(MasterKey::new)
                .orElseThrow(() -> new MasterKeyRefusal(malformed));
    }
}
