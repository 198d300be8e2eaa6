package dev.tasuki.server.evidence;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The formats that evidence may have, each with its media type and the endings of its names.
public enum EvidenceFormat implements Choice {
    // A name without an ending counts as text: LICENSE, CODEOWNERS.
    TEXT(
            "text/plain",
            new Text("テキスト", "text"),
            "txt",
            "text",
            "log",
            "",
            "adoc",
            "rst",
            "properties",
            "toml",
            "ini",
            "conf",
            "cfg",
            "lock",
            "diff",
            "patch",
            "java",
            "kt",
            "go",
            "rs",
            "c",
            "h",
            "cpp",
            "cs",
            "sql",
            "tf"),
    MARKDOWN("text/markdown", Text.same("Markdown"), "md", "markdown"),
    CSV("text/csv", Text.same("CSV"), "csv"),
    JSON("application/json", Text.same("JSON"), "json"),
    SARIF("application/sarif+json", Text.same("SARIF"), "sarif"),
    CYCLONEDX("application/vnd.cyclonedx+json", Text.same("CycloneDX"), "json"),
    SPDX("application/spdx+json", Text.same("SPDX"), "json"),
    XML("application/xml", Text.same("XML"), "xml"),
    YAML("application/yaml", Text.same("YAML"), "yaml", "yml"),
    PEM("application/x-pem-file", new Text("PEM（証明書・公開鍵）", "PEM (certificate, public key)"), "pem"),
    PDF("application/pdf", Text.same("PDF"), "pdf"),
    PNG("image/png", new Text("画像（PNG）", "image (PNG)"), "png"),
    JPEG("image/jpeg", new Text("画像（JPEG）", "image (JPEG)"), "jpg", "jpeg"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            new Text("表計算（XLSX）", "spreadsheet (XLSX)"),
            "xlsx"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            new Text("文書（DOCX）", "document (DOCX)"),
            "docx"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", new Text("表計算（ODS）", "spreadsheet (ODS)"), "ods"),
    ODT("application/vnd.oasis.opendocument.text", new Text("文書（ODT）", "document (ODT)"), "odt");

    private static final Map<String, EvidenceFormat> BY_ID = Choice.byId(values());

    private final String mediaType;
    private final Text title;
    // Made by List.of and never handed out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> endings;

    EvidenceFormat(String mediaType, Text title, String... endings) {
        this.mediaType = mediaType;
        this.title = title;
        this.endings = List.of(endings);
    }

    /// The media type (RFC 6838).
    @Override
    public String id() {
        return mediaType;
    }

    @Override
    public Text title() {
        return title;
    }

    /// Whether a person can read it as it is.
    public boolean isText() {
        return switch (this) {
            case TEXT, MARKDOWN, CSV, JSON, SARIF, CYCLONEDX, SPDX, XML, YAML, PEM -> true;
            case PDF, PNG, JPEG, XLSX, DOCX, ODS, ODT -> false;
        };
    }

    /// The format that a file's name promises; for `.json` the general one.
    static Optional<EvidenceFormat> ofName(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        // A leading dot begins a name and ends none: .gitignore.
        String ending = dot <= 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.contains(ending))
                .findFirst();
    }

    /// All formats by media type.
    public static Map<String, EvidenceFormat> byId() {
        return BY_ID;
    }
}
