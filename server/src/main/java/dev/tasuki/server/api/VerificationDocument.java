package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.server.declaration.CheckLine;
import dev.tasuki.server.declaration.Judgement;
import dev.tasuki.server.declaration.PublishedKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What verifying a declaration showed.
///
/// @param sha256   of the file
/// @param date     the day it was judged on
/// @param reliance `valid-by-your-key`, `intact-by-server-key`, `unknown-key`, `out-of-date`, `withdrawn` or
///                 `refused`
/// @param knownAs  as whose the signing key is known on this server; says nothing about who that is in the world
/// @param declared what the file says; absent where it cannot be read or its signature does not match. Proven only as
///                 far as the reliance goes
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationDocument(
        String sha256,
        LocalDate date,
        String reliance,
        Names title,
        List<CheckDocument> checks,
        List<KnownAsDocument> knownAs,
        @Nullable DeclaredDocument declared) {

    /// One check.
    ///
    /// @param result `passed`, `failed`, `undecided` or `not-made`
    public record CheckDocument(String kind, Names title, String result, List<Names> said, List<Names> remedies) {

        static CheckDocument of(CheckLine check) {
            return new CheckDocument(
                    check.kind().id(),
                    Names.of(check.kind().title()),
                    check.result().id(),
                    check.said().stream().map(Names::of).toList(),
                    check.remedies().stream().map(Names::of).toList());
        }
    }

    /// As whose a key is known on this server.
    ///
    /// @param handle the short name of the organisation on this server
    /// @param held   whether the server holds the private key; else only the public key was registered
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KnownAsDocument(
            String fingerprint,
            Names organisation,
            String handle,
            boolean held,
            Instant since,
            @Nullable Instant retiredAt) {

        static KnownAsDocument of(PublishedKey key) {
            return new KnownAsDocument(
                    key.key().keyId(),
                    Names.of(key.name()),
                    key.handle(),
                    key.held(),
                    key.since(),
                    key.retiredAt().orElse(null));
        }
    }

    static VerificationDocument of(Judgement judgement) {
        return new VerificationDocument(
                judgement.digest().hex(),
                judgement.on(),
                judgement.reliance().id(),
                Names.of(judgement.reliance().title()),
                judgement.checks().stream().map(CheckDocument::of).toList(),
                judgement.knownAs().stream().map(KnownAsDocument::of).toList(),
                judgement.claimed().map(DeclaredDocument::of).orElse(null));
    }
}
