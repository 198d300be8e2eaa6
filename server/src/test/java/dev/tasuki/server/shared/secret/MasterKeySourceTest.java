package dev.tasuki.server.shared.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeySourceTest {
    private static final Text MALFORMED_VALUE = new Text(
            "マスター鍵の値が正しくありません。32 バイトの乱数を base64 で書いた 44 文字を設定してください" + "（例: openssl rand -base64 32 の出力）。",
            "The value of the master key is not valid. Set the 44 base64 characters that encode 32 random bytes, "
                    + "such as the output of openssl rand -base64 32.");

    @TempDir
    Path directory;

    private static String base64(int length) {
        byte[] bytes = new byte[length];
        bytes[length - 1] = 7;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Path file(String content, String permissions) throws IOException {
        Path file = Files.writeString(directory.resolve("master-key"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file;
    }

    private static void assertRefused(ThrowingCallable call, Text expected) {
        assertThatExceptionOfType(MasterKeyRefusal.class)
                .isThrownBy(call)
                .extracting(MasterKeyRefusal::text)
                .isEqualTo(expected);
    }

    @Test
    void takesTheSameKeyFromAValueAndAFile() throws IOException {
        MasterKey ofValue = MasterKeySource.ofValue(base64(32));
        MasterKey ofFile = MasterKeySource.ofFile(file(base64(32) + "\n", "rw-------"));

        assertThat(ofFile.open(ofValue.seal(Bytes.ofUtf8("秘密"), "a"), "a"))
                .isEqualTo(new Opening.Opened(Bytes.ofUtf8("秘密")));
    }

    @Test
    void refusesAValueOfAnotherLength() {
        assertRefused(() -> MasterKeySource.ofValue(base64(31)), MALFORMED_VALUE);
        assertRefused(() -> MasterKeySource.ofValue(base64(33)), MALFORMED_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "secret", "鍵"})
    void refusesAValueThatIsNoKey(String value) {
        assertRefused(() -> MasterKeySource.ofValue(value), MALFORMED_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw----", "rw-----w-"})
    void refusesAFileThatOthersMayUse(String permissions) throws IOException {
        Path file = file(base64(32), permissions);

        assertRefused(
                () -> MasterKeySource.ofFileMadeIfAbsent(file),
                new Text(
                        "マスター鍵のファイル「" + file + "」を、所有者以外も使えます。chmod 600 で所有者だけにしてください。" + "ほかの人が読んだおそれがあれば、鍵を替えてください。",
                        "Users other than its owner can use the master key file “" + file
                                + "”. Restrict it with chmod 600. "
                                + "If someone else may have read it, replace the key."));
    }

    @Test
    void refusesAFileWhoseKeyHasAnotherLengthWithoutShowingIt() throws IOException {
        Path file = file(base64(16), "rw-------");

        assertRefused(
                () -> MasterKeySource.ofFileMadeIfAbsent(file),
                new Text(
                        "マスター鍵のファイル「" + file + "」の中身が正しくありません。32 バイトの鍵を base64 で書いた 1 行が必要です。" + "バックアップから戻してください。",
                        "The content of the master key file “" + file
                                + "” is not valid. It must be one line: a 32-byte key "
                                + "in base64. Restore it from a backup."));
    }

    @Test
    void refusesAFileWithMoreThanAKey() throws IOException {
        for (String more : new String[] {"\n" + base64(32), " ".repeat(300) + "x"}) {
            Path file = file(base64(32) + more, "rw-------");

            assertThatExceptionOfType(MasterKeyRefusal.class)
                    .isThrownBy(() -> MasterKeySource.ofFile(file))
                    .withMessageContaining("It must be one line");
        }
    }

    @Test
    void refusesAnythingButARegularFile() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Path dangling = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("nowhere"));

        for (Path path : new Path[] {folder, dangling}) {
            assertRefused(
                    () -> MasterKeySource.ofFileMadeIfAbsent(path),
                    new Text(
                            "マスター鍵のファイル「" + path + "」を読めません。通常のファイルであることと、読み取りの権限を確認してください。",
                            "The master key file “" + path
                                    + "” cannot be read. Check that it is a regular file and that you may read it."));
        }
        assertThat(directory.resolve("nowhere")).doesNotExist();
    }

    @Test
    void refusesAnAbsentFileWhereNoneMayBeMade() {
        assertThatExceptionOfType(MasterKeyRefusal.class)
                .isThrownBy(() -> MasterKeySource.ofFile(directory.resolve("absent")));
        assertThat(directory.resolve("absent")).doesNotExist();
    }

    @Test
    void makesANewKeyForItsOwnerOnlyAndFindsItAgain() throws IOException {
        Path file = directory.resolve("new-key");

        MasterKey made = MasterKeySource.ofFileMadeIfAbsent(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKeySource.ofFileMadeIfAbsent(file).derivePassword("a")).isEqualTo(made.derivePassword("a"));
        assertThat(MasterKeySource.ofFileMadeIfAbsent(directory.resolve("another-key"))
                        .derivePassword("a"))
                .isNotEqualTo(made.derivePassword("a"));
    }
}
