package dev.tasuki.domain.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.dsse.Envelope;
import dev.tasuki.formats.dsse.EnvelopeReader;
import dev.tasuki.formats.dsse.EnvelopeReading;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDocumentFuzz {
    @MethodSource("seeds")
    @FuzzTest
    void refusesWithReasonsOrReads(byte[] input) {
        Parsing parsing = Invariants.timed(() -> JsonDocument.parse(input, "fuzz.json", Limits.EXCHANGED));

        if (parsing instanceof Parsing.Refused(var findings)) {
            Invariants.refusedWithReasons(findings);
        }
    }

    /// Small envelopes, and the statements within the sound ones.
    static Stream<byte[]> seeds() {
        Stream<byte[]> wrong = Seeds.of("declarations", "input.json").filter(bytes -> bytes.length < 5_000);
        Stream<byte[]> statements = Seeds.of("declarations", "input.json")
                .map(bytes -> EnvelopeReader.read(Bytes.of(bytes), "seed"))
                .filter(EnvelopeReading.Read.class::isInstance)
                .limit(5)
                .map(read -> ((EnvelopeReading.Read) read).envelope())
                .map(Envelope::payload)
                .map(Bytes::toArray);
        return Stream.concat(wrong, statements);
    }
}
