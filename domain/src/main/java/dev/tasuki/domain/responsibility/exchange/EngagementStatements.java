package dev.tasuki.domain.responsibility.exchange;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReader;
import dev.tasuki.domain.responsibility.file.SupplyChainFileReading;
import dev.tasuki.domain.responsibility.file.SupplyChainWriter;
import dev.tasuki.domain.supplychain.chain.EngagementSide;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeReader;
import dev.tasuki.formats.dsse.EnvelopeReading;
import dev.tasuki.formats.dsse.EnvelopeSignatures;
import dev.tasuki.formats.dsse.EnvelopeSigner;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.intoto.Digests;
import dev.tasuki.formats.intoto.Statement;
import dev.tasuki.formats.intoto.StatementReader;
import dev.tasuki.formats.intoto.StatementReading;
import dev.tasuki.formats.intoto.StatementWriter;
import dev.tasuki.formats.intoto.Subject;
import dev.tasuki.formats.json.CanonicalJson;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.key.VerificationKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Statements about an engagement as files: DSSE envelopes over in-toto statements whose predicate holds the engagement
/// in the structure of `supplychain.yaml`.
public final class EngagementStatements {
    static final String PREDICATE_TYPE = "urn:tasuki:engagement:1";
    private static final int MOST_STATEMENTS = 9_999;

    private final SupplyChainFileReader chains;

    /// @param framework the METI guideline, whose individual requirements shares name
    public EngagementStatements(Framework framework) {
        this.chains = new SupplyChainFileReader(framework);
    }

    /// The statement, signed.
    public static Envelope sign(EngagementStatement statement, SigningKey key) {
        return EnvelopeSigner.sign(Statement.PAYLOAD_TYPE, payload(statement), key);
    }

    private static Bytes payload(EngagementStatement statement) {
        JsonObject chain = SupplyChainWriter.json(statement.extract().chain());
        JsonObject predicate = JsonValue.object()
                .put("number", statement.number())
                .putIfPresent("previous", statement.previous(), digest -> JsonValue.text(digest.hex()))
                .put("by", statement.by().id())
                .put("madeAt", statement.madeAt().toString())
                .put("chain", chain)
                .build();
        String name = statement.extract().engagement().id().value();
        return StatementWriter.bytes(List.of(new Subject(name, Digests.of(digest(chain)))), PREDICATE_TYPE, predicate);
    }

    private static Sha256 digest(JsonObject chain) {
        return Sha256.of(CanonicalJson.bytes(chain));
    }

    /// Reads a file that one of the trusted keys must have signed; nothing of another is looked into.
    ///
    /// @param source what findings call the file
    public StatementOutcome read(Bytes file, String source, List<VerificationKey> trusted) {
        return switch (EnvelopeReader.read(file, source)) {
            case EnvelopeReading.Refused(var findings) -> new StatementOutcome.Refused(findings);
            case EnvelopeReading.Read(var envelope) ->
                EnvelopeSignatures.of(envelope, trusted).signedBy().isEmpty()
                        ? refused(source, ExchangeFault.NOT_SIGNED_BY_TRUSTED_KEY)
                        : read(envelope, source);
        };
    }

    /// Reads a file whose signature was checked when it came in, or that was signed here.
    public StatementOutcome readKept(Bytes file, String source) {
        return switch (EnvelopeReader.read(file, source)) {
            case EnvelopeReading.Refused(var findings) -> new StatementOutcome.Refused(findings);
            case EnvelopeReading.Read(var envelope) -> read(envelope, source);
        };
    }

    private StatementOutcome read(Envelope envelope, String source) {
        if (!envelope.payloadType().equals(Statement.PAYLOAD_TYPE)) {
            return refused(source, ExchangeFault.NO_ENGAGEMENT_STATEMENT, envelope.payloadType());
        }
        return switch (StatementReader.read(envelope.payload(), source)) {
            case StatementReading.Refused(var findings) -> new StatementOutcome.Refused(findings);
            case StatementReading.Read(var statement) ->
                statement.predicateType().equals(PREDICATE_TYPE)
                        ? decode(envelope, statement, source)
                        : refused(source, ExchangeFault.NO_ENGAGEMENT_STATEMENT, statement.predicateType());
        };
    }

    private StatementOutcome decode(Envelope envelope, Statement read, String source) {
        var findings = new Findings();
        MappingReader reader = MappingReader.ofRoot(read.predicate(), source, findings);
        Integer number = reader.requiredInteger("number", 1, MOST_STATEMENTS);
        Optional<Sha256> previous = Optional.ofNullable(reader.text("previous")).flatMap(Sha256::parse);
        EngagementSide by = reader.requiredChoice("by", EngagementSide.byId());
        Instant madeAt = reader.requiredText("madeAt") == null ? null : reader.timestamp("madeAt");
        Node chain = reader.node("chain");
        reader.finish();
        if (findings.hasErrors()) {
            return new StatementOutcome.Refused(findings.list());
        }
        if (number == null || by == null || madeAt == null || chain == null || (number == 1) != previous.isEmpty()) {
            return refused(source, ExchangeFault.STATEMENT_NOT_AS_WRITTEN);
        }
        return switch (chains.read(chain, source)) {
            case SupplyChainFileReading.Refused(var faults) -> new StatementOutcome.Refused(faults);
            case SupplyChainFileReading.Read(var file) ->
                extract(file.chain())
                        .map(extract -> new EngagementStatement(number, previous, by, madeAt, extract))
                        // One spelling for each statement: what is signed is what is understood, and nothing beside it.
                        .filter(statement -> payload(statement).equals(envelope.payload()))
                        .<StatementOutcome>map(StatementOutcome.Read::new)
                        .orElseGet(() -> refused(source, ExchangeFault.STATEMENT_NOT_AS_WRITTEN));
        };
    }

    private static Optional<EngagementExtract> extract(SupplyChain chain) {
        return chain.engagements().size() == 1 ? EngagementExtract.in(chain) : Optional.empty();
    }

    private static StatementOutcome refused(String source, ExchangeFault fault, String... arguments) {
        return new StatementOutcome.Refused(List.of(new Finding(fault, Location.of(source), arguments)));
    }
}
