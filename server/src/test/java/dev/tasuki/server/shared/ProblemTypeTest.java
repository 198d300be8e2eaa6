package dev.tasuki.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What clients tell problems apart by. A line that is here was released and keeps its meaning.
class ProblemTypeTest {

    @Test
    void theSlugsAndStatusesAreTheStableOnes() {
        assertThat(Arrays.stream(ProblemType.values()).map(type -> type.slug() + " " + type.status()))
                .containsExactly(
                        "malformed 400",
                        "sign-in-required 401",
                        "not-permitted 403",
                        "form-expired 403",
                        "not-found 404",
                        "method-not-allowed 405",
                        "not-acceptable 406",
                        "conflict 409",
                        "evidence-missing 409",
                        "idempotency-key-reused 409",
                        "changed-meanwhile 412",
                        "too-large 413",
                        "unsupported-media-type 415",
                        "invalid 422",
                        "precondition-required 428",
                        "too-many-attempts 429",
                        "internal 500",
                        "unavailable 503");
    }
}
