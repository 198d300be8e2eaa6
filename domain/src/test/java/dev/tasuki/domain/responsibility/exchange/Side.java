package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.responsibility.file.SupplyChainEditing;
import dev.tasuki.domain.responsibility.file.SupplyChainFileEditor;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReading;
import dev.tasuki.domain.supplychain.EngagementId;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.dsse.EnvelopeWriter;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.key.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One of two companies in a test: its file, its key, and what it keeps.
final class Side {
    static final EngagementId ENGAGEMENT = new EngagementId("support");
    private static final EngagementStatements STATEMENTS =
            new EngagementStatements(Catalogue.bundled().meti());

    private final SigningKey key = KeyGeneration.generate(KeyAlgorithm.ED25519);
    Optional<String> file;
    EngagementExchange exchange = EngagementExchange.NONE;
    boolean confirms;
    Instant now = Instant.parse("2026-11-22T03:00:00Z");

    Side(Optional<String> file) {
        this.file = file;
    }

    VerificationKey publicKey() {
        return key.publicKey();
    }

    void write(String right, String wrong) {
        String text = file.orElseThrow();
        if (!text.contains(right)) {
            throw new AssertionError("not in the file: " + right + "\n" + text);
        }
        int at = text.indexOf(right);
        file = Optional.of(text.substring(0, at) + wrong + text.substring(at + right.length()));
    }

    SupplyChain chain() {
        byte[] text = file.orElseThrow().getBytes(StandardCharsets.UTF_8);
        return switch (new SupplyChainFileReader(Catalogue.bundled().meti()).read(text, "supplychain.yaml")) {
            case SupplyChainFileReading.Read(var read) -> read.chain();
            case SupplyChainFileReading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    /// Sends how the engagement stands.
    Bytes export() {
        now = now.plus(Duration.ofMinutes(1));
        return switch (exchange.draft(chain(), ENGAGEMENT, now, "supplychain.yaml")) {
            case StatementOutcome.Refused(var findings) -> throw new AssertionError(findings);
            case StatementOutcome.Read(var statement) -> {
                Bytes sent = signed(statement);
                exchange = exchange.with(new KeptStatement(Sha256.of(sent), true, statement));
                yield sent;
            }
        };
    }

    Bytes signed(EngagementStatement statement) {
        return EnvelopeWriter.bytes(EngagementStatements.sign(statement, key));
    }

    /// Why nothing can be sent.
    List<Finding> exportRefused() {
        return refused(exchange.draft(chain(), ENGAGEMENT, now, "supplychain.yaml"));
    }

    StatementOutcome receive(Bytes received, VerificationKey trusted) {
        now = now.plus(Duration.ofMinutes(1));
        return switch (STATEMENTS.read(received, "received.json", List.of(trusted))) {
            case StatementOutcome.Refused refused -> refused;
            case StatementOutcome.Read(var statement) ->
                exchange.receive(
                        statement, Sha256.of(received), file.map(text -> chain()), confirms, now, "received.json");
        };
    }

    List<Finding> receiveRefused(Bytes received, VerificationKey trusted) {
        return refused(receive(received, trusted));
    }

    void take(Bytes received, VerificationKey trusted) {
        if (!(receive(received, trusted) instanceof StatementOutcome.Read(var statement))) {
            throw new AssertionError(receiveRefused(received, trusted));
        }
        SupplyChain extract = statement.extract().chain();
        file = Optional.of(
                file.map(text -> edited(text, extract)).orElseGet(() -> SupplyChainFileEditor.fresh(extract)));
        exchange = exchange.with(new KeptStatement(Sha256.of(received), false, statement));
    }

    private static String edited(String text, SupplyChain extract) {
        return switch (new SupplyChainFileEditor(Catalogue.bundled().meti()).put(text, "supplychain.yaml", extract)) {
            case SupplyChainEditing.Edited(var after, var _) -> after;
            case SupplyChainEditing.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    private static List<Finding> refused(StatementOutcome outcome) {
        return switch (outcome) {
            case StatementOutcome.Refused(var findings) -> findings;
            case StatementOutcome.Read(var statement) -> throw new AssertionError("not refused: " + statement);
        };
    }
}
