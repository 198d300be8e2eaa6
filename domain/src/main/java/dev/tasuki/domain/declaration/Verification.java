package dev.tasuki.domain.declaration;

import dev.tasuki.formats.finding.Finding;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the verification of one declaration went: each check for a person to read, and the declaration for code to use.
///
/// Code that acts on a declaration goes through [#requireAccepted()]; there is no other way to a declaration that looks
/// like an accepted one.
public final class Verification {
    /// What must have passed, not merely not failed; evidence and artefacts are checked when they are handed
    /// over.
    private static final Set<CheckKind> NECESSARY =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CheckKind.EVIDENCE, CheckKind.ARTEFACTS)));

    private final List<Check> checks;
    private final Verdict verdict;
    private final Optional<Declaration> declaration;

    Verification(List<Check> checks, Optional<Declaration> declaration) {
        this.checks = List.copyOf(checks);
        this.declaration = declaration;
        this.verdict = judge(this.checks, declaration);
    }

    private static Verdict judge(List<Check> checks, Optional<Declaration> declaration) {
        List<Check> failed = checks.stream().filter(Check::failed).toList();
        if (failed.isEmpty()) {
            // A check that was forgotten must not look like one that passed.
            boolean all = declaration.isPresent()
                    && NECESSARY.stream()
                            .allMatch(
                                    kind -> checks.stream().anyMatch(check -> check.kind() == kind && check.passed()));
            return all ? Verdict.ACCEPTED : Verdict.REFUSED;
        }
        boolean onlyUnknownKey = failed.size() == 1
                && failed.getFirst().kind() == CheckKind.TRUST
                && failed.getFirst().outcome() instanceof Check.Failed(List<Finding> findings)
                && findings.stream()
                        .allMatch(finding -> finding.code() == DeclarationFault.SIGNED_BY_UNKNOWN_KEY
                                || finding.code() == DeclarationFault.NO_TRUSTED_KEY);
        return onlyUnknownKey ? Verdict.SIGNED_BY_UNKNOWN_KEY : Verdict.REFUSED;
    }

    public List<Check> checks() {
        return checks;
    }

    public Verdict verdict() {
        return verdict;
    }

    /// What the file says, for display beside the verdict; absent if it could not be read. Not proven unless the
    /// verdict is [Verdict#ACCEPTED].
    public Optional<Declaration> claimed() {
        return declaration;
    }

    /// The declaration, proven.
    ///
    /// @throws DeclarationNotAccepted if the verdict is any other than [Verdict#ACCEPTED]
    public Declaration requireAccepted() {
        if (verdict != Verdict.ACCEPTED) {
            throw new DeclarationNotAccepted(this);
        }
        return declaration.orElseThrow();
    }
}
