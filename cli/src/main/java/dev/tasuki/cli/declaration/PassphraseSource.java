package dev.tasuki.cli.declaration;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.formats.file.BoundedFile;
import dev.tasuki.formats.file.FileReading;
import dev.tasuki.formats.key.Passphrase;
import dev.tasuki.formats.key.PrivateKeyFile;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.key.SigningKeyReading;
import dev.tasuki.formats.text.Text;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the passphrase of a key comes from: a file, the environment, or the person at the terminal. Never an argument,
/// which every user of the machine could read.
public final class PassphraseSource {
    private static final String VARIABLE = "TASUKI_PASSPHRASE";
    private static final int LONGEST = 4096;
    private static final Text QUESTION = new Text("鍵のパスフレーズ: ", "Passphrase of the key: ");
    private static final Text AGAIN = new Text("もう一度: ", "Once more: ");

    private final Console console;
    private final @Nullable Path file;

    public PassphraseSource(Console console, @Nullable Path file) {
        this.console = console;
        this.file = file;
    }

    /// Opens the private key in a file.
    ///
    /// @throws Refusal when it cannot be opened
    public SigningKey open(Path keyFile) {
        try (Passphrase passphrase = take(false)) {
            return switch (PrivateKeyFile.read(keyFile, passphrase)) {
                case SigningKeyReading.Refused(var findings) -> throw new Refusal(findings);
                case SigningKeyReading.Opened(var key) -> key;
            };
        }
    }

    /// A passphrase for a new key; a person types it twice.
    Passphrase chosen() {
        return take(true);
    }

    private Passphrase take(boolean twice) {
        if (file != null) {
            return ofFile(file);
        }
        String variable = console.environment().get(VARIABLE);
        if (variable != null && !variable.isEmpty()) {
            // The JDK puts this character in the place of bytes that are no text.
            if (variable.indexOf('\uFFFD') >= 0) {
                throw new Refusal(UsageFault.PASSPHRASE_NOT_TEXT, VARIABLE);
            }
            return Passphrase.takingOver(variable.toCharArray());
        }
        java.io.Console terminal = System.console();
        if (!console.interactive() || terminal == null) {
            throw new Refusal(UsageFault.NO_ONE_TO_ASK, "--passphrase-file / " + VARIABLE);
        }
        char[] typed = terminal.readPassword("%s", console.tell(QUESTION));
        if (typed == null) {
            throw new Refusal(UsageFault.NO_ONE_TO_ASK, "--passphrase-file / " + VARIABLE);
        }
        if (typed.length == 0) {
            throw new Refusal(UsageFault.PASSPHRASE_EMPTY, "–");
        }
        if (twice) {
            requireSame(typed, terminal.readPassword("%s", console.tell(AGAIN)));
        }
        return Passphrase.takingOver(typed);
    }

    private static void requireSame(char[] first, char @Nullable [] second) {
        boolean same = second != null && Arrays.equals(first, second);
        if (second != null) {
            Arrays.fill(second, '\0');
        }
        if (!same) {
            Arrays.fill(first, '\0');
            throw new Refusal(UsageFault.PASSPHRASES_DIFFER);
        }
    }

    /// The first line of a file, as tools that keep secrets write them.
    private static Passphrase ofFile(Path file) {
        return switch (BoundedFile.read(file, LONGEST)) {
            case FileReading.Refused(var findings) -> throw new Refusal(findings);
            case FileReading.Read(var content) -> {
                CharBuffer text = decoded(content.toArray(), file);
                int end = 0;
                while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                    end++;
                }
                char[] line = new char[end];
                text.get(line);
                if (line.length == 0) {
                    throw new Refusal(UsageFault.PASSPHRASE_EMPTY, file.toString());
                }
                yield Passphrase.takingOver(line);
            }
        };
    }

    /// Strictly: a replacement character would make different bytes one passphrase.
    private static CharBuffer decoded(byte[] bytes, Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new Refusal(UsageFault.PASSPHRASE_NOT_TEXT, file.toString());
        }
    }
}
