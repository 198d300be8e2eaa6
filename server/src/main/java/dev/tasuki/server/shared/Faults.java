package dev.tasuki.server.shared;

import dev.tasuki.formats.text.Text;
import java.time.Duration;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// Makes a [Problem] of whatever went wrong, the same for pages and the programming interface.
public final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private static final Text DATABASE_AWAY = new Text(
            "データベースに接続できません。保存は行われていません。少し待ってから、もう一度お試しください。",
            "The database cannot be reached. Nothing was saved. Wait a moment, then try again.");
    private static final Text INTERNAL = new Text(
            "予期しない問題が起きました。保存は行われていません。続くようなら、下の番号を管理者に伝えてください。",
            "Something unexpected happened. Nothing was saved. If this continues, tell your administrator the number below.");
    private static final Text TOO_LARGE = new Text(
            "送られたファイルが大きすぎるため、受け付けませんでした。保存は行われていません。一つのファイルは 32 MB まで、一度に送れるのは合わせて 64 MB までです。",
            "What was sent is too large, so nothing was saved. One file may be up to 32 MB, and all that is sent at once up to 64 MB.");
    private static final Text MALFORMED =
            new Text("リクエストの形式が正しくありません。送った内容を確認してください。", "The request is not well formed. Check what was sent.");
    private static final Duration SOON = Duration.ofSeconds(5);

    private Faults() {}

    /// The problem that a failure means to whoever made the request. What is unexpected is logged here, once.
    public static Problem problem(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case MaxUploadSizeExceededException _ -> Problem.of(ProblemType.TOO_LARGE, TOO_LARGE);
            // A form's fields are read before Spring sees them, for the form token.
            case InvalidParameterException e
            when e.getErrorCode() == 413 -> Problem.of(ProblemType.TOO_LARGE, TOO_LARGE);
            case InvalidParameterException _ -> Problem.of(ProblemType.MALFORMED, MALFORMED);
            // A name of a file with a character in it that no name has.
            case InvalidFileNameException _ -> Problem.of(ProblemType.MALFORMED, MALFORMED);
            case CannotCreateTransactionException e -> databaseAway(e);
            case DataAccessResourceFailureException e -> databaseAway(e);
            case TransactionSystemException e -> databaseAway(e);
            case QueryTimeoutException e -> databaseAway(e);
            case TransientDataAccessException e -> databaseAway(e);
            case ErrorResponse response -> ofStatus(response.getStatusCode()).orElseGet(() -> internal(failure));
            default -> lostConnection(failure) ? databaseAway(failure) : internal(failure);
        };
    }

    /// What belongs to the answer beside the problem itself: when to ask again, what is allowed, how to sign in (RFC
    /// 9110,
    /// sections 10.2.1, 10.2.3 and 11.6.1).
    public static HttpHeaders headers(Problem problem, Throwable failure) {
        var headers = new HttpHeaders();
        problem.retryAfter()
                .ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds()))));
        if (problem.type() == ProblemType.SIGN_IN_REQUIRED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.type() == ProblemType.METHOD_NOT_ALLOWED && failure instanceof ErrorResponse refused) {
            headers.setAllow(refused.getHeaders().getAllow());
        }
        return headers;
    }

    private static boolean lostConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }

    private static Problem databaseAway(Throwable failure) {
        LOG.warn("the database is away: {}", String.valueOf(failure.getMessage()));
        return Problem.retryAfter(ProblemType.UNAVAILABLE, DATABASE_AWAY, SOON);
    }

    private static Problem internal(Throwable failure) {
        LOG.error("a request failed unexpectedly", failure);
        return Problem.of(ProblemType.INTERNAL, INTERNAL);
    }

    private static Optional<Problem> ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> Optional.of(Problem.notFound());
            case 405 -> Optional.of(Problem.of(ProblemType.METHOD_NOT_ALLOWED, MALFORMED));
            case 406 -> Optional.of(Problem.of(ProblemType.NOT_ACCEPTABLE, MALFORMED));
            case 413 -> Optional.of(Problem.of(ProblemType.TOO_LARGE, TOO_LARGE));
            case 415 -> Optional.of(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, MALFORMED));
            case 503 -> Optional.of(Problem.retryAfter(ProblemType.UNAVAILABLE, DATABASE_AWAY, SOON));
            default ->
                status.is4xxClientError()
                        ? Optional.of(Problem.of(ProblemType.MALFORMED, MALFORMED))
                        : Optional.empty();
        };
    }
}
