package dev.tasuki.server.shared;

import dev.tasuki.formats.text.Text;
import java.util.Locale;

/// What can go wrong with a request, as clients see it. The slugs are stable (RFC 9457).
public enum ProblemType {
    MALFORMED(400, new Text("リクエストを読み取れません", "The request cannot be read")),
    SIGN_IN_REQUIRED(401, new Text("サインインが必要です", "Please sign in")),
    NOT_PERMITTED(403, new Text("この操作の権限がありません", "You are not permitted to do this")),
    FORM_EXPIRED(403, new Text("画面の有効期限が切れました", "This page has expired")),
    NOT_FOUND(404, new Text("見つかりません", "Not found")),
    METHOD_NOT_ALLOWED(405, new Text("この方法では呼び出せません", "This method is not allowed here")),
    NOT_ACCEPTABLE(406, new Text("求められた形式では返せません", "The requested format is not available")),
    CONFLICT(409, new Text("既存の内容と競合しています", "It conflicts with what is there")),
    EVIDENCE_MISSING(409, new Text("証跡が記録にありません", "Evidence is not in the record")),
    IDEMPOTENCY_KEY_REUSED(409, new Text("同じ冪等キーが別のリクエストに使われました", "The idempotency key was used for another request")),
    CHANGED_MEANWHILE(412, new Text("ほかの変更が先に保存されました", "It was changed in the meantime")),
    TOO_LARGE(413, new Text("大きすぎます", "It is too large")),
    UNSUPPORTED_MEDIA_TYPE(415, new Text("対応していない形式です", "This media type is not supported")),
    INVALID(422, new Text("内容に不備があります", "Some of it needs correcting")),
    PRECONDITION_REQUIRED(428, new Text("版の指定（If-Match）が必要です", "Say which version you change (If-Match)")),
    TOO_MANY_ATTEMPTS(429, new Text("試行の回数が多すぎます", "Too many attempts")),
    INTERNAL(500, new Text("処理中に問題が起きました", "Something went wrong here")),
    UNAVAILABLE(503, new Text("一時的に利用できません", "Temporarily unavailable"));

    private final int status;
    private final Text title;

    ProblemType(int status, Text title) {
        this.status = status;
        this.title = title;
    }

    /// The last part of the problem's type: stable, lower case, with hyphens.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }
}
