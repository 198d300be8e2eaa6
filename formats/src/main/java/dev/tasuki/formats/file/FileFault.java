package dev.tasuki.formats.file;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can be wrong with a file before its content is looked at.
public enum FileFault implements FindingCode {
    MISSING_FILE(
            new Text("ファイル「{0}」がありません。", "There is no file “{0}”."),
            new Text("ファイル名と場所を確認してください。", "Check the name and the directory.")),
    UNREADABLE_FILE(
            new Text("ファイル「{0}」を読めません: {1}", "The file “{0}” cannot be read: {1}"),
            new Text("読み取りの権限とディスクの状態を確認してください。", "Check the permission to read it, and the disk.")),
    DIRECTORY_NOT_FILE(
            new Text("「{0}」はディレクトリです。", "“{0}” is a directory."),
            new Text("ディレクトリの中のファイルを指定してください。", "Name a file inside it.")),
    SPECIAL_FILE(
            new Text("「{0}」は通常のファイルではありません。", "“{0}” is not a regular file."),
            new Text("パイプやデバイスではなく、通常のファイルを指定してください。", "Name a regular file instead of a pipe or a device.")),
    FILE_TOO_LARGE(
            new Text("ファイル「{0}」が大きすぎます（上限 {1} バイト）。", "The file “{0}” is too large (limit {1} bytes)."),
            new Text("正しいファイルかどうか確認してください。", "Check that this is the right file.")),
    FILE_EXISTS(
            new Text("ファイル「{0}」は既にあります。", "The file “{0}” is there already."),
            new Text("別の名前を指定するか、既にあるファイルを移してください。", "Choose another name, or move the existing file away.")),
    UNWRITABLE_FILE(
            new Text("ファイル「{0}」に書けません: {1}", "The file “{0}” cannot be written: {1}"),
            new Text(
                    "ディレクトリがあること、書き込みの権限、ディスクの空きを確認してください。",
                    "Check that the directory exists, that you may write to it, and that the disk has room.")),
    BEING_CHANGED(
            new Text("ファイル「{0}」を、別のプロセスが変更しています。", "Another process is changing the file “{0}”."),
            new Text(
                    "終わってからもう一度実行してください。実行中のものがなければ、{1} を削除してください。",
                    "Run again when it is done. If none is running, remove {1}.")),
    MALFORMED_PATH(
            new Text("「{0}」はファイルの場所として使えません。", "“{0}” cannot be used as the place of a file."),
            new Text(
                    "docs/policy.md のように、基準ディレクトリからの場所を「/」区切りで書いてください。",
                    "Write the place relative to the base directory with “/” between names, such as docs/policy.md.")),
    PATH_LEAVES_ROOT(
            new Text("「{0}」は基準ディレクトリの外を指しています。", "“{0}” leads out of the base directory."),
            new Text(
                    "ファイルを基準ディレクトリの中に置き、「..」や外へのリンクを使わないでください。",
                    "Keep the file inside the base directory, without “..” or links that lead out of it.")),
    UNENCODABLE_PATH(
            new Text("「{0}」という名前を、この環境の文字コードで表せません。", "The character set here cannot express the name “{0}”."),
            new Text(
                    "環境変数 LC_ALL を C.UTF-8 や ja_JP.UTF-8 にして、もう一度実行してください。",
                    "Set the environment variable LC_ALL to C.UTF-8 or ja_JP.UTF-8 and run again."));

    private final Text message;
    private final Text remedy;

    FileFault(Text message, Text remedy) {
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
