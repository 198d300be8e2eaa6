package dev.tasuki.cli.declaration;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.file.NewFile;
import dev.tasuki.formats.key.CertificationRequest;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.text.Text;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows to a shared record that an organisation holds a private key: a certification request for its address there.
@Command(name = "prove", mixinStandardHelpOptions = true)
public final class ProveCommand implements Callable<Integer> {
    /// An organisation's address on a server, in the one spelling that the server compares.
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?/o/[a-z][a-z0-9-]{1,38}[a-z0-9]");

    private static final Text MADE = new Text(
            "{0} を作りました。{1} の鍵の登録画面で、内容を貼り付けてください。",
            "Wrote {0}. Paste what is in it on the page for registering a key of {1}.");

    private final Console console;

    @Parameters(paramLabel = "ADDRESS", descriptionKey = "proof-address")
    String address = "";

    @Option(names = "--key", required = true, paramLabel = "FILE", descriptionKey = "proved-key")
    Path keyFile = Path.of("tasuki.key");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "proof-output")
    @Nullable
    Path output;

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    @Nullable
    Path passphraseFile;

    ProveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        if (!ADDRESS.matcher(address).matches()) {
            arguments.report(UsageFault.NOT_AN_ORGANISATIONS_ADDRESS, address);
        }
        if (output != null && Files.exists(output)) {
            arguments.report(UsageFault.ALREADY_THERE, output.toString());
        }
        arguments.requireSound();

        SigningKey key = new PassphraseSource(console, passphraseFile).open(keyFile);
        Bytes pem = CertificationRequest.make(key, URI.create(address)).pem();
        if (output == null) {
            console.out().print(new String(pem.toArray(), StandardCharsets.US_ASCII));
        } else {
            write(output, pem);
            console.say(MADE, output.toString(), address);
        }
        return ExitCode.GOOD;
    }

    private static void write(Path file, Bytes pem) {
        if (NewFile.write(file, pem, NewFile.Access.DEFAULT) instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(findings);
        }
    }
}
