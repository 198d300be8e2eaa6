package dev.tasuki.bench;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclarationVerifier;
import dev.tasuki.domain.declaration.VerificationRequest;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.key.KeyAlgorithm;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// How many signed declarations one process verifies in a second: everything between the bytes of the file and the
/// verdict, which must be that the declaration is accepted.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerificationBenchmark {
    private static final int DECLARATIONS = 64;

    @Param
    public Scenario scenario = Scenario.MINIMUM;

    @Param
    public KeyAlgorithm algorithm = KeyAlgorithm.ED25519;

    private final DeclarationVerifier verifier = new DeclarationVerifier(Catalogue.bundled());
    private List<Bytes> files = List.of();
    private VerificationRequest request = VerificationRequest.trusting(List.of(), SignedDeclarations.TODAY);

    @Setup
    public void makeDeclarations() {
        SignedDeclarations made = SignedDeclarations.make(scenario, algorithm, DECLARATIONS);
        files = made.files();
        request = made.request();
    }

    /// Which declaration a thread takes next.
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        int take() {
            return next++ % DECLARATIONS;
        }
    }

    @Benchmark
    @Threads(1)
    public Declaration oneThread(Turn turn) {
        return verify(turn);
    }

    @Benchmark
    @Threads(Threads.MAX)
    public Declaration allCores(Turn turn) {
        return verify(turn);
    }

    private Declaration verify(Turn turn) {
        return verifier.verify(files.get(turn.take()), "declaration.json", request)
                .requireAccepted();
    }
}
