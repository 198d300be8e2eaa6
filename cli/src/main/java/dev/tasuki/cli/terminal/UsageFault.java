package dev.tasuki.cli.terminal;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can be wrong with the way a command was called.
public enum UsageFault implements FindingCode {
    UNKNOWN_ARGUMENT(
            new Text("「{0}」という引数は使えません。", "There is no argument “{0}” here."), new Text("次を試してください: {1}", "Try: {1}")),
    MISSING_ARGUMENT(
            new Text("必要な引数がありません: {0}", "Something is missing: {0}"),
            new Text("--help で使い方を確認してください。", "See --help for how to call this command.")),
    EMPTY_VALUE(
            new Text("{0} の値が空です。", "{0} is given without a value."),
            new Text("値を指定するか、この引数を省いてください。", "Give it a value, or leave it out.")),
    WRONG_ARGUMENT(
            new Text("引数が正しくありません: {0}", "The arguments do not fit: {0}"),
            new Text("--help で使い方を確認してください。", "See --help for how to call this command.")),
    NOT_ONE_OF(
            new Text("{0} に「{1}」は使えません。", "{0} cannot be “{1}”."), new Text("次のいずれかを指定してください: {2}", "Use one of: {2}")),
    NO_SUCH_REQUIREMENT(
            new Text("「{0}」という要求はありません。", "There is no requirement “{0}”."),
            new Text(
                    "tasuki catalogue list か tasuki catalogue search で探してください（例: S(2)-2.3、UK-1.2.3）。",
                    "Find it with tasuki catalogue list or tasuki catalogue search (for example S(2)-2.3, UK-1.2.3).")),
    NOT_A_DATE(
            new Text("{0} の「{1}」は日付ではありません。", "{0}: “{1}” is not a date."),
            new Text("2026-03-31 のように書いてください。", "Write it as 2026-03-31.")),
    NOT_A_PERIOD(
            new Text("{0} の「{1}」は期間ではありません。", "{0}: “{1}” is not a period."),
            new Text(
                    "P1Y（1年）、P6M（6か月）、P90D（90日）のように書いてください。",
                    "Write it as P1Y (a year), P6M (six months) or P90D (90 days).")),
    NOT_A_SIGNATORY(
            new Text("署名者「{0}」に氏名と役職がそろっていません。", "The signatory “{0}” lacks a name or a role."),
            new Text("\"山田 花子, 品質保証部長\" のように書いてください。", "Write it as \"Hanako Yamada, Senior Responsible Owner\".")),
    NOT_AN_ORGANISATIONS_ADDRESS(
            new Text(
                    "「{0}」は、共有の記録での組織のアドレスではありません。", "“{0}” is not the address of an organisation in a shared record."),
            new Text(
                    "鍵の登録画面に示されたとおりに書いてください（例: https://record.example/o/aozora）。",
                    "Write it as the page for registering a key shows it, such as https://record.example/o/aozora.")),
    ASSURANCE_FILE_MISSING(
            new Text("「{0}」に tasuki.yaml がありません。", "There is no tasuki.yaml in “{0}”."),
            new Text(
                    "tasuki init で作るか、ある場所を指定してください。",
                    "Make one with tasuki init, or name the directory that has one.")),
    NO_SUCH_DIRECTORY(
            new Text("ディレクトリ「{0}」がありません。", "There is no directory “{0}”."),
            new Text("先に作るか、場所を確認してください。", "Make it first, or check the name.")),
    NO_SUCH_FILE(
            new Text("ファイル「{0}」がありません。", "There is no file “{0}”."),
            new Text("ファイル名と場所を確認してください。", "Check the name and the directory.")),
    ALREADY_THERE(
            new Text("「{0}」は既にあります。", "“{0}” is already there."),
            new Text(
                    "上書きはしません。別の名前にするか、先に移してください。",
                    "Nothing is overwritten. Choose another name, or move it away first.")),
    REPORT_ALREADY_THERE(
            new Text("「{0}」は既にあります。", "“{0}” is already there."),
            new Text("別の名前にするか、--replace を付けてください。", "Choose another name, or replace it with --replace.")),
    NO_ONE_TO_ASK(
            new Text(
                    "対話できる端末がないか、入力が終わったため、質問できません。足りないもの: {0}",
                    "Nobody answers here: there is no terminal, or its input ended. Missing: {0}"),
            new Text("必要な値を引数で指定してください（--help を参照）。", "Give them as options (see --help).")),
    PASSPHRASES_DIFFER(
            new Text("二度入力されたパスフレーズが一致しません。", "The two passphrases differ."),
            new Text("もう一度実行してください。", "Run the command again.")),
    PASSPHRASE_EMPTY(
            new Text("パスフレーズが空です（{0}）。", "The passphrase is empty ({0})."),
            new Text("一行目にパスフレーズを書くか、入力してください。", "Write it on the first line, or type it.")),
    PASSPHRASE_NOT_TEXT(
            new Text("パスフレーズが UTF-8 の文字として読めません（{0}）。", "The passphrase is not text in UTF-8 ({0})."),
            new Text(
                    "UTF-8 の文字だけのパスフレーズを使ってください。",
                    "Use a passphrase of UTF-8 characters: other bytes would not stay the same.")),
    OUTPUT_IS_INPUT(
            new Text("「{0}」は読み込んだファイルなので、上書きできません。", "“{0}” is the file that was read; it is not overwritten."),
            new Text("別の名前を指定してください。", "Choose another name.")),
    TOO_LARGE_TO_DRAW(
            new Text("図にするには大きすぎます（組織 {0}、契約関係 {1}）。", "It is too large to draw: organisations {0}, engagements {1}."),
            new Text("--party で、ある顧客のサプライチェーンだけを図にしてください。", "Draw the chain of one customer only, with --party.")),
    NEEDS_OUTPUT(
            new Text("{0} は端末に表示できません。", "A terminal cannot show {0}."),
            new Text("-o で書き出すファイルを指定してください。", "Name the file to write with -o.")),
    NO_REQUIREMENT_FOR_OSCAL(
            new Text(
                    "契約関係「{0}」から生じる個別要求がありません。OSCAL では表せません。",
                    "The engagement “{0}” brings no requirement, which OSCAL cannot express."),
            new Text("別の --format か、別の日（--at）を指定してください。", "Choose another --format, or another day with --at.")),
    OUTPUT_LOST(
            new Text("出力を最後まで書けませんでした。", "The output could not be written to its end."),
            new Text("出力先の空き容量と権限を確認してください。", "Check the room and the permissions where it goes.")),
    EVIDENCE_OUTSIDE(
            new Text(
                    "証跡「{0}」は、tasuki.yaml のあるディレクトリの外にあります。",
                    "The evidence “{0}” is outside the directory of tasuki.yaml."),
            new Text("ディレクトリの中に置いてから指定してください。", "Put it below that directory, then name it.")),
    EVIDENCE_OF_ITSELF(
            new Text("tasuki.yaml 自身は証跡になりません。", "tasuki.yaml cannot be evidence of itself."),
            new Text("取組を示す別のファイルを指定してください。", "Name another file that shows what is done.")),
    EVIDENCE_UNREADABLE(
            new Text("証跡「{0}」を読めません。", "The evidence “{0}” cannot be read."),
            new Text("ファイルの場所と読み取りの権限を確認してください。", "Check where it is and that you may read it.")),
    URL_NEEDS_SEEN(
            new Text("Web ページ「{0}」の内容は取得しません（オフラインで動作します）。", "The web page “{0}” is not fetched; this works offline."),
            new Text(
                    "見た内容をファイルに保存し、--evidence 'https://…=保存したファイル' と指定してください。",
                    "Save what you saw and name it as --evidence 'https://…=saved-file'.")),
    EXCHANGE_BROKEN(
            new Text(
                    "「{0}」に保管されたファイルに、欠けた番号か、変えられたものがあります。",
                    "Of the files kept in “{0}”, one is missing or was changed."),
            new Text(
                    "バックアップから戻してください。相手も同じ番号のファイルを保管しています。",
                    "Restore them from a backup; the other side keeps files of the same numbers.")),
    NOT_YET(
            new Text("{0} はまだ来ていません。", "{0} has not come yet."),
            new Text("今日か、それより前の日付を指定してください。", "Give today or an earlier day.")),
    WHICH_SHARES(
            new Text("どの分担かがわかりません。", "It is not clear which shares are meant."),
            new Text(
                    "--requirement で個別要求を指定するか、--all を付けてください。両方は使えません。",
                    "Name requirements with --requirement, or say --all; not both.")),
    HEAD_NOT_A_HASH(
            new Text("--head の「{0}」は SHA-256 のハッシュではありません。", "--head: “{0}” is not a SHA-256 hash."),
            new Text("控えておいた 16 進数 64 桁を指定してください。", "Give the 64 hexadecimal digits that you noted.")),
    NOTHING_TO_RECORD(
            new Text("記録する内容がありません。", "There is nothing to record."),
            new Text(
                    "--status、--because、--evidence、--owner、--due のいずれかを指定してください。",
                    "Give --status, --because, --evidence, --owner or --due."));

    private final Text message;
    private final Text remedy;

    UsageFault(Text message, Text remedy) {
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
