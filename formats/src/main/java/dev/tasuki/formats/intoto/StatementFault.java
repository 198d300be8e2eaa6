package dev.tasuki.formats.intoto;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can be wrong with an in-toto statement, beyond its being JSON of the right shape.
public enum StatementFault implements FindingCode {
    NOT_A_STATEMENT(
            new Text("in-toto の声明（{1}）ではありません: {0}", "This is not an in-toto statement ({1}): {0}"),
            new Text("_type が {1} である文書を指定してください。", "Name a document whose _type is {1}.")),
    NO_SUBJECT(
            new Text("対象（subject）が一つもありません。", "The statement is about nothing: it has no subject."),
            new Text("対象を一つ以上書いてください。", "Write at least one subject.")),
    NO_DIGEST(
            new Text("「{0}」にダイジェストがありません。", "“{0}” has no digest."),
            new Text("sha256 などのダイジェストを書いてください。", "Write a digest, such as sha256.")),
    TOO_MANY_DIGESTS(
            new Text("「{0}」のダイジェストが多すぎます（上限 {1} 個）。", "“{0}” has too many digests (limit {1})."),
            new Text("必要なものだけを残してください。", "Keep those that are needed.")),
    NOT_A_DIGEST(
            new Text("「{0}」は {1} のダイジェストではありません。", "“{0}” is not a digest by {1}."),
            new Text(
                    "小文字の十六進数で、アルゴリズムに合った長さで書いてください。",
                    "Write lower-case hexadecimal digits, as many as the algorithm yields.")),
    NOT_AN_ALGORITHM(
            new Text("「{0}」はダイジェストのアルゴリズム名として使えません。", "“{0}” cannot be the name of a digest algorithm."),
            new Text("sha256 のような名前を書いてください。", "Write a name such as sha256.")),
    NOT_A_PREDICATE_TYPE(
            new Text("「{0}」は predicateType として使えません。", "“{0}” cannot be a predicateType."),
            new Text(
                    "https://slsa.dev/provenance/v1 のような URI を書いてください。",
                    "Write a URI such as https://slsa.dev/provenance/v1."));

    private final Text message;
    private final Text remedy;

    StatementFault(Text message, Text remedy) {
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
