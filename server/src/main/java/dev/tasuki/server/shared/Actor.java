package dev.tasuki.server.shared;

import java.util.UUID;

/// Who does something: the words that stand in the audit record.
///
/// @param name as it was when it was done; it stays in the record when the account goes
public record Actor(Kind kind, UUID id, String name) {

    /// What kind of actor.
    public enum Kind {
        PERSON,
        TOKEN,
        SYSTEM;

        /// The word in the audit record.
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// The server itself: set-up, the worked example, clean-up.
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, new UUID(0, 0), "Tasuki");

    public static Actor person(AccountId account, String name) {
        return new Actor(Kind.PERSON, account.value(), name);
    }

    public static Actor token(TokenId token, String name) {
        return new Actor(Kind.TOKEN, token.value(), name);
    }
}
