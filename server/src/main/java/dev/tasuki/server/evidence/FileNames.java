package dev.tasuki.server.evidence;

import dev.tasuki.formats.file.ContainedPath;
import dev.tasuki.formats.text.Text;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/// Names of files as they are sent.
public final class FileNames {
    static final Text UNUSABLE = new Text(
            "このファイル名は使えません。400 文字以内で、制御文字や「..」のない名前にしてください。",
            "This file name cannot be used. Give it at most 400 characters, no control characters and no “..”.");
    private static final int LONGEST = 400;

    private FileNames() {}

    /// The path that answers call a file by, exactly as it is written elsewhere; empty where it is of no use.
    static Optional<String> reference(String name) {
        boolean usable = name.codePointCount(0, name.length()) <= LONGEST
                && ContainedPath.isWellFormed(name)
                && StandardCharsets.UTF_8.newEncoder().canEncode(name)
                && name.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT);
        return usable ? Optional.of(name) : Optional.empty();
    }

    /// The last part of a name that a browser sends; some send the whole path on the person's machine. Each
    /// character gets one spelling, whatever the machine prefers.
    public static String last(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }
}
