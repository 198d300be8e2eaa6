package dev.tasuki.formats.key;

import java.util.Arrays;

/// What protects a private key. Held as characters that are overwritten when it is closed; never printed.
public final class Passphrase implements AutoCloseable {
    private static final int SHORTEST_NEW = 8;

    private final char[] characters;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    /// Takes the characters over: the given array is overwritten at once, this passphrase's own when it is
    /// closed.
    public static Passphrase takingOver(char[] characters) {
        var passphrase = new Passphrase(characters.clone());
        Arrays.fill(characters, '\0');
        return passphrase;
    }

    /// Whether it has as many characters as one chosen today needs; a file from elsewhere opens with a shorter
    /// one.
    boolean isLongEnough() {
        return characters.length >= SHORTEST_NEW;
    }

    static int shortest() {
        return SHORTEST_NEW;
    }

    /// The characters themselves, not a copy.
    char[] characters() {
        return characters;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "Passphrase[hidden]";
    }
}
