package dev.tasuki.server.access;

/// Whether people reach the server by TLS, which decides the cookies and HSTS.
public record SecureConnection(boolean secure) {}
