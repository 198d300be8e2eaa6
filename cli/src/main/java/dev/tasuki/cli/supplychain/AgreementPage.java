package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.page.SelfContainedPage;

/// What the template of an agreement needs.
///
/// @param styleHash the page's style as its content security policy names it
record AgreementPage(AgreementDocument document, ChainWords words, String styleHash) {

    static String html(AgreementDocument document) {
        return SelfContainedPage.html(
                "supplychain/agreement.jte",
                "supplychain/_style.jte",
                hash -> new AgreementPage(document, new ChainWords(document.language()), hash));
    }
}
