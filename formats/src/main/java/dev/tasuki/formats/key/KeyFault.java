package dev.tasuki.formats.key;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can be wrong with a file that should hold a key.
public enum KeyFault implements FindingCode {
    NOT_A_KEY_FILE(
            new Text("鍵のファイルではありません。", "This is not a key file."),
            new Text(
                    "PEM（「-----BEGIN」で始まるファイル）、PKCS#12、または DER の証明書を指定してください。",
                    "Name a PEM file (it begins with “-----BEGIN”), a PKCS#12 file or a certificate in DER.")),
    UNEXPECTED_PEM(
            new Text("PEM の種類が「{0}」です。ここでは使えません。", "The PEM holds “{0}”, which is of no use here."),
            new Text("次のいずれかを使ってください: {1}", "Use one of: {1}")),
    PRIVATE_KEY_EXPOSED(
            new Text("公開鍵のファイルに秘密鍵が入っています。", "A private key is in a file for public keys."),
            new Text(
                    "公開鍵だけを書き出して指定してください。このファイルを他者に渡していたなら、鍵を作り直してください。",
                    "Export the public key and name that file. If others have this file, replace the key.")),
    SEVERAL_PEM_BLOCKS(
            new Text("PEM の鍵や証明書が {0} 個あります。", "There are {0} PEM keys or certificates."),
            new Text("使うものを一つだけ残してください。", "Keep only the one to be used.")),
    MALFORMED_KEY(
            new Text("鍵または証明書の内容が壊れています。", "The key or certificate is damaged."),
            new Text("元のファイルをもう一度入手するか、書き出し直してください。", "Obtain the file again, or export it again.")),
    REQUEST_NOT_SIGNED(
            new Text("証明書署名要求が、そこに記された鍵で署名されていません。", "The request is not signed with the key that it names."),
            new Text(
                    "秘密鍵を持つ人が、その鍵で要求を作り直してください。",
                    "Have whoever holds the private key make the request again with it.")),
    UNSUPPORTED_KEY(
            new Text("「{0}」の鍵は使えません。", "Keys for “{0}” are not used here."),
            new Text("Ed25519 または ECDSA P-256 の鍵を使ってください。", "Use a key for Ed25519 or ECDSA P-256.")),
    UNSOUND_KEY(
            new Text("公開鍵が「{0}」の鍵として正しくありません。", "The public key is not a sound key for “{0}”."),
            new Text("鍵の出所を確かめ、正しい鍵を入手してください。", "Find out where the key came from, and obtain the right one.")),
    UNPROTECTED_PRIVATE_KEY(
            new Text("秘密鍵がパスフレーズで保護されていません。", "The private key is not protected by a passphrase."),
            new Text(
                    "openssl pkcs8 -topk8 -v2 aes-256-cbc -iter 600000 などで、パスフレーズ付きのファイルに変換してください。",
                    "Convert it to a protected file, for example with: openssl pkcs8 -topk8 -v2 aes-256-cbc -iter 600000")),
    UNSUPPORTED_PROTECTION(
            new Text("秘密鍵の保護方式（{0}）には対応していません。", "The private key is protected in a way not supported here ({0})."),
            new Text(
                    "PBES2（PBKDF2 と AES-CBC）で保護し直してください。例: openssl pkcs8 -topk8 -v2 aes-256-cbc -iter 600000",
                    "Protect it with PBES2 (PBKDF2 and AES-CBC), for example with: openssl pkcs8 -topk8 -v2 aes-256-cbc -iter 600000")),
    TOO_MANY_ITERATIONS(
            new Text(
                    "鍵を開くための反復回数が多すぎます（{0} 回、上限 {1} 回）。",
                    "Opening the key takes too many iterations ({0}; limit {1})."),
            new Text("信頼できる鍵なら、上限以下の回数で保護し直してください。", "If you trust the key, protect it again with fewer.")),
    WRONG_PASSPHRASE(
            new Text("パスフレーズが違うか、ファイルが壊れています。", "The passphrase is wrong, or the file is damaged."),
            new Text("パスフレーズを確かめて、もう一度入力してください。", "Check the passphrase and type it again.")),
    PASSPHRASE_TOO_SHORT(
            new Text("パスフレーズが短すぎます（{0} 文字以上）。", "The passphrase is too short (at least {0} characters)."),
            new Text("いくつかの単語を並べた、長いものにしてください。", "Use a longer one, such as several words in a row.")),
    NO_PRIVATE_KEY(
            new Text("ファイルに秘密鍵がありません。", "There is no private key in the file."),
            new Text("秘密鍵を含むファイルを指定してください。", "Name the file that holds the private key.")),
    SEVERAL_PRIVATE_KEYS(
            new Text("ファイルに秘密鍵が複数あります。", "There are several private keys in the file."),
            new Text("使う鍵だけを含むファイルを作ってください。", "Make a file that holds only the one to be used."));

    private final Text message;
    private final Text remedy;

    KeyFault(Text message, Text remedy) {
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
