package dev.tasuki.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be evidence.
class ContentJudgeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "手順.md|# 手順|text/markdown",
                "LICENSE|Apache License|text/plain",
                "結果.csv|名前,値|text/csv",
                "bom.json|{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"}|application/vnd.cyclonedx+json",
                "bom.json|{\"spdxVersion\": \"SPDX-2.3\"}|application/spdx+json",
                "scan.sarif|{\"version\": \"2.1.0\", \"runs\": []}|application/sarif+json",
                "scan.json|{\"version\": \"2.1.0\", \"runs\": []}|application/sarif+json",
                "other.json|[1, 2]|application/json",
                "report.xml|<testsuite tests=\"1\"/>|application/xml",
                "ci.yaml|a: 1|application/yaml",
                "key.pem|-----BEGIN PUBLIC KEY-----|application/x-pem-file",
                "報告.pdf|%PDF-1.7 本文|application/pdf"
            })
    void nameAndContentTogetherTellTheFormat(String name, String content, String mediaType) {
        assertThat(judge(name, content))
                .isInstanceOfSatisfying(
                        ContentJudging.Accepted.class,
                        accepted -> assertThat(accepted.format().id()).isEqualTo(mediaType));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.pdf|no PDF at all|The name says PDF",
                "picture.png|GIF89a|The name says image (PNG)",
                "bom.json|{\"a\": 1} {\"b\": 2}|The name says JSON",
                "bom.json|{\"a\": |The name says JSON",
                "scan.sarif|{\"a\": 1}|The name says SARIF",
                "report.xml|<a><b></a>|The name says XML",
                "table.xlsx|PK no archive|The name says spreadsheet (XLSX)",
                "key.pem|nothing|The name says PEM",
                "page.html|<p>|This kind of file cannot be evidence",
                "run.bat|echo|This kind of file cannot be evidence",
                "picture.svg|<svg/>|This kind of file cannot be evidence",
                "notes.txt|<!DOCTYPE html><p>|It contains a script",
                "notes.md|<script>alert(1)</script>|It contains a script",
                "drawing.xml|<svg xmlns='http://www.w3.org/2000/svg'/>|It contains a script",
                "data.xml|<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>|The name says XML",
                "form.pdf|%PDF-1.7 /JavaScript (app.alert)|It contains a script",
                "key.pem|-----BEGIN EC PRIVATE KEY-----|It contains a private key",
                "notes.txt|-----BEGIN PRIVATE KEY-----|It contains a private key"
            })
    void whatDoesNotFitIsRefused(String name, String content, String reason) {
        assertThat(judge(name, content))
                .isInstanceOfSatisfying(
                        ContentJudging.Refused.class,
                        refused -> assertThat(refused.reason().en()).startsWith(reason));
    }

    @Test
    void textInAnotherEncodingIsRefused() {
        assertThat(ContentJudge.judge("表.csv", "名前,値".getBytes(Charset.forName("Shift_JIS"))))
                .isInstanceOfSatisfying(
                        ContentJudging.Refused.class,
                        refused -> assertThat(refused.reason().en()).startsWith("It is not UTF-8 text"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(judge("notes.txt", ""))
                .isInstanceOfSatisfying(
                        ContentJudging.Refused.class,
                        refused -> assertThat(refused.reason().en()).startsWith("The file is empty"));
    }

    @Test
    void officeDocumentsAreKnownByWhatTheyHold() throws IOException {
        byte[] sheet = zip("[Content_Types].xml", "", "xl/workbook.xml", "");
        byte[] text = zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "");

        assertThat(ContentJudge.judge("表.xlsx", sheet)).isEqualTo(new ContentJudging.Accepted(EvidenceFormat.XLSX));
        assertThat(ContentJudge.judge("文.odt", text)).isEqualTo(new ContentJudging.Accepted(EvidenceFormat.ODT));
        assertThat(ContentJudge.judge("文.docx", sheet)).isInstanceOf(ContentJudging.Refused.class);
        assertThat(ContentJudge.judge("表.ods", text)).isInstanceOf(ContentJudging.Refused.class);
    }

    @Test
    void anOfficeDocumentWithMacrosIsRefused() throws IOException {
        byte[] sheet = zip("[Content_Types].xml", "", "xl/workbook.xml", "", "xl/vbaProject.bin", "");

        assertThat(ContentJudge.judge("表.xlsx", sheet)).isEqualTo(new ContentJudging.Refused(ContentJudge.ACTIVE));
    }

    @Test
    void anArchiveWithAnEndlessListIsRefusedWithoutReadingTheList() {
        byte[] archive = withEntries(50_000);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        ContentJudging judging = ContentJudge.judge("表.xlsx", archive);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(judging).isInstanceOf(ContentJudging.Refused.class);
        assertThat(allocated).isLessThan(archive.length);
    }

    /// An archive whose list names one entry so many times, and whose end says that there is one.
    private static byte[] withEntries(int entries) {
        var archive = ByteBuffer.allocate(31 + entries * 52 + 22).order(ByteOrder.LITTLE_ENDIAN);
        archive.putInt(0, 0x04034b50)
                .putShort(4, (short) 10)
                .putShort(26, (short) 1)
                .position(31);
        for (int i = 0; i < entries; i++) {
            int at = archive.position();
            archive.putInt(at, 0x02014b50).putShort(at + 4, (short) 10).putShort(at + 28, (short) 6);
            archive.position(at + 46).put("%06d".formatted(i).getBytes(StandardCharsets.US_ASCII));
        }
        int end = archive.position();
        archive.putInt(end, 0x06054b50).putShort(end + 8, (short) 1).putShort(end + 10, (short) 1);
        archive.putInt(end + 12, end - 31).putInt(end + 16, 31);
        return archive.array();
    }

    private static ContentJudging judge(String name, String content) {
        return ContentJudge.judge(name, (content == null ? "" : content).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
