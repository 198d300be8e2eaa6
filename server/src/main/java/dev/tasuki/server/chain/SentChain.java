package dev.tasuki.server.chain;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.domain.supplychain.PartyId;
import dev.tasuki.domain.supplychain.chain.ChainIntake;
import dev.tasuki.domain.supplychain.chain.ChainIntake.Offer;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.Input;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A supply chain that somebody sends to be taken in.
///
/// @param text     a `supplychain.yaml`
/// @param identity `file`, where its identifiers name the things of the record; `template`, where they name nothing yet
/// @param self     which of its parties is the organisation; empty while that is to be found by the name
/// @param from     the first day of engagements that name none
/// @param seen     the digest that a preview told; empty where nothing was seen yet
public record SentChain(
        String text, Identity identity, Optional<String> self, Optional<LocalDate> from, Optional<Sha256> seen) {
    /// No longer than a file that a person writes.
    public static final int LONGEST = 1 << 20;

    private static final int LONGEST_WORD = 64;
    private static final Text NOT_A_DIGEST = new Text(
            "下見で示された値（64 桁の 16 進数）を、そのまま指定してください。",
            "Give the value that the preview showed, 64 hexadecimal digits, as it is.");

    /// What the identifiers of what was sent say.
    public enum Identity implements Choice {
        FILE(new Text("記録と同じ識別子のファイル", "file whose identifiers are the record’s"), ChainIntake.Identity.SAME),
        TEMPLATE(new Text("ひな形", "template"), ChainIntake.Identity.FRESH);

        private static final Map<String, Identity> BY_ID = Choice.byId(values());

        private final Text title;
        private final ChainIntake.Identity identity;

        Identity(Text title, ChainIntake.Identity identity) {
            this.title = title;
            this.identity = identity;
        }

        @Override
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Text title() {
            return title;
        }

        /// All by id.
        public static Map<String, Identity> byId() {
            return BY_ID;
        }
    }

    /// Reads what was sent.
    ///
    /// @throws dev.tasuki.server.shared.Problem with every fault
    public static SentChain read(Input input) {
        Field<String> text = input.text("text", LONGEST);
        Field<Identity> identity = input.choice("identity", Identity.byId());
        Field<Optional<String>> self = input.optionalLine("self", LONGEST_WORD);
        Field<Optional<LocalDate>> from = input.optionalDate("from");
        Field<Optional<String>> seen = input.optionalLine("seen", LONGEST_WORD);
        Optional<Sha256> digest = seen.peek().flatMap(written -> written).flatMap(Sha256::parse);
        if (digest.isEmpty() && seen.peek().flatMap(written -> written).isPresent()) {
            input.fault("seen", NOT_A_DIGEST);
        }
        input.refuseOthers();
        input.requireSound();
        return new SentChain(text.get(), identity.get(), self.get(), from.get(), digest);
    }

    /// The same as this party.
    public SentChain as(Optional<String> party) {
        return new SentChain(text, identity, party, from, seen);
    }

    /// What is offered to the record.
    ///
    /// @param chain that was read from the text
    /// @param today the first day of engagements that name none, where nobody said another
    /// @throws IllegalStateException while nobody knows which of its parties the organisation is
    public Offer offer(SupplyChain chain, LocalDate today) {
        return new Offer(
                chain,
                identity.identity,
                new PartyId(self.orElseThrow(() -> new IllegalStateException("nobody said who the organisation is"))),
                from.orElse(today));
    }
}
