package dev.tasuki.formats.print;

import com.openhtmltopdf.extend.FSUriResolver;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Prints pages as PDF. Nothing is looked up outside: neither addresses nor files nor the machine's fonts.
public final class PdfPrinter {
    private static final String PRODUCER = "Tasuki";

    static {
        // The engine would write to standard error by itself, which belongs to whoever calls.
        XRLog.setLoggerImpl(new Silence());
    }

    private PdfPrinter() {}

    /// Prints a page. The same job yields the same bytes.
    ///
    /// @throws IllegalArgumentException if the page is not well-formed XML, or refers to anything outside itself
    public static Printout print(PrintJob job) {
        return print(job, remark -> {});
    }

    /// @param remarks gets what the engine thinks of the page and its style
    static Printout print(PrintJob job, Consumer<Diagnostic> remarks) {
        var text = new PrintText();
        List<String> refused = new ArrayList<>();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(PrintTree.of(job, text), null)
                .withProducer(PRODUCER)
                // Also keeps it from offering fonts that it would look for on the machine.
                .usePdfUaAccessibility(true)
                .useUriResolver(refuse(refused))
                .withDiagnosticConsumer(remarks);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> refuse(refused, address), priority);
        }
        for (PrintFont font : PrintFont.values()) {
            builder.useFont(font::open, PrintFont.FAMILY, font.weight(), FontStyle.NORMAL, true);
        }
        Bytes pdf = print(builder, job);
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("a page on paper holds all that it needs: " + refused);
        }
        return new Printout(pdf, text.missing());
    }

    private static FSUriResolver refuse(List<String> refused) {
        return (base, address) -> {
            refused.add(address);
            return null;
        };
    }

    private static boolean refuse(List<String> refused, String address) {
        refused.add(address);
        return false;
    }

    private static Bytes print(PdfRendererBuilder builder, PrintJob job) {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            PDDocument document = renderer.createPDFKeepOpen();
            document.getDocumentInformation().setCreationDate(midnight(job.day()));
            document.setDocumentId(identity(job));
            var pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return Bytes.of(pdf.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Calendar midnight(LocalDate day) {
        return GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
    }

    /// Where nothing is given, the time of the machine would go into the file's id.
    private static long identity(PrintJob job) {
        Bytes digest =
                Sha256.of(job.toString().getBytes(StandardCharsets.UTF_8)).bytes();
        return ByteBuffer.wrap(digest.toArray()).getLong();
    }

    private static final class Silence implements XRLogger {

        @Override
        public void log(String where, Level level, String message) {}

        @Override
        public void log(String where, Level level, String message, Throwable cause) {}

        @Override
        public void setLevel(String logger, Level level) {}

        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }
    }
}
