package dev.tasuki.formats.key;

import dev.tasuki.formats.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The textual encoding of keys and certificates (RFC 7468).
final class Pem {
    static final String ENCRYPTED_PRIVATE_KEY = "ENCRYPTED PRIVATE KEY";
    static final String PUBLIC_KEY = "PUBLIC KEY";
    static final String CERTIFICATE = "CERTIFICATE";
    static final String CERTIFICATION_REQUEST = "CERTIFICATE REQUEST";

    private static final Pattern BEGIN = Pattern.compile("(?m)^-----BEGIN ([A-Z0-9 #]{1,40})-----[ \\t]*\\r?$");
    private static final int LINE = 64;

    private Pem() {}

    /// One object of a PEM file.
    ///
    /// @param label what stands after BEGIN
    /// @param body  the text between the lines that begin and end it
    record Block(String label, String body) {

        byte[] der() throws KeyRefusal {
            return Bytes.ofBase64(body.replaceAll("[ \\t\\r\\n]", ""))
                    .filter(content -> !content.isEmpty())
                    .orElseThrow(() -> new KeyRefusal(KeyFault.MALFORMED_KEY))
                    .toArray();
        }
    }

    /// Whether the file looks like PEM at all.
    static boolean isPem(Bytes file) {
        return BEGIN.matcher(text(file)).find();
    }

    /// The objects in a file; text around them is passed over, as openssl writes some. One that is not ended
    /// has an empty body.
    static List<Block> blocks(Bytes file) {
        String text = text(file);
        var blocks = new ArrayList<Block>();
        Matcher begin = BEGIN.matcher(text);
        int from = 0;
        while (begin.find(from)) {
            String label = begin.group(1);
            int end = text.indexOf("-----END " + label + "-----", begin.end());
            blocks.add(new Block(label, end < 0 ? "" : text.substring(begin.end(), end)));
            from = end < 0 ? text.length() : end;
        }
        return blocks;
    }

    /// The one object in a file that others may read.
    static Block onlyPublic(Bytes file) throws KeyRefusal {
        List<Block> blocks = blocks(file);
        if (blocks.stream().anyMatch(block -> block.label().endsWith("PRIVATE KEY"))) {
            throw new KeyRefusal(KeyFault.PRIVATE_KEY_EXPOSED);
        }
        if (blocks.size() != 1) {
            throw new KeyRefusal(KeyFault.SEVERAL_PEM_BLOCKS, Integer.toString(blocks.size()));
        }
        return blocks.getFirst();
    }

    static Bytes write(String label, byte[] der) {
        var encoder = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
        return Bytes.ofUtf8(
                "-----BEGIN " + label + "-----\n" + encoder.encodeToString(der) + "\n-----END " + label + "-----\n");
    }

    private static String text(Bytes file) {
        return new String(file.toArray(), StandardCharsets.ISO_8859_1);
    }
}
