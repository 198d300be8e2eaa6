package dev.tasuki.server.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Office documents, which are zip archives: the list of what they hold tells their kind and whether they
/// hold macros.
///
/// Only that list is read, and of ODF the short entry that names its kind; nothing else is unpacked. A list that is too
/// long is not even read: in memory its entries take many times the place that they have in the file.
final class OfficeFile {
    private static final int MOST_ENTRIES = 20_000;
    private static final int LONGEST_KIND = 200;
    private static final List<String> RUNS = List.of(
            "vbaproject", "vbadata", "/activex/", "/macrosheets/", "basic/", "scripts/", "/embeddings/oleobject");

    private OfficeFile() {}

    /// The judgement; empty for what is not of this format.
    static Optional<ContentJudging> judge(EvidenceFormat format, byte[] content) {
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K' || listed(content) > MOST_ENTRIES) {
            return Optional.empty();
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            var names = new ArrayList<String>();
            zip.getEntries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
            if (!isOf(format, zip, names)) {
                return Optional.empty();
            }
            boolean active = names.stream()
                    .map(name -> "/" + name.toLowerCase(Locale.ROOT))
                    .anyMatch(name -> RUNS.stream().anyMatch(name::contains));
            return Optional.of(
                    active ? new ContentJudging.Refused(ContentJudge.ACTIVE) : new ContentJudging.Accepted(format));
        } catch (IOException | IllegalArgumentException e) {
            // A broken archive; the caller says so in words of ours.
            return Optional.empty();
        }
    }

    /// How often the signature of an entry of the list occurs. The number at the archive's end may say anything.
    private static int listed(byte[] content) {
        int entries = 0;
        for (int at = 0; at + 4 <= content.length; at++) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 1 && content[at + 3] == 2) {
                entries++;
            }
        }
        return entries;
    }

    private static boolean isOf(EvidenceFormat format, ZipFile zip, List<String> names) throws IOException {
        return switch (format) {
            case XLSX -> names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml");
            case DOCX -> names.contains("[Content_Types].xml") && names.contains("word/document.xml");
            case ODS, ODT -> kind(zip).equals(format.id());
            case TEXT, MARKDOWN, CSV, JSON, SARIF, CYCLONEDX, SPDX, XML, YAML, PEM, PDF, PNG, JPEG -> false;
        };
    }

    private static String kind(ZipFile zip) throws IOException {
        ZipArchiveEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_KIND), StandardCharsets.US_ASCII).strip();
        }
    }
}
