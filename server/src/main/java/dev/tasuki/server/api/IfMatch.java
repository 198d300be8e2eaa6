package dev.tasuki.server.api;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version that a change is about, from the `If-Match` header: nobody overwrites what they have not seen.
public record IfMatch(int version) {
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");
    private static final Text MISSING = new Text(
            "変更には If-Match ヘッダーが必要です。読み込んだときの ETag をそのまま指定してください。",
            "A change needs the If-Match header. Give the ETag exactly as it was read.");

    /// @throws Problem when the header is missing, or names no version that we could have given
    static IfMatch of(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED, MISSING);
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Problem.changedMeanwhile();
        }
        return new IfMatch(Integer.parseInt(tag.group(1)));
    }
}
