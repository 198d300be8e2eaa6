package dev.tasuki.formats.document;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can be wrong with any structured document, whatever it is about.
public enum DocumentFault implements FindingCode {
    TOO_LARGE(
            new Text("ファイルが大きすぎます（上限 {0} バイト）。", "The file is too large (limit {0} bytes)."),
            new Text("正しいファイルかどうか確認してください。", "Check that this is the right file.")),
    EMPTY_DOCUMENT(
            new Text("ファイルが空です。", "The file is empty."),
            new Text("内容を書くか、正しいファイルを指定してください。", "Write its content, or name the right file.")),
    MALFORMED_UTF8(
            new Text("{0} バイト目が UTF-8 として正しくありません。", "Byte {0} is not valid UTF-8."),
            new Text("文字コードを UTF-8 にして保存し直してください。", "Save the file again as UTF-8.")),
    SYNTAX(
            new Text("{0} として読めません: {1}", "This is not well-formed {0}: {1}"),
            new Text("示された位置の前後の書き方を直してください。", "Correct the text around this place.")),
    NAME_TOO_LONG(
            new Text("名前「{0}」が長すぎます（上限 {1} 文字）。", "The name “{0}” is too long (limit {1} characters)."),
            new Text("正しいファイルかどうか確認してください。", "Check that this is the right file.")),
    TOO_DEEP(
            new Text("入れ子が深すぎます（上限 {0} 段）。", "The nesting is too deep (limit {0} levels)."),
            new Text("入れ子を浅くしてください。", "Nest less deeply.")),
    TOO_MANY_VALUES(
            new Text("値の数が多すぎます（上限 {0} 個）。", "There are too many values (limit {0})."),
            new Text("内容を減らすか、ファイルを分けてください。", "Shorten the content or split the file.")),
    TEXT_TOO_LONG(
            new Text("文字列が長すぎます（上限 {0} 文字）。", "The text is too long (limit {0} characters)."),
            new Text(
                    "短くするか、別のファイルに書いて証跡として添えてください。",
                    "Shorten it, or put it in a file of its own and add that as evidence.")),
    UNPAIRED_SURROGATE(
            new Text("文字列に不完全な文字（対になっていないサロゲート）があります。", "The text holds half a character (an unpaired surrogate)."),
            new Text("その文字を入力し直してください。", "Type that character again.")),
    DUPLICATE_KEY(
            new Text("「{0}」が二度書かれています（最初は {1} 行目）。", "“{0}” is written twice (first on line {1})."),
            new Text("どちらか一方を消してください。", "Remove one of the two.")),
    KEY_NOT_TEXT(
            new Text("項目名は文字列でなければなりません。", "A name must be plain text."),
            new Text("項目名を文字列にしてください。", "Write the name as text.")),
    YAML_ANCHOR(
            new Text("YAML のアンカーと別名（& と *）は使えません。", "YAML anchors and aliases (& and *) are not accepted."),
            new Text(
                    "同じ内容でも、その場に書いてください。* や & で始まる文字列は引用符で囲んでください。",
                    "Write the content out in place. Quote a text that starts with * or &.")),
    YAML_TAG(
            new Text("YAML のタグ（!）は使えません。", "YAML tags (!) are not accepted."),
            new Text("タグを消してください。! で始まる文字列は引用符で囲んでください。", "Remove the tag. Quote a text that starts with !.")),
    SEVERAL_DOCUMENTS(
            new Text("一つのファイルに複数の文書があります。", "The file holds more than one document."),
            new Text("「---」で区切られた二つ目以降を消してください。", "Remove what follows the second “---”.")),

    EXPECTED_MAPPING(
            new Text("「{0}」には項目名と値の組が必要です。", "“{0}” needs names and values."),
            new Text("「項目名: 値」の形で書いてください。", "Write it as “name: value” lines.")),
    EXPECTED_SEQUENCE(
            new Text("「{0}」には一覧が必要です。", "“{0}” needs a list."),
            new Text("「- 」で始まる行、または [ ] の形で書いてください。", "Write lines that begin with “- ”, or use [ ].")),
    EXPECTED_TEXT(new Text("「{0}」には文字列が必要です。", "“{0}” needs a text."), new Text("文字列を一つ書いてください。", "Write one text.")),
    EXPECTED_BOOLEAN(
            new Text("「{0}」には true か false が必要です。", "“{0}” needs true or false."),
            new Text("true か false と書いてください。", "Write true or false.")),
    EXPECTED_INTEGER(
            new Text("「{0}」には {1} から {2} までの整数が必要です。", "“{0}” needs a whole number from {1} to {2}."),
            new Text("範囲内の整数を書いてください。", "Write a whole number within that range.")),
    EXPECTED_NUMBER(
            new Text("「{0}」には {1} から {2} までの数が必要です。", "“{0}” needs a number from {1} to {2}."),
            new Text("範囲内の数を書いてください。", "Write a number within that range.")),
    BLANK_TEXT(
            new Text("「{0}」が空です。", "“{0}” is blank."),
            new Text("内容を書くか、項目ごと消してください。", "Write its content, or remove it.")),
    MISSING_KEY(new Text("「{0}」がありません。", "“{0}” is missing."), new Text("「{0}」を加えてください。", "Add “{0}”.")),
    UNKNOWN_KEY(
            new Text("「{0}」という項目はありません。", "There is no “{0}” here."),
            new Text("消すか、次のいずれかに直してください: {1}", "Remove it, or use one of: {1}")),
    MISSPELT_KEY(
            new Text("「{0}」という項目はありません。", "There is no “{0}” here."),
            new Text("「{1}」ではありませんか。", "Did you mean “{1}”?")),
    NOT_ONE_OF(
            new Text("「{0}」に「{1}」は使えません。", "“{0}” cannot be “{1}”."),
            new Text("次のいずれかにしてください: {2}", "Use one of: {2}")),
    NOT_A_DATE(
            new Text("「{0}」の「{1}」は日付ではありません。", "“{0}”: “{1}” is not a date."),
            new Text(
                    "2026-03-31 のように、実在する日付を年-月-日で書いてください。",
                    "Write a real date as year-month-day, such as 2026-03-31.")),
    NOT_A_TIMESTAMP(
            new Text("「{0}」の「{1}」は日時ではありません。", "“{0}”: “{1}” is not a date and time."),
            new Text("2026-03-31T09:00:00Z のように書いてください。", "Write it as 2026-03-31T09:00:00Z.")),
    TOO_MANY_ITEMS(
            new Text("「{0}」の要素が多すぎます（上限 {1} 個）。", "“{0}” has too many items (limit {1})."),
            new Text("要素を減らしてください。", "Remove some of them.")),
    REPEATED_ITEM(
            new Text("「{0}」に「{1}」が二度あります。", "“{0}” names “{1}” twice."), new Text("一つにしてください。", "Keep one of them.")),
    NO_ITEMS(
            new Text("「{0}」が空の一覧です。", "“{0}” is an empty list."),
            new Text("一つ以上書くか、項目ごと消してください。", "Write at least one, or remove it."));

    private final Text message;
    private final Text remedy;

    DocumentFault(Text message, Text remedy) {
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
