package dev.tasuki.domain.responsibility.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.formats.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The documented example has one share that is accepted, of S(1)-1.1, and one that is offered, of S(1)-1.2.
class ShareAnswerTest {
    private static final RequirementId ACCEPTED_BEFORE = new RequirementId("S(1)-1.1");
    private static final RequirementId OFFERED_BEFORE = new RequirementId("S(1)-1.2");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final ChainEngagement engagement = example();

    private static ChainEngagement example() {
        try {
            var side = new Side(Optional.of(Files.readString(Path.of("..", "docs", "example", "supplychain.yaml"))));
            return side.chain().findEngagement(Side.ENGAGEMENT).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ShareAnswer.Outcome take(
            Set<RequirementId> requirements, ShareState state, Optional<String> because, EngagementSide... side) {
        return new ShareAnswer(requirements, state, DAY, because)
                .take(engagement, List.of(side).stream().findFirst(), "supplychain.yaml");
    }

    private static List<Share> taken(ShareAnswer.Outcome outcome) {
        return switch (outcome) {
            case ShareAnswer.Outcome.Taken(var _, var shares) -> shares;
            case ShareAnswer.Outcome.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    private static List<Object> codes(ShareAnswer.Outcome outcome) {
        return switch (outcome) {
            case ShareAnswer.Outcome.Refused(var findings) ->
                findings.stream().<Object>map(Finding::code).toList();
            case ShareAnswer.Outcome.Taken(var _, var shares) -> throw new AssertionError(shares);
        };
    }

    @Test
    void anOfferedShareIsAccepted() {
        var outcome = take(Set.of(OFFERED_BEFORE), ShareState.ACCEPTED, Optional.empty(), EngagementSide.PROVIDER);

        assertThat(taken(outcome)).singleElement().satisfies(share -> {
            assertThat(share.state()).isEqualTo(ShareState.ACCEPTED);
            assertThat(share.history().getLast().on()).isEqualTo(DAY);
        });
        assertThat(((ShareAnswer.Outcome.Taken) outcome).engagement().shares().orElseThrow())
                .hasSize(2);
    }

    @Test
    void withoutARequirementEveryShareThatCanMoves() {
        assertThat(taken(take(Set.of(), ShareState.WITHDRAWN, Optional.empty())))
                .hasSize(2);
        assertThat(taken(take(Set.of(), ShareState.ACCEPTED, Optional.empty())))
                .extracting(Share::requirement)
                .containsExactly(OFFERED_BEFORE);
        assertThat(codes(take(Set.of(), ShareState.OFFERED, Optional.empty())))
                .containsExactly(ExchangeFault.NO_SHARE_WAITS);
    }

    @Test
    void aRefusalNeedsAReason() {
        assertThat(codes(take(Set.of(OFFERED_BEFORE), ShareState.REFUSED, Optional.empty())))
                .containsExactly(ExchangeFault.STEP_NEEDS_A_REASON);
        assertThat(taken(take(Set.of(OFFERED_BEFORE), ShareState.REFUSED, Optional.of("no people"))))
                .singleElement()
                .satisfies(
                        share -> assertThat(share.history().getLast().because()).contains("no people"));
    }

    @Test
    void onceFilesAreExchangedEachSideTakesItsOwnSteps() {
        assertThat(codes(take(Set.of(OFFERED_BEFORE), ShareState.ACCEPTED, Optional.empty(), EngagementSide.CUSTOMER)))
                .containsExactly(ExchangeFault.STATE_OF_THE_OTHER_SIDE);
        assertThat(codes(take(Set.of(OFFERED_BEFORE), ShareState.WITHDRAWN, Optional.empty(), EngagementSide.PROVIDER)))
                .containsExactly(ExchangeFault.STATE_OF_THE_OTHER_SIDE);
    }

    @Test
    void nothingIsTakenWhereOneOfSeveralCannotBe() {
        var unknown = new RequirementId("S(4)-1.1");

        assertThat(codes(take(Set.of(OFFERED_BEFORE, ACCEPTED_BEFORE, unknown), ShareState.ACCEPTED, Optional.empty())))
                .containsExactlyInAnyOrder(ExchangeFault.STEP_DOES_NOT_FOLLOW, ExchangeFault.NO_SUCH_SHARE);
    }

    @Test
    void aStepBeforeTheLastOneDoesNotFollow() {
        var early = new ShareAnswer(
                Set.of(OFFERED_BEFORE), ShareState.ACCEPTED, LocalDate.of(2026, 10, 1), Optional.empty());

        assertThat(codes(early.take(engagement, Optional.empty(), "x")))
                .containsExactly(ExchangeFault.STEP_DOES_NOT_FOLLOW);
    }

    @Test
    void whoseTurnItIsFollowsFromTheState() {
        assertThat(ShareState.OFFERED.waitsFor()).contains(EngagementSide.PROVIDER);
        assertThat(ShareState.CHANGE_PROPOSED.waitsFor()).contains(EngagementSide.CUSTOMER);
        for (ShareState state : ShareState.values()) {
            state.waitsFor()
                    .ifPresent(side -> assertThat(state.successors())
                            .as("whoever is waited for can do something")
                            .anyMatch(next -> next.takenBy() == side));
        }
    }
}
