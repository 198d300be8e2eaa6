package dev.tasuki.server.share;

import dev.tasuki.domain.supplychain.chain.ShareState;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.ShareId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What somebody says about several shares of an engagement at once.
///
/// @param because in words, for every share alike
public record ShareWord(Set<ShareId> shares, ShareState state, Optional<String> because) {
    private static final int LONGEST = 2000;
    private static final Text NONE = new Text("回答する分担を選んでください。", "Choose the shares that you answer.");
    private static final Text UNKNOWN = new Text("分担の識別子が正しくありません。", "This is not the identity of a share.");
    private static final Text REASON_MISSING = new Text(
            "{0}には理由が要ります。相手が読んで分かるように書いてください。",
            "“{0}” needs a reason. Write it so that the other side can act on it.");

    public ShareWord {
        shares = Collections.unmodifiableSet(new LinkedHashSet<>(shares));
        if (shares.isEmpty() || (state.needsReason() && because.isEmpty())) {
            throw new IllegalArgumentException("says nothing: " + state);
        }
    }

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static ShareWord read(Input input) {
        Field<Set<ShareId>> shares = input.all("shares", word -> {
            try {
                return new ShareId(UUID.fromString(word));
            } catch (IllegalArgumentException e) {
                input.fault("shares", UNKNOWN);
                return null;
            }
        });
        if (shares.peek().filter(Set::isEmpty).isPresent() && input.faults().isEmpty()) {
            input.fault("shares", NONE);
        }
        Field<ShareState> state = input.choice("state", ShareState.byId());
        Field<Optional<String>> because = input.optionalText("because", LONGEST);
        boolean isSilent = because.peek().filter(Optional::isEmpty).isPresent();
        state.peek()
                .filter(said -> said.needsReason() && isSilent)
                .ifPresent(said -> input.fault("because", REASON_MISSING.filled(said.title())));
        input.refuseOthers();
        input.requireSound();
        return new ShareWord(shares.get(), state.get(), because.get());
    }
}
