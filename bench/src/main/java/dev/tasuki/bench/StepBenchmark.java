package dev.tasuki.bench;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.cyclonedx.AttestationDocumentReader;
import dev.tasuki.formats.cyclonedx.AttestationReading;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeReader;
import dev.tasuki.formats.dsse.EnvelopeReading;
import dev.tasuki.formats.intoto.Statement;
import dev.tasuki.formats.intoto.StatementReader;
import dev.tasuki.formats.intoto.StatementReading;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.VerificationKey;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What the steps of a verification cost by themselves. The rest of a verification, from the references to the dates,
/// is what [VerificationBenchmark] takes beyond them.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StepBenchmark {
    private static final int DECLARATIONS = 64;

    @Param
    public Scenario scenario = Scenario.MINIMUM;

    @Param
    public KeyAlgorithm algorithm = KeyAlgorithm.ED25519;

    private List<Prepared> prepared = List.of();
    private int next;

    /// A declaration with what each step starts from.
    private record Prepared(VerificationKey key, Bytes file, Envelope envelope, Statement statement) {
        static Prepared of(VerificationKey key, Bytes file) {
            Envelope envelope = readEnvelope(file);
            return new Prepared(key, file, envelope, readStatement(envelope));
        }
    }

    @Setup
    public void makeDeclarations() {
        SignedDeclarations made = SignedDeclarations.make(scenario, algorithm, DECLARATIONS);
        prepared =
                made.files().stream().map(file -> Prepared.of(made.key(), file)).toList();
    }

    /// JSON, base64 and fields of the envelope.
    @Benchmark
    public Envelope envelope() {
        return readEnvelope(take().file());
    }

    /// The pre-authentication encoding and the signature over it.
    @Benchmark
    public VerificationKey signature() {
        Prepared taken = take();
        boolean holds = taken.key()
                .verify(
                        taken.envelope().preAuthenticationEncoding(),
                        taken.envelope().signatures().getFirst().value().toArray());
        if (!holds) {
            throw new IllegalStateException("the signature does not hold");
        }
        return taken.key();
    }

    /// JSON of the payload as a tree, and the fields of the statement.
    @Benchmark
    public Statement statement() {
        return readStatement(take().envelope());
    }

    /// The tree of the predicate as a CycloneDX document.
    @Benchmark
    public AttestationReading.Read document() {
        return switch (AttestationDocumentReader.read(take().statement().predicate(), "declaration.json")) {
            case AttestationReading.Read read -> read;
            case AttestationReading.Refused(var findings) -> throw new IllegalStateException(findings.toString());
        };
    }

    private static Envelope readEnvelope(Bytes file) {
        return switch (EnvelopeReader.read(file, "declaration.json")) {
            case EnvelopeReading.Read(var envelope) -> envelope;
            case EnvelopeReading.Refused(var findings) -> throw new IllegalStateException(findings.toString());
        };
    }

    private static Statement readStatement(Envelope envelope) {
        return switch (StatementReader.read(envelope.payload(), "declaration.json")) {
            case StatementReading.Read(var statement) -> statement;
            case StatementReading.Refused(var findings) -> throw new IllegalStateException(findings.toString());
        };
    }

    private Prepared take() {
        return prepared.get(next++ % DECLARATIONS);
    }
}
