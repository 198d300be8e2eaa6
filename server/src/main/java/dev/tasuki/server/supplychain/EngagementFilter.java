package dev.tasuki.server.supplychain;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.OrganisationId;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.TargetId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which engagements a list shows; what is empty narrows nothing.
///
/// @param party on either side
/// @param state on the day of asking
public record EngagementFilter(
        Optional<TargetId> target, Optional<OrganisationId> party, Optional<EngagementState> state) {

    private static final Text NOT_A_FILTER = new Text("絞り込みの値が正しくありません。", "This is not a value to filter by.");

    /// Reads the three parameters; empty ones narrow nothing.
    ///
    /// @throws Problem when one is of no use
    public static EngagementFilter of(Optional<String> target, Optional<String> party, Optional<String> state) {
        return new EngagementFilter(
                read("target", target, word -> Ids.parse(word).map(TargetId::new)),
                read("party", party, word -> Ids.parse(word).map(OrganisationId::new)),
                read(
                        "state",
                        state,
                        word -> Optional.ofNullable(EngagementState.byId().get(word))));
    }

    private static <T> Optional<T> read(String name, Optional<String> sent, Function<String, Optional<T>> read) {
        return sent.filter(word -> !word.isBlank())
                .map(word -> read.apply(word)
                        .orElseThrow(() -> Problem.invalid(List.of(new FieldFault(name, NOT_A_FILTER)))));
    }

    /// All of them.
    public static EngagementFilter none() {
        return new EngagementFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static EngagementFilter about(TargetId target) {
        return new EngagementFilter(Optional.of(target), Optional.empty(), Optional.empty());
    }

    public static EngagementFilter naming(OrganisationId party) {
        return new EngagementFilter(Optional.empty(), Optional.of(party), Optional.empty());
    }

    /// The same with another state, for links that narrow further.
    public EngagementFilter in(Optional<EngagementState> other) {
        return new EngagementFilter(target, party, other);
    }
}
