package dev.tasuki.server.declaration;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.declaration.CheckKind;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Map;

/// One check as a reader of a page sees it.
///
/// @param said     what was seen, or what is wrong
/// @param remedies what to do, in the order of what is wrong
public record CheckLine(CheckKind kind, Result result, List<Text> said, List<Text> remedies) {

    public CheckLine {
        said = List.copyOf(said);
        remedies = List.copyOf(remedies);
    }

    /// How a check came out. What cannot be decided never looks like either of the others.
    public enum Result implements Choice {
        PASSED("passed", new Text("合格", "passed")),
        FAILED("failed", new Text("不合格", "failed")),
        UNDECIDED("undecided", new Text("判定不能", "inconclusive")),
        NOT_MADE("not-made", new Text("未実施", "not made"));

        private static final Map<String, Result> BY_ID = Choice.byId(values());

        private final String id;
        private final Text title;

        Result(String id, Text title) {
            this.id = id;
            this.title = title;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text title() {
            return title;
        }

        /// All results by id.
        public static Map<String, Result> byId() {
            return BY_ID;
        }
    }
}
