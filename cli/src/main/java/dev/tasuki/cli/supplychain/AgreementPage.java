package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.page.SelfContainedPage;
import dev.tasuki.formats.file.BundledText;
import dev.tasuki.formats.print.PdfPrinter;
import dev.tasuki.formats.print.PrintJob;
import dev.tasuki.formats.print.Printout;
import java.time.LocalDate;

/// What the template of an agreement needs.
///
/// @param styleHash the page's style as its content security policy names it
record AgreementPage(AgreementDocument document, ChainWords words, String styleHash) {
    private static final String ON_PAPER = BundledText.beside(AgreementPage.class, "agreement.css");

    static String html(AgreementDocument document) {
        return SelfContainedPage.html(
                "supplychain/agreement.jte",
                "supplychain/_style.jte",
                hash -> new AgreementPage(document, new ChainWords(document.language()), hash));
    }

    /// The same page on paper.
    static Printout pdf(AgreementDocument document, LocalDate day) {
        return PdfPrinter.print(new PrintJob(html(document), ON_PAPER, document.engagement(), day));
    }
}
