package dev.tasuki.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.AccessRole;
import dev.tasuki.server.access.Account;
import dev.tasuki.server.access.AccountDraft;
import dev.tasuki.server.access.Accounts;
import dev.tasuki.server.access.Caller;
import dev.tasuki.server.access.Membership;
import dev.tasuki.server.access.OpenSession;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.access.Sessions;
import dev.tasuki.server.access.SignedIn;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Whoever calls, and their open sessions.
@RestController
@RequestMapping("/api/v1/account")
final class AccountResource {
    private static final Text SIGN_IN =
            new Text("トークンを Authorization ヘッダーに指定してください。", "Send a token in the Authorization header.");

    private final Accounts accounts;
    private final Sessions sessions;

    AccountResource(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /// Whoever calls: a person, or a program with a token of one organisation.
    ///
    /// @param kind        `person` or `token`
    /// @param name        the person's name, or the token's
    /// @param email       the person's address
    /// @param language    the language of the person's pages, `ja` or `en`
    /// @param permissions what a token permits
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CallerDocument(
            String kind,
            String id,
            String name,
            @Nullable String email,
            @Nullable String language,
            List<MembershipDocument> memberships,
            @Nullable List<String> permissions) {}

    /// An organisation that the caller belongs to.
    ///
    /// @param organisation its short name in addresses
    /// @param roles        the person's roles there
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MembershipDocument(
            String organisation,
            @Nullable Names name,
            @Nullable List<String> roles) {

        static MembershipDocument of(Membership membership) {
            return new MembershipDocument(
                    membership.handle(),
                    Names.of(membership.name()),
                    membership.roles().stream().sorted().map(AccessRole::id).toList());
        }
    }

    /// A sign-in that lasts.
    ///
    /// @param method  how the person showed who they are
    /// @param current whether it is the one of this request
    public record SessionDocument(
            String id, String method, String device, Instant createdAt, Instant lastSeenAt, boolean current) {}

    /// Open sessions, the last used first.
    public record SessionsDocument(List<SessionDocument> items) {}

    @GetMapping
    @Requires(Permission.ANYONE)
    @Api("Tell who calls")
    ResponseEntity<CallerDocument> get(Caller caller) {
        return switch (caller) {
            case Caller.Nobody _ -> throw Problem.of(ProblemType.SIGN_IN_REQUIRED, SIGN_IN);
            case Caller.Person(SignedIn person) -> answer(person);
            case Caller.Program program ->
                ResponseEntity.ok(new CallerDocument(
                        "token",
                        program.token().toString(),
                        program.name(),
                        null,
                        null,
                        List.of(new MembershipDocument(program.handle(), null, null)),
                        program.permissions().stream()
                                .sorted()
                                .map(AccountResource::word)
                                .toList()));
        };
    }

    @PutMapping
    @Requires(Permission.SIGNED_IN)
    @Api(value = "Change your name and language", takes = AccountDraft.class)
    ResponseEntity<CallerDocument> change(SignedIn person, Input input, IfMatch ifMatch) {
        accounts.change(person, AccountDraft.read(input), ifMatch.version());
        return answer(person);
    }

    @GetMapping("/sessions")
    @Requires(Permission.SIGNED_IN)
    @Api("List your open sign-ins")
    SessionsDocument sessions(SignedIn person) {
        return new SessionsDocument(sessions.list(person.account()).stream()
                .map(session -> document(session, person))
                .toList());
    }

    @DeleteMapping("/sessions")
    @Requires(Permission.SIGNED_IN)
    @Api("End all of your sign-ins, this one too")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeAll(SignedIn person) {
        sessions.revokeAll(person.account());
    }

    @DeleteMapping("/sessions/{session}")
    @Requires(Permission.SIGNED_IN)
    @Api("End one of your sign-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(SignedIn person, SessionId session) {
        if (!sessions.revoke(person.account(), session)) {
            throw Problem.notFound();
        }
    }

    private ResponseEntity<CallerDocument> answer(SignedIn person) {
        Account account = accounts.get(person.account());
        var document = new CallerDocument(
                "person",
                account.id().toString(),
                account.name(),
                account.mail().written(),
                account.language().tag(),
                person.memberships().stream().map(MembershipDocument::of).toList(),
                null);
        return Etags.answer(document, account.version());
    }

    private static SessionDocument document(OpenSession session, SignedIn person) {
        return new SessionDocument(
                session.id().toString(),
                session.method().id(),
                session.device(),
                session.createdAt(),
                session.lastSeenAt(),
                session.id().equals(person.session()));
    }

    private static String word(Permission permission) {
        return permission.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
