package dev.tasuki.server.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.Slice;
import dev.tasuki.server.shared.TargetId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    private static final Text NOT_A_SIZE = new Text("limit には 1 から 200 までの整数を指定してください。", "Give a limit from 1 to 200.");
    private static final Text NOT_A_CURSOR = new Text(
            "cursor には、前の応答の next の値をそのまま指定してください。",
            "Give the cursor exactly as the previous response gave it in next.");

    @Test
    void beginsAtTheStartWithTheUsualSize() {
        Paging paging = Paging.of(Optional.empty(), Optional.empty());

        assertThat(paging.size()).isEqualTo(50);
        assertThat(paging.after(TargetId::new)).isEmpty();
        assertThat(Paging.of(Optional.of(""), Optional.empty()).after(TargetId::new))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "200"})
    void takesASizeWithinTheBounds(String limit) {
        assertThat(Paging.of(Optional.empty(), Optional.of(limit)).size()).isEqualTo(Integer.parseInt(limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "201", "-1", "+1", "1 ", "１０", "1e2", "4294967297", "all"})
    void refusesAnyOtherSize(String limit) {
        refuses(() -> Paging.of(Optional.empty(), Optional.of(limit)), new FieldFault("limit", NOT_A_SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0190A000-0000-7000-8000-000000000000", "' or 1=1 --"})
    void refusesACursorThatItNeverGave(String cursor) {
        refuses(
                () -> Paging.of(Optional.of(cursor), Optional.empty()).after(TargetId::new),
                new FieldFault("cursor", NOT_A_CURSOR));
    }

    @Test
    void goesOnAfterTheLastOfThePartBefore() {
        List<TargetId> all = List.of(id(1), id(2), id(3));

        Slice<TargetId> slice = Slice.of(all, 2, TargetId::toString);

        assertThat(slice.items()).containsExactly(id(1), id(2));
        assertThat(Paging.of(slice.next(), Optional.empty()).after(TargetId::new))
                .contains(id(2));
        assertThat(Slice.of(all, 3, TargetId::toString).next())
                .as("nothing is left")
                .isEmpty();
    }

    private static TargetId id(int number) {
        return new TargetId(new UUID(0, number));
    }

    private static void refuses(ThrowingCallable call, FieldFault fault) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.INVALID);
            assertThat(problem.faults()).containsExactly(fault);
        });
    }
}
