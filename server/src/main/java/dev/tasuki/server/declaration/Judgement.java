package dev.tasuki.server.declaration;

import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.formats.digest.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What verifying one file showed, for a person to read.
///
/// @param on      the day it was judged on
/// @param claimed what the file says of itself; proven only as far as the reliance goes
/// @param checks  each check in order
/// @param knownAs the keys of this server that the signature names, where they verify it
public record Judgement(
        Sha256 digest,
        LocalDate on,
        Reliance reliance,
        Optional<Declaration> claimed,
        List<CheckLine> checks,
        List<PublishedKey> knownAs) {

    public Judgement {
        checks = List.copyOf(checks);
        knownAs = List.copyOf(knownAs);
    }

    /// How many checks came out like this.
    public long count(CheckLine.Result result) {
        return checks.stream().filter(check -> check.result() == result).count();
    }

    Judgement with(Reliance other) {
        return new Judgement(digest, on, other, claimed, checks, knownAs);
    }
}
