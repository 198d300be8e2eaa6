package dev.tasuki.server.shared.http;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Id;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Which part of a list is asked for.
///
/// @param cursor what the part before gave as `next`; empty for the first part
/// @param size   how many items, 1 to 200
public record Paging(Optional<String> cursor, int size) {
    public static final int LARGEST = 200;
    public static final int USUAL = 50;

    private static final Text NOT_A_CURSOR = new Text(
            "cursor には、前の応答の next の値をそのまま指定してください。",
            "Give the cursor exactly as the previous response gave it in next.");
    private static final Text NOT_A_SIZE = new Text("limit には 1 から 200 までの整数を指定してください。", "Give a limit from 1 to 200.");

    /// Reads the two parameters.
    ///
    /// @throws Problem when they are of no use
    public static Paging of(Optional<String> cursor, Optional<String> limit) {
        int size = USUAL;
        if (limit.isPresent()) {
            if (!limit.get().matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit.get()) > LARGEST) {
                throw Problem.invalid(List.of(new FieldFault("limit", NOT_A_SIZE)));
            }
            size = Integer.parseInt(limit.get());
        }
        return new Paging(cursor.filter(text -> !text.isEmpty()), size);
    }

    /// The last thing of the part before.
    ///
    /// @throws Problem when the cursor is not one that we gave
    public <T extends Id> Optional<T> after(Function<UUID, T> type) {
        return cursor.map(text -> Ids.parse(text)
                .map(type)
                .orElseThrow(() -> Problem.invalid(List.of(new FieldFault("cursor", NOT_A_CURSOR)))));
    }

    /// The place in a sequence that the part before ended at.
    ///
    /// @throws Problem when the cursor is not one that we gave
    public Optional<Long> afterPlace() {
        return cursor.map(text -> {
            if (!text.matches("[1-9][0-9]{0,15}")) {
                throw Problem.invalid(List.of(new FieldFault("cursor", NOT_A_CURSOR)));
            }
            return Long.valueOf(text);
        });
    }
}
