package dev.tasuki.server.access;

/// What a route needs of whoever calls it. Every route names exactly one; a route that names none is closed.
public enum Permission {
    /// Anybody, signed in or not.
    ANYONE,
    /// A person who is signed in, for no organisation: own account, own sessions, choosing an organisation.
    SIGNED_IN,
    /// What is shared with guests too: shared targets with their releases, answers, evidence and declarations.
    READ_SHARED,
    /// The organisation's record.
    READ,
    /// Targets, releases, engagements, answers, evidence.
    EDIT,
    /// Making, publishing and withdrawing declarations.
    SIGN,
    /// The audit record.
    READ_AUDIT,
    /// Own tokens of the programming interface.
    OWN_TOKENS,
    /// Members, invitations, signing keys, tokens of others, settings.
    ADMINISTER
}
