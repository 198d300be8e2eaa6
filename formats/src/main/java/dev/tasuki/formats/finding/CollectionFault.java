package dev.tasuki.formats.finding;

import dev.tasuki.formats.text.Text;

/// Said when a document has more faults than are worth listing.
enum CollectionFault implements FindingCode {
    TOO_MANY_FINDINGS(
            new Text("問題が {0} 件を超えたため、残りは表示していません。", "There are more than {0} problems; the rest are not shown."),
            new Text("表示された問題を直してから、もう一度実行してください。", "Correct those shown, then run again."));

    private final Text message;
    private final Text remedy;

    CollectionFault(Text message, Text remedy) {
        this.message = message;
        this.remedy = remedy;
    }

    @Override
    public Text message() {
        return message;
    }

    @Override
    public Text remedy() {
        return remedy;
    }
}
