package dev.tasuki.server.web.assessment;

import dev.tasuki.domain.assessment.ComparedField;
import dev.tasuki.domain.assessment.ThreeWay;
import dev.tasuki.formats.text.Text;
import java.util.Optional;

/// The two sides of a change that a file would make in the record.
public final class ChangeWords {
    private ChangeWords() {}

    /// What the record has.
    public static Optional<Text> before(ComparedField field) {
        return switch (field.values()) {
            case ThreeWay.Unchanged<Text>(var value) -> value;
            case ThreeWay.ChangedByMine<Text>(var base, var _) -> base;
            case ThreeWay.ChangedByTheirs<Text>(var _, var theirs) -> theirs;
            case ThreeWay.ChangedAlike<Text>(var _, var value) -> value;
            case ThreeWay.Conflicting<Text>(var _, var _, var theirs) -> theirs;
        };
    }

    /// What the file has.
    public static Optional<Text> after(ComparedField field) {
        return switch (field.values()) {
            case ThreeWay.Unchanged<Text>(var value) -> value;
            case ThreeWay.ChangedByMine<Text>(var _, var mine) -> mine;
            case ThreeWay.ChangedByTheirs<Text>(var base, var _) -> base;
            case ThreeWay.ChangedAlike<Text>(var _, var value) -> value;
            case ThreeWay.Conflicting<Text>(var _, var mine, var _) -> mine;
        };
    }
}
