package dev.tasuki.cli.terminal;

/// What a command tells its caller.
public final class ExitCode {
    public static final int GOOD = 0;
    /// The command worked, and its answer is no.
    public static final int NEGATIVE = 1;
    /// The command was called wrongly, or what it was given cannot be read.
    public static final int INVALID = 2;
    /// A server or the network failed.
    public static final int UNREACHABLE = 3;

    /// Nobody reads the output any more; what shells say of a program that such a pipe ended (128 + SIGPIPE).
    public static final int READER_GONE = 141;

    private ExitCode() {}
}
