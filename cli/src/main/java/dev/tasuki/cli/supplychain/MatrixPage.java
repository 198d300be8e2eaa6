package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.page.SelfContainedPage;
import dev.tasuki.domain.responsibility.matrix.MatrixCell;
import dev.tasuki.domain.responsibility.matrix.ResponsibilityMatrix;

/// What the template of the matrix needs.
///
/// @param styleHash the page's style as its content security policy names it
record MatrixPage(ResponsibilityMatrix matrix, ChainWords words, String styleHash) {

    static String html(ResponsibilityMatrix matrix, ChainWords words) {
        return SelfContainedPage.html(
                "supplychain/matrix.jte", "supplychain/_style.jte", hash -> new MatrixPage(matrix, words, hash));
    }

    /// The class of a cell: how it is drawn.
    static String look(MatrixCell cell) {
        String standing = cell.after()
                .or(cell::before)
                .map(obligation -> obligation.standing().id())
                .orElse("nothing");
        return cell.hasChanged() ? standing + " changed" : standing;
    }
}
