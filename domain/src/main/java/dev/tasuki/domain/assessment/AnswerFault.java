package dev.tasuki.domain.assessment;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// Why an answer could not be recorded.
public enum AnswerFault implements FindingCode {
    STATUS_REQUIRED(
            new Text("「{0}」への回答に必要な項目が足りません。", "The answer to “{0}” is not complete."),
            new Text(
                    "初めての回答には status が、not_applicable には理由（--because）が、planned には期日（--due）が必要です。",
                    "A first answer needs a status, not_applicable needs a reason (--because) and planned needs a date (--due).")),
    NO_SAFE_PLACE(
            new Text(
                    "「{0}」への回答を、ほかの部分を変えずに書き込めません。",
                    "The answer to “{0}” cannot be written without changing other parts of the file."),
            new Text("ファイルは変更していません。エディタで直接書いてください。", "The file was not changed. Write this answer by hand."));

    private final Text message;
    private final Text remedy;

    AnswerFault(Text message, Text remedy) {
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
