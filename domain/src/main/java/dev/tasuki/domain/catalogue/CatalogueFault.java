package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can be wrong with a framework or a crosswalk file, beyond what can be wrong with any document.
public enum CatalogueFault implements FindingCode {
    WRONG_FORMAT(
            new Text(
                    "「{0}」形式のファイルではありません（format は「{1}」）。",
                    "This is not a file in the format “{0}” (its format is “{1}”)."),
            new Text("format を「{0}」にするか、正しいファイルを指定してください。", "Make the format “{0}”, or name the right file.")),
    NOT_AN_IDENTIFIER(
            new Text("「{0}」の「{1}」は識別子として使えません。", "“{0}”: “{1}” is not an identifier."),
            new Text(
                    "英字で始め、英数字と ( ) . - _ / だけを使い、64 文字までにしてください。",
                    "Begin with a letter, use only ASCII letters, digits and ( ) . - _ /, at most 64 characters.")),
    NOT_A_VERSION(
            new Text("「{0}」は版の表記として使えません。", "“{0}” is not a version."),
            new Text(
                    "英数字で始め、英数字と . - _ だけを使い、64 文字までにしてください。",
                    "Begin with a letter or digit, use only ASCII letters, digits and . - _, at most 64 characters.")),
    DUPLICATE_ID(
            new Text("識別子「{0}」が二度使われています（最初は {1} 行目）。", "The identifier “{0}” is used twice (first on line {1})."),
            new Text("どちらかを別の識別子にするか、消してください。", "Give one of the two another identifier, or remove it.")),
    AMBIGUOUS_ALIAS(
            new Text(
                    "別名「{0}」は、別の項目の識別子または別名と同じです。",
                    "The alias “{0}” is also an identifier or an alias of another entry."),
            new Text("一つの項目だけを指す別名にしてください。", "Use an alias that stands for one entry only.")),
    ROLE_NOT_HELD(
            new Text("役割「{0}」を誰が担うのか分かりません。", "Nobody is said to hold the role “{0}”."),
            new Text("held_by を加えるか、識別子を次のいずれかにしてください: {1}", "Add “held_by”, or make its identifier one of: {1}")),
    CONTRADICTORY_HOLDER(
            new Text("「{0}」が all_of と none_of の両方にあります。", "“{0}” is both in “all_of” and in “none_of”."),
            new Text("どちらか一方から消してください。", "Remove it from one of the two.")),
    UNKNOWN_PARENT(
            new Text("親「{0}」がありません。", "There is no parent “{0}”."),
            new Text("このファイルにある項目の識別子にしてください。", "Name an entry of this file.")),
    CHILD_BEFORE_PARENT(
            new Text("親「{0}」（{1} 行目）より前に書かれています。", "This entry stands before its parent “{0}” (line {1})."),
            new Text("親の後に移してください。", "Move it behind its parent.")),
    PARENT_MISSING(
            new Text("親がありません。最上位でない項目には親が必要です。", "The parent is missing; only an entry at the top has none."),
            new Text("parent を加えてください。", "Add “parent”.")),
    PARENT_NOT_ABOVE(
            new Text("親「{0}」は一つ上の階層の項目ではありません。", "The parent “{0}” is not at the level directly above."),
            new Text("level か parent を直してください。", "Correct “level” or “parent”.")),
    NOT_AT_LOWEST_LEVEL(
            new Text("「{0}」は最下位の階層の項目だけに書けます。", "“{0}” belongs to entries at the lowest level only."),
            new Text("消すか、下の階層の項目に移してください。", "Remove it, or move it to the entries below.")),
    NOT_AT_TOP_LEVEL(
            new Text("「{0}」は最上位の階層の項目だけに書けます。", "“{0}” belongs to entries at the top level only."),
            new Text("消すか、最上位の項目に移してください。", "Remove it, or move it to the entry at the top.")),
    ROLES_MISSING(
            new Text("「{0}」を誰に求めるのか書かれていません。", "Nothing says whom “{0}” is addressed to."),
            new Text("roles に一つ以上の役割を書いてください。", "Name at least one role in “roles”.")),
    PACKAGE_MISSING(
            new Text("「{0}」がどのパッケージに含まれるのか書かれていません。", "Nothing says which package “{0}” belongs to."),
            new Text("package を加えてください。", "Add “package”.")),
    PACKAGE_OUT_OF_ORDER(
            new Text("「{0}」が、それより大きい「{1}」の後にあります。", "“{0}” stands behind “{1}”, which is larger."),
            new Text("小さいパッケージから順に並べてください。", "Put the smaller package first.")),
    SUMMARY_MISSING(
            new Text("「{0}」に要約がありません。", "“{0}” has no summary."), new Text("summary を加えてください。", "Add “summary”.")),
    CHILDLESS(
            new Text("「{0}」の下に項目がありません。", "Nothing stands below “{0}”."),
            new Text("下の階層の項目を加えるか、この項目を消してください。", "Add entries below it, or remove it.")),
    UNKNOWN_REQUIREMENT(
            new Text("「{1}」に「{0}」という項目はありません。", "“{1}” has no entry “{0}”."),
            new Text("識別子の表記を確かめてください。", "Check the spelling of the identifier.")),
    NOT_A_CATEGORY(
            new Text("「{0}」は最上位の項目ではありません。", "“{0}” is not an entry at the top level."),
            new Text("最上位の項目の識別子にしてください。", "Name an entry at the top level.")),
    NOT_ASSESSABLE(
            new Text("「{0}」は最下位の項目ではありません。", "“{0}” is not an entry at the lowest level."),
            new Text("最下位の項目の識別子にしてください。", "Name an entry at the lowest level.")),
    DISPUTE_CONTRADICTS_ROLES(
            new Text(
                    "食い違いの「従う読み方」が「{0}」の roles と合いません（役割「{1}」）。",
                    "The reading that the dispute follows does not agree with the roles of “{0}” (role “{1}”)."),
            new Text("roles か followed を直してください。", "Correct “roles” or “followed”.")),
    READINGS_AGREE(
            new Text("二つの読み方が同じです。", "The two readings are the same."),
            new Text("一方の applies を直すか、この食い違いを消してください。", "Correct “applies” in one of them, or remove the dispute.")),
    UNKNOWN_FRAMEWORK(
            new Text("「{0}」という枠組みはありません。", "There is no framework “{0}”."),
            new Text("次のいずれかにしてください: {1}", "Use one of: {1}")),
    REPEATED_REQUIREMENT(
            new Text("「{0}」が二度挙げられています。", "“{0}” is named twice."), new Text("一つにまとめてください。", "Keep one of them.")),
    UNRELATED_BUT_RELATED(
            new Text("「{0}」は関係がないとされていますが、対応付けにも現れます。", "“{0}” is said to be unrelated, yet a subject relates to it."),
            new Text("どちらか一方を消してください。", "Remove one of the two.")),
    NEITHER_RELATED_NOR_UNRELATED(
            new Text("「{0}」が対応付けにも unrelated にも現れません。", "“{0}” appears neither in a relation nor under “unrelated”."),
            new Text(
                    "対応付けるか、理由とともに unrelated に加えてください。",
                    "Relate it to a subject, or add it to “unrelated” with a reason."));

    private final Text message;
    private final Text remedy;

    CatalogueFault(Text message, Text remedy) {
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
