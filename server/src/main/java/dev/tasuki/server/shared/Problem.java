package dev.tasuki.server.shared;

import dev.tasuki.formats.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A request that cannot be granted; the edge makes a page or an RFC 9457 document of it.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Text detail;
    private final transient List<FieldFault> faults;
    private final transient Optional<Duration> retryAfter;

    private Problem(ProblemType type, Text detail, List<FieldFault> faults, Optional<Duration> retryAfter) {
        super(type.slug() + ": " + detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    /// A problem with words that say what happened and what to do.
    public static Problem of(ProblemType type, Text detail) {
        return new Problem(type, detail, List.of(), Optional.empty());
    }

    /// What is not there, or not for this viewer: nobody learns which.
    public static Problem notFound() {
        return of(
                ProblemType.NOT_FOUND,
                new Text(
                        "存在しないか、見る権限がありません。アドレスを確認してください。",
                        "It does not exist, or you are not permitted to see it. Check the address."));
    }

    /// Input with faults, each beside its field.
    public static Problem invalid(List<FieldFault> faults) {
        return new Problem(
                ProblemType.INVALID,
                new Text("示した項目を直して、もう一度送信してください。", "Correct the fields named below, then send it again."),
                faults,
                Optional.empty());
    }

    /// Somebody else changed it since it was read.
    public static Problem changedMeanwhile() {
        return of(
                ProblemType.CHANGED_MEANWHILE,
                new Text(
                        "読み込んだ後に、ほかの人が変更しました。最新の内容を確認してから、もう一度変更してください。",
                        "Someone else changed it after you loaded it. Look at it as it is now, then make your change again."));
    }

    /// Something to try again later.
    public static Problem retryAfter(ProblemType type, Text detail, Duration wait) {
        return new Problem(type, detail, List.of(), Optional.of(wait));
    }

    /// The same told beside a field of a form, where it is about what that field holds; any other stays as it is.
    public Problem beside(String field) {
        return type == ProblemType.TOO_LARGE ? invalid(List.of(new FieldFault(field, detail))) : this;
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    /// The faults of single fields; empty unless the type is [ProblemType#INVALID].
    public List<FieldFault> faults() {
        return faults;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
