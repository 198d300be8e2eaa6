package dev.tasuki.formats.dsse;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can be wrong with a DSSE envelope, beyond its being JSON of the right shape.
public enum EnvelopeFault implements FindingCode {
    NOT_BASE64(
            new Text("「{0}」が正しい base64 ではありません。", "“{0}” is not proper base64."),
            new Text(
                    "空白や改行を入れず、末尾の「=」を省かない base64 で書かれた、元の封筒を入手してください。",
                    "Obtain the original envelope, in base64 without white space and with its final “=”.")),
    NO_SIGNATURES(
            new Text("署名が一つもありません。", "There is no signature."),
            new Text("署名済みの封筒を入手してください。", "Obtain the envelope that was signed.")),
    SIGNATURE_TOO_LONG(
            new Text("「{0}」が長すぎます（上限 {1} バイト）。", "“{0}” is too long (limit {1} bytes)."),
            new Text("Ed25519 または ECDSA P-256 の署名を使ってください。", "Use a signature by Ed25519 or ECDSA P-256."));

    private final Text message;
    private final Text remedy;

    EnvelopeFault(Text message, Text remedy) {
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
