package dev.tasuki.server.web.share;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.share.RecordedShare;
import java.util.List;

/// What the requirements that shares are of are called.
public final class ShareWords {
    /// What may be said, in the order in which somebody considers it.
    static final List<ShareState> ORDER = List.of(
            ShareState.ACCEPTED,
            ShareState.CHANGE_PROPOSED,
            ShareState.REFUSED,
            ShareState.OFFERED,
            ShareState.WITHDRAWN);

    private final Framework framework;

    ShareWords(Framework framework) {
        this.framework = framework;
    }

    /// What the requirement of a share is called; its identifier for one that the guideline does not have
    /// any more.
    public Text title(RecordedShare share) {
        return framework
                .find(share.share().requirement())
                .map(Requirement::title)
                .orElseGet(() -> Text.same(share.share().requirement().value()));
    }
}
