package dev.tasuki.cli.serve;

import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;

/// What can be wrong with the way the server was called. None of these repeats a password.
public enum ServeFault implements FindingCode {
    NOT_A_PORT(
            new Text("--port の「{0}」はポート番号ではありません。", "--port: “{0}” is not a port number."),
            new Text(
                    "1 から 65535 までの数を指定してください（0 は空いている番号を選びます）。",
                    "Give a number from 1 to 65535 (0 takes any that is free).")),
    NOT_A_DATABASE(
            new Text("--db は PostgreSQL の URL ではありません。", "--db is not the URL of a PostgreSQL database."),
            new Text(
                    "postgresql://ユーザー@ホスト:5432/データベース のように書いてください。記号は %40 のように符号化します。",
                    "Write it as postgresql://user@host:5432/database, with special characters encoded, such as %40.")),
    NO_DATABASE_NAME(
            new Text("--db の URL にデータベース名がありません。", "The --db URL does not name a database."),
            new Text(
                    "postgresql://ホスト/データベース のように、最後に名前を書いてください。",
                    "Put its name at the end, as in postgresql://host/database.")),
    NO_DATABASE_USER(
            new Text("データベースに接続するユーザーが指定されていません。", "No user is given to connect to the database as."),
            new Text(
                    "URL に書くか（postgresql://ユーザー@ホスト/データベース）、環境変数 TASUKI_DB_USER と TASUKI_DB_PASSWORD で指定してください。",
                    "Name the user in the URL (postgresql://user@host/database), or set TASUKI_DB_USER and TASUKI_DB_PASSWORD.")),
    NOT_AN_ORIGIN(
            new Text("--address の「{0}」は、公開するアドレスとして使えません。", "--address: “{0}” cannot be used as the public address."),
            new Text(
                    "https://record.example.jp のように、https で始まり、パスを含まない形で書いてください。",
                    "Write it as https://record.example.org: https, a host, and no path.")),
    NO_SERVER_HERE(
            new Text("このファイルだけでは、サーバーを起動できません。", "This file by itself cannot start the server."),
            new Text("配布物の ./tasuki から起動してください。", "Start it with ./tasuki, which knows where the server is."));

    private final Text message;
    private final Text remedy;

    ServeFault(Text message, Text remedy) {
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
