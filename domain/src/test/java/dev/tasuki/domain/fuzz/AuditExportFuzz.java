package dev.tasuki.domain.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tasuki.domain.audit.AuditExports;
import dev.tasuki.domain.audit.AuditVerification;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class AuditExportFuzz {
    @MethodSource("seeds")
    @FuzzTest
    void breaksWithReasonsOrIsIntact(byte[] input) {
        switch (Invariants.timed(() -> AuditExports.verify(input, Optional.empty()))) {
            case AuditVerification.Broken broken -> Invariants.refusedWithReasons(broken.findings());
            case AuditVerification.Intact intact -> {
                long lines = 0;
                for (byte b : input) {
                    lines += b == '\n' ? 1 : 0;
                }
                if (lines != intact.entries() + 1) {
                    throw new AssertionError("not every line was looked at");
                }
                if (!(AuditExports.verify(input, Optional.of(intact.header().head()))
                                instanceof AuditVerification.Intact again
                        && again.headConfirmed())) {
                    throw new AssertionError("the head does not confirm itself");
                }
            }
        }
    }

    static Stream<byte[]> seeds() {
        return Seeds.of("audit-exports", "input.jsonl");
    }
}
