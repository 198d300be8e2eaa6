package dev.tasuki.formats.cyclonedx;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can be wrong with an attestation document beyond its syntax.
public enum AttestationFault implements FindingCode {
    EXACTLY_ONE(
            new Text("「{0}」の要素はちょうど一つでなければなりません。", "“{0}” must have exactly one item."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    NOT_A_SERIAL_NUMBER(
            new Text("シリアル番号「{0}」は urn:uuid: の形ではありません。", "The serial number “{0}” is not a urn:uuid:."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    NOT_AN_ADDRESS(
            new Text("「{0}」は参照先のアドレスとして正しくありません。", "“{0}” is not a well-formed address."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    OTHER_TARGET(
            new Text(
                    "宣言された主張の対象「{0}」が、文書の対象ソフトウェアと異なります。",
                    "The declared claims are about “{0}”, which is not the software that the document is about."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    DUPLICATE_REFERENCE(
            new Text("参照名「{0}」が二度定義されています。", "The reference “{0}” is defined twice."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    DANGLING_REFERENCE(
            new Text("「{0}」が指す「{1}」が文書内にありません。", "“{0}” refers to “{1}”, which the document does not hold."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again.")),
    UNUSED_ITEM(
            new Text("「{0}」はどこからも使われていません。", "Nothing uses “{0}”."),
            new Text("発行者に、作り直した宣言を求めてください。", "Ask the issuer to make the declaration again."));

    private final Text message;
    private final Text remedy;

    AttestationFault(Text message, Text remedy) {
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
