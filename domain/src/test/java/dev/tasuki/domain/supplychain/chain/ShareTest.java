package dev.tasuki.domain.supplychain.chain;

import static dev.tasuki.domain.supplychain.chain.Chains.DAY;
import static dev.tasuki.domain.supplychain.chain.Chains.share;
import static dev.tasuki.domain.supplychain.chain.ShareState.ACCEPTED;
import static dev.tasuki.domain.supplychain.chain.ShareState.CHANGE_PROPOSED;
import static dev.tasuki.domain.supplychain.chain.ShareState.OFFERED;
import static dev.tasuki.domain.supplychain.chain.ShareState.REFUSED;
import static dev.tasuki.domain.supplychain.chain.ShareState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void everyStepIsKeptAndEachDayHasItsState() {
        Share share = share("S(1)-1.1", OFFERED, CHANGE_PROPOSED, OFFERED, ACCEPTED);

        assertThat(share.stateOn(DAY.minusDays(4))).isEmpty();
        assertThat(share.stateOn(DAY.minusDays(3))).contains(OFFERED);
        assertThat(share.stateOn(DAY.minusDays(2))).contains(CHANGE_PROPOSED);
        assertThat(share.stateOn(DAY.minusDays(1))).contains(OFFERED);
        assertThat(share.stateOn(DAY.plusYears(1))).contains(ACCEPTED);
        assertThat(share.history()).hasSize(4);
        assertThat(share.offered()).isEqualTo(DAY.minusDays(3));
    }

    @Test
    void nothingIsAcceptedThatWasNotOffered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share("S(1)-1.1", ACCEPTED))
                .withMessage("a share begins with an offer: S(1)-1.1");
    }

    @Test
    void aRefusedOrWithdrawnShareIsAtItsEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> share("S(1)-1.1", OFFERED, REFUSED, ACCEPTED));
        assertThatIllegalArgumentException().isThrownBy(() -> share("S(1)-1.1", OFFERED, WITHDRAWN, OFFERED));
    }

    @Test
    void aRefusalSaysWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShareStep(DAY, REFUSED, Optional.empty()))
                .withMessage("needs a reason: REFUSED");
    }

    @Test
    void noStepIsTakenBeforeTheOneItFollows() {
        var offered = new ShareStep(DAY, OFFERED, Optional.empty());

        assertThat(Share.follows(offered, new ShareStep(DAY, ACCEPTED, Optional.empty())))
                .isTrue();
        assertThat(Share.follows(offered, new ShareStep(DAY.minusDays(1), ACCEPTED, Optional.empty())))
                .isFalse();
    }
}
