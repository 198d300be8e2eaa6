package dev.tasuki.server.declaration;

/// A declaration and how it stands today.
public record ListedDeclaration(FiledDeclaration filed, DeclarationState state) {}
