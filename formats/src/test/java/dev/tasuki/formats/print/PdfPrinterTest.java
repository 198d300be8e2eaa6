package dev.tasuki.formats.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openhtmltopdf.util.Diagnostic;
import com.sun.net.httpserver.HttpServer;
import dev.tasuki.formats.bytes.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is printed is opened by PDFBox, and its text taken out again.
class PdfPrinterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void aPageSaysWhatItIsAndOfWhichDay() throws IOException {
        try (PDDocument document = open(print(page("ja", "責任分担書", "<h2>個別要求</h2><p>脆弱性に対応します。</p>")))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("責任分担書");
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo("説明");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
            PDDocumentCatalog catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("ja");
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalogue.getDocumentOutline().getFirstChild().getTitle())
                    .isEqualTo("個別要求");
            assertThat(text(document)).contains("脆弱性に対応します。");
        }
    }

    @Test
    void aPageIsTaggedForWhoCannotSeeIt() throws IOException {
        try (PDDocument document = open(print(page("en-GB", "Agreement", "<table><tr><th>a</th></tr></table>")))) {
            PDDocumentCatalog catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(new String(catalogue.getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("http://www.aiim.org/pdfua/ns/id/", "Agreement");
        }
    }

    @Test
    void everyPaperIsA4AndHasItsHeadAndItsNumber() throws IOException {
        try (PDDocument document = open(print(page("ja", "題", "<p>一段落です。</p>".repeat(120))))) {
            int count = document.getNumberOfPages();
            assertThat(count).isGreaterThan(2);
            for (int number = 1; number <= count; number++) {
                PDRectangle size = document.getPage(number - 1).getMediaBox();
                assertThat(size.getWidth()).isBetween(594f, 596f);
                assertThat(size.getHeight()).isBetween(841f, 843f);
                assertThat(text(document, number)).startsWith("題\n契約関係 x").contains(number + " / " + count);
            }
        }
    }

    @Test
    void theHeadOfATableStandsOnEachPage() throws IOException {
        String table = "<table><thead><tr><th>内容</th></tr></thead><tbody>" + "<tr><td>行</td></tr>".repeat(150)
                + "</tbody></table>";

        try (PDDocument document = open(print(page("ja", "表", table)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                assertThat(text(document, number)).contains("内容");
            }
        }
    }

    @Test
    void noLineBeginsWithWhatCannotBeginOne() throws IOException {
        String sentence = "契約関係における責任の分担を、ガイドラインの個別要求に基づいて示します。データセンターの「バックアップ」も含みます。";

        for (int indent = 0; indent < 20; indent++) {
            String text = "<p>" + "あ".repeat(indent) + sentence.repeat(6) + "</p>";
            try (PDDocument document = open(print(page("ja", "行", text)))) {
                assertThat(text(document).lines().count()).isGreaterThan(6);
                assertThat(text(document).lines()).noneMatch(line -> line.matches("[、。」ッー].*"));
            }
        }
    }

    @Test
    void allItsFontsAreInItAndOnlyWhatItNeedsOfThem() throws IOException {
        Bytes pdf = print(page("ja", "書体", "<h2>太字</h2><p>細字</p>")).pdf();

        try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
            assertThat(fonts(document)).hasSize(2).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+BIZUDPGothic-(Regular|Bold)");
            });
        }
        assertThat(pdf.length()).isLessThan(100_000);
    }

    @Test
    void theSamePageYieldsTheSameBytes() {
        String page = page("ja", "同じ", "<h2>題</h2><table><tr><td>値</td></tr></table>");

        assertThat(print(page).pdf()).isEqualTo(print(page).pdf());
        assertThat(print(page).pdf()).isNotEqualTo(print(page.replace("値", "別")).pdf());
    }

    @Test
    void nothingIsLookedUpForWhatAPageRefersTo(@TempDir Path directory) throws IOException {
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            Path file = Files.writeString(directory.resolve("a.css"), "p{display:none}");
            for (String address : List.of(
                    "http://localhost:" + server.getAddress().getPort() + "/a",
                    file.toUri().toString(),
                    "classpath:/resources/css/XhtmlNamespaceHandler.css",
                    "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
                    "jar:file:/a.jar!/b",
                    "a.png")) {
                String image = page("ja", "題", "<img src=\"" + address + "\" alt=\"\"/>");
                assertThatThrownBy(() -> print(image))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("a page on paper holds all that it needs: ")
                        .hasMessageContaining(address);
                assertThatThrownBy(() -> PdfPrinter.print(new PrintJob(
                                page("ja", "題", "<p>本文</p>"), "p{background-image:url(" + address + ")}", "a", DAY)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(address);
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@font-face{font-family:X;src:url(file:///etc/passwd)} p{font-family:X}",
                "p::before{content:url(http://localhost/a.png)}",
                "ul{list-style-image:url(http://localhost/a.png)}"
            })
    void aStyleThatRefersToSomethingOutsideIsRefused(String style) {
        String page = page("ja", "題", "<p>本文</p><ul><li>項目</li></ul>");

        assertThatThrownBy(() -> PdfPrinter.print(new PrintJob(page, style, "a", DAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a page on paper holds all that it needs: ");
    }

    @Test
    void entitiesAreNotFetched() {
        String page = page("ja", "題", "<p>&x;</p>")
                .replace("<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");

        assertThatThrownBy(() -> print(page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the page declares entities of its own");
    }

    @Test
    void aPageThatIsNotWellFormedIsRefused() {
        assertThatThrownBy(() -> print("<html><head><title>x</title></head><body><p></body></html>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not well-formed XML: ");
        assertThatThrownBy(() -> print("<html/>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the page has no title");
    }

    @Test
    void whatTheFontLacksIsReplacedAndTold() throws IOException {
        Printout printout = print(page("ja", "題", "<p>😀𠮷田👨‍👩 葛\uDB40\uDD00飾 髙﨑</p>"));

        assertThat(printout.missing()).containsExactly(0x1F468, 0x1F469, 0x1F600, 0x20BB7);
        try (PDDocument document = open(printout)) {
            assertThat(text(document)).contains("〓〓田〓〓 葛飾 髙﨑");
        }
    }

    @Test
    void controlCharactersSteerNothing() throws IOException {
        Printout printout = print(page("ja", "題\u0007\u202E名", "<p>左\u0000\u001B[2J\u202E右\uD800</p>"));

        try (PDDocument document = open(printout)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("題〓〓名");
            assertThat(text(document)).contains("左〓〓[2J〓右〓");
        }
    }

    @Test
    @Timeout(30)
    void wordsWithoutEndAreBrokenWithinTheirCell() throws IOException {
        String word = "W".repeat(20_000);
        String table = "<table class=\"fixed\"><tr><td>左</td><td>" + word + "</td></tr></table><p>" + word + "</p>";

        Printout printout = PdfPrinter.print(
                new PrintJob(page("ja", "長い語", table + "<p>終</p>"), ".fixed{table-layout:fixed}", "a", DAY));

        try (PDDocument document = open(printout)) {
            String text = text(document);
            assertThat(text.chars().filter(c -> c == 'W').count()).isEqualTo(40_000);
            assertThat(text).contains("終");
            assertThat(text.lines().mapToInt(String::length).max().orElseThrow())
                    .isLessThan(100);
        }
    }

    @Test
    @Timeout(60)
    void aTitleWithoutEndLeavesRoomForThePage() throws IOException {
        try (PDDocument document = open(print(page("ja", "題".repeat(50_000), "<p>本文</p>")))) {
            assertThat(text(document, 1)).contains("…").contains("本文");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theStyleOfPapersIsUnderstood() {
        List<Diagnostic> remarks = new ArrayList<>();
        String page = page("ja", "題", "<h2>見出し</h2><table><tr><td>値</td></tr></table>");

        PdfPrinter.print(new PrintJob(page, "", "契約関係 x", DAY), remarks::add);

        assertThat(remarks).isNotEmpty();
        assertThat(remarks.stream()
                        .filter(remark -> remark.getLevel().intValue() >= Level.WARNING.intValue())
                        .map(Diagnostic::getFormattedMessage))
                .isEmpty();
    }

    private static Printout print(String page) {
        return PdfPrinter.print(new PrintJob(page, "", "契約関係 x", DAY));
    }

    private static String page(String language, String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + language
                + "\"><head><meta name=\"description\" content=\"説明\"/><title>" + title
                + "</title><style>p{display:none}</style></head><body>" + body + "</body></html>";
    }

    private static PDDocument open(Printout printout) throws IOException {
        return Loader.loadPDF(printout.pdf().toArray());
    }

    private static String text(PDDocument document) {
        return IntStream.rangeClosed(1, document.getNumberOfPages())
                .mapToObj(number -> text(document, number))
                .collect(Collectors.joining());
    }

    private static String text(PDDocument document, int number) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
