package dev.tasuki.domain.audit;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can be wrong with an export of the audit record beyond the syntax of its lines.
public enum AuditFault implements FindingCode {
    NO_HEADER(
            new Text("監査記録の書き出しの見出し（{0}）がありません。", "The header of an audit export ({0}) is missing."),
            new Text("正しいファイルか、途中で切れていないかを確認してください。", "Check that this is the right file and that it is complete.")),
    UNKNOWN_EXPORT_FORMAT(
            new Text("形式「{0}」は読めません。この版が読めるのは {1} です。", "The format “{0}” is unknown; this version reads {1}."),
            new Text("正しいファイルか確認するか、新しい Tasuki を使ってください。", "Check the file, or use a newer Tasuki.")),
    GENESIS_DIFFERS(
            new Text(
                    "最初の記録から始まるのに、起点のハッシュが組織「{0}」のものではありません。",
                    "The export starts at the first entry, but its starting hash is not that of the organisation “{0}”."),
            new Text("見出しが書き換えられています。もう一度書き出してください。", "The header was changed. Export it again.")),
    LINE_TOO_LONG(
            new Text("行が長すぎます（上限 {0} バイト）。", "The line is too long (limit {0} bytes)."),
            new Text("正しいファイルかどうか確認してください。", "Check that this is the right file.")),
    LINE_CUT_OFF(
            new Text("ファイルが行の途中で終わっています。", "The file ends in the middle of a line."),
            new Text("もう一度書き出してください。", "Export it again.")),
    TOO_MANY_ENTRIES(
            new Text("記録が多すぎます（上限 {0} 件）。", "There are too many entries (limit {0})."),
            new Text("範囲を分けて書き出してください。", "Export the record in parts.")),
    NOT_CANONICAL(
            new Text(
                    "行が正規の書き方（RFC 8785）と {0} バイト目から異なります。",
                    "From byte {0} on, the line is not in canonical form (RFC 8785)."),
            new Text("書き出した後に変更されています。もう一度書き出してください。", "It was changed after it was exported. Export it again.")),
    NOT_A_HASH(
            new Text("「{0}」の「{1}」は SHA-256 のハッシュではありません。", "“{0}”: “{1}” is not a SHA-256 hash."),
            new Text(
                    "小文字の 16 進数 64 桁であるはずです。もう一度書き出してください。",
                    "It should have 64 lower-case hexadecimal digits. Export it again.")),
    NOT_A_WORD(
            new Text("「{0}」に「{1}」という語は使えません。", "“{1}” cannot be used for “{0}”."),
            new Text(
                    "小文字の英字で始まり、英数字と「_」「.」「-」からなるはずです。もう一度書き出してください。",
                    "It should begin with a lower-case letter and contain only letters, digits, “_”, “.” and “-”. Export it again.")),
    NOT_DETAILS(
            new Text(
                    "詳細が大きすぎるか深すぎるか、扱えない数を含んでいます。",
                    "The details are too large, too deep or contain a number that cannot be used."),
            new Text("もう一度書き出してください。", "Export it again.")),
    OTHER_ORGANISATION(
            new Text(
                    "記録 {0} は組織「{1}」のもので、「{2}」のものではありません。",
                    "Entry {0} belongs to the organisation “{1}”, not to “{2}”."),
            new Text(
                    "別の組織の記録が混ざっています。もう一度書き出してください。",
                    "Entries of another organisation are mixed in. Export it again.")),
    OUT_OF_SEQUENCE(
            new Text("記録 {0} があるはずの位置に、記録 {1} があります。", "Entry {1} stands where entry {0} should."),
            new Text(
                    "記録が抜けたか、並べ替えられたか、重複しています。もう一度書き出してください。",
                    "Entries are missing, moved or repeated. Export it again.")),
    LINK_BROKEN(
            new Text("記録 {0} は、直前の記録のハッシュを指していません。", "Entry {0} does not name the hash of the entry before it."),
            new Text(
                    "この記録か直前の記録が差し替えられています。もう一度書き出しても同じなら、元の記録を調べてください。",
                    "This entry or the one before it was replaced. Export it again; if the result is the same, investigate the record itself.")),
    CONTENT_CHANGED(
            new Text("記録 {0} の内容が、そのハッシュと一致しません。", "The content of entry {0} does not match its hash."),
            new Text(
                    "この記録は変更されています。もう一度書き出しても同じなら、元の記録を調べてください。",
                    "This entry was changed. Export it again; if the result is the same, investigate the record itself.")),
    HEAD_DIFFERS(
            new Text(
                    "記録 {0} で終わっていますが、見出しの末尾のハッシュ {1} と一致しません。",
                    "It ends at entry {0}, whose hash is not the header's head {1}."),
            new Text(
                    "末尾の記録が失われたか、見出しが書き換えられています。もう一度書き出してください。",
                    "Entries at the end are missing, or the header was changed. Export it again.")),
    HEAD_UNKNOWN(
            new Text(
                    "指定された末尾のハッシュ {0} は、この書き出しのどの記録のものでもありません。",
                    "The head you gave, {0}, is not the hash of any entry here."),
            new Text(
                    "この組織のものか確認してください。この組織のものなら、記録は作り直されています。",
                    "Check that it is this organisation's. If it is, the record was rebuilt.")),
    HEAD_EARLIER(
            new Text(
                    "指定された末尾のハッシュは記録 {0} のものですが、書き出しは記録 {1} まで続いています。",
                    "The head you gave is that of entry {0}, but the export continues to entry {1}."),
            new Text(
                    "記録 {0} までは変わっていません。その後の記録も確かめるには、新しい末尾のハッシュを指定してください。",
                    "Nothing was changed up to entry {0}. To check the rest too, give a newer head."));

    private final Text message;
    private final Text remedy;

    AuditFault(Text message, Text remedy) {
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
