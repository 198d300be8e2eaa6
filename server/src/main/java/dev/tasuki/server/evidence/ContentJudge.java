package dev.tasuki.server.evidence;

import dev.tasuki.formats.text.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decides the format of a file by its name and its content together: both must say the same, and nothing
/// that could run in a reader's program is taken.
final class ContentJudge {
    private static final Text UNKNOWN_NAME = new Text(
            "この種類のファイルは証跡にできません。テキスト、Markdown、CSV、JSON、XML、YAML、PDF、PNG、JPEG、"
                    + "XLSX、DOCX、ODS、ODT、SARIF、PEM のいずれかにしてください。",
            "This kind of file cannot be evidence. Use text, Markdown, CSV, JSON, XML, YAML, PDF, PNG, JPEG, XLSX,"
                    + " DOCX, ODS, ODT, SARIF or PEM.");
    private static final Text EMPTY =
            new Text("ファイルが空です。内容のあるファイルを選んでください。", "The file is empty. Choose one with content.");
    private static final Text MISMATCH = new Text(
            "ファイル名は {0} ですが、内容が異なります。正しい形式で保存し直すか、拡張子を内容に合わせてください。",
            "The name says {0}, but the content is something else. Save it in the right format, or give it the extension that fits.");
    private static final Text NOT_UTF_8 = new Text(
            "UTF-8 の文字データではないか、文字以外の内容が含まれています。UTF-8 で保存し直してください。",
            "It is not UTF-8 text, or contains something other than text. Save it as UTF-8.");
    static final Text ACTIVE = new Text(
            "スクリプトやマクロなど、開くと動く内容が含まれています。それらを含まない PDF やテキストにしてください。",
            "It contains a script, a macro or something else that runs when opened. Use a PDF or text file without it.");
    private static final Text PRIVATE_KEY = new Text(
            "秘密鍵が含まれているため、受け付けませんでした。この鍵が他人に渡っていないか確認し、秘密鍵のないファイルを送ってください。",
            "It contains a private key, so it was not accepted. Check whether anyone else may have that key, and send a file without it.");

    private static final Pattern MARKUP = Pattern.compile(
            "\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|script|iframe|svg)[\\s>/]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SECRET = Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----");
    private static final int HEAD = 4096;

    private ContentJudge() {}

    static ContentJudging judge(String name, byte[] content) {
        Optional<EvidenceFormat> promised = EvidenceFormat.ofName(name);
        if (promised.isEmpty()) {
            return new ContentJudging.Refused(UNKNOWN_NAME);
        }
        if (content.length == 0) {
            return new ContentJudging.Refused(EMPTY);
        }
        EvidenceFormat format = promised.get();
        return switch (format) {
            case PDF -> pdf(content);
            case PNG ->
                beginsWith(content, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a) ? accepted(format) : mismatch(format);
            case JPEG -> beginsWith(content, 0xff, 0xd8, 0xff) ? accepted(format) : mismatch(format);
            case XLSX, DOCX, ODS, ODT -> OfficeFile.judge(format, content).orElseGet(() -> mismatch(format));
            case TEXT, MARKDOWN, CSV, JSON, SARIF, CYCLONEDX, SPDX, XML, YAML, PEM -> text(format, content);
        };
    }

    private static ContentJudging text(EvidenceFormat format, byte[] content) {
        if (format == EvidenceFormat.XML) {
            return XmlFile.judge(content).orElseGet(() -> mismatch(format));
        }
        Optional<String> decoded = decode(content);
        if (decoded.isEmpty()) {
            return new ContentJudging.Refused(NOT_UTF_8);
        }
        String text = decoded.get();
        if (SECRET.matcher(text).find()) {
            return new ContentJudging.Refused(PRIVATE_KEY);
        }
        String head = text.substring(0, Math.min(HEAD, text.length()));
        if (MARKUP.matcher(head).lookingAt()) {
            return new ContentJudging.Refused(ACTIVE);
        }
        return switch (format) {
            case JSON, SARIF, CYCLONEDX, SPDX ->
                JsonFile.format(text)
                        .filter(found -> format == EvidenceFormat.JSON || found == format)
                        .map(ContentJudge::accepted)
                        .orElseGet(() -> mismatch(format));
            case PEM -> text.contains("-----BEGIN ") ? accepted(format) : mismatch(format);
            case TEXT, MARKDOWN, CSV, YAML, XML, PDF, PNG, JPEG, XLSX, DOCX, ODS, ODT -> accepted(format);
        };
    }

    private static ContentJudging pdf(byte[] content) {
        if (!beginsWith(content, '%', 'P', 'D', 'F', '-')) {
            return mismatch(EvidenceFormat.PDF);
        }
        String raw = new String(content, StandardCharsets.ISO_8859_1);
        boolean active = raw.contains("/JavaScript") || raw.contains("/Launch") || raw.contains("/RichMedia");
        return active ? new ContentJudging.Refused(ACTIVE) : accepted(EvidenceFormat.PDF);
    }

    /// The text, if it is nothing but text in UTF-8. Escape is let through: logs have colours.
    private static Optional<String> decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
            boolean isText =
                    plain.chars().noneMatch(c -> Character.isISOControl(c) && "\t\n\r\f\u001b\u0085".indexOf(c) < 0);
            return isText ? Optional.of(plain) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean beginsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static ContentJudging accepted(EvidenceFormat format) {
        return new ContentJudging.Accepted(format);
    }

    private static ContentJudging mismatch(EvidenceFormat format) {
        Text title = format.title();
        return new ContentJudging.Refused(new Text(
                MISMATCH.with(title.ja()).ja(), MISMATCH.with(title.en()).en()));
    }
}
