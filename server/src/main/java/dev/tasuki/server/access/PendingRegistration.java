package dev.tasuki.server.access;

/// A registration that lacks only a means of sign-in, as its person sees it.
///
/// @param invited whether an invitation led to it; else it is the first set-up
public record PendingRegistration(MailAddress mail, String name, AuthenticatorSeed seed, boolean invited) {}
