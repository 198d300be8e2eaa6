package dev.tasuki.domain.declaration;

import java.util.stream.Collectors;

/// Thrown where code would have acted on a declaration that was not accepted.
public final class DeclarationNotAccepted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeclarationNotAccepted(Verification verification) {
        super(verification.verdict().id() + ": "
                + verification.checks().stream()
                        .filter(Check::failed)
                        .map(check -> check.kind().id())
                        .collect(Collectors.joining(", ")));
    }
}
