package dev.tasuki.cli.declaration;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Refusal;
import dev.tasuki.cli.terminal.UsageFault;
import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.file.FileWriting;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.key.KeyAlgorithm;
import dev.tasuki.formats.key.KeyGeneration;
import dev.tasuki.formats.key.Passphrase;
import dev.tasuki.formats.key.PrivateKeyFile;
import dev.tasuki.formats.key.PublicKeyFile;
import dev.tasuki.formats.key.SelfSignedCertificate;
import dev.tasuki.formats.key.SigningKey;
import dev.tasuki.formats.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes a signing key under a passphrase, and the public half to hand out.
@Command(name = "keygen", mixinStandardHelpOptions = true)
public final class KeygenCommand implements Callable<Integer> {

    /// What kind of key.
    enum Algorithm implements Choice {
        ED25519("ed25519", KeyAlgorithm.ED25519),
        P256("p256", KeyAlgorithm.ECDSA_P256);

        private static final Map<String, Algorithm> BY_ID = Choice.byId(values());
        private final String id;
        private final KeyAlgorithm algorithm;

        Algorithm(String id, KeyAlgorithm algorithm) {
            this.id = id;
            this.algorithm = algorithm;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text title() {
            return Text.same(algorithm.title());
        }
    }

    /// What kind of file.
    enum Container implements Choice {
        PKCS8("pkcs8"),
        PKCS12("pkcs12");

        private static final Map<String, Container> BY_ID = Choice.byId(values());
        private final String id;

        Container(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text title() {
            return Text.same(name());
        }
    }

    private static final Text MADE = new Text(
            "署名鍵（{0}）を作りました。\n  秘密鍵: {1}（誰にも渡さないでください）\n  {2}: {3}（宣言を検証する相手に、信頼できる経路で渡してください）\n  鍵の識別子: {4}",
            "Signing key made ({0}).\n  private key: {1} (give it to nobody)\n  {2}: {3} (hand it to those who verify, through a channel they trust)\n  key id: {4}");
    private static final Text PUBLIC_KEY = new Text("公開鍵", "public key");
    private static final Text CERTIFICATE = new Text("証明書", "certificate");

    private final Console console;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "tasuki.key",
            descriptionKey = "key-output")
    Path output = Path.of("tasuki.key");

    @Option(names = "--algorithm", paramLabel = "ed25519|p256", defaultValue = "ed25519", descriptionKey = "algorithm")
    String algorithm = "ed25519";

    @Option(names = "--container", paramLabel = "pkcs8|pkcs12", descriptionKey = "container")
    @Nullable
    String container;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "certificate-name")
    @Nullable
    String name;

    @Option(
            names = "--valid-for",
            paramLabel = "PERIOD",
            defaultValue = "P2Y",
            descriptionKey = "certificate-valid-for")
    String validFor = "P2Y";

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    @Nullable
    Path passphraseFile;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    KeygenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        Optional<Algorithm> chosen = arguments.choice("--algorithm", Optional.of(algorithm), Algorithm.BY_ID);
        Container kind = arguments
                .choice("--container", Optional.ofNullable(container), Container.BY_ID)
                .orElseGet(this::containerByName);
        Optional<Period> validity = arguments.period("--valid-for", Optional.of(validFor));
        if (kind == Container.PKCS12 && (name == null || name.isBlank())) {
            arguments.report(UsageFault.MISSING_ARGUMENT, "--name");
        }
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        Path publicFile = publicFile(kind);
        for (Path file : new Path[] {output, publicFile}) {
            if (Files.exists(file)) {
                arguments.report(UsageFault.ALREADY_THERE, file.toString());
            }
        }
        arguments.requireSound();

        try (Passphrase passphrase = new PassphraseSource(console, passphraseFile).chosen()) {
            SigningKey key = KeyGeneration.generate(chosen.orElseThrow().algorithm);
            if (kind == Container.PKCS12) {
                key = certified(key, String.valueOf(name), validity.orElseThrow());
                require(PrivateKeyFile.writePkcs12(output, key, passphrase));
                require(PublicKeyFile.write(
                        publicFile, key.publicKey().certificate().orElseThrow()));
            } else {
                require(PrivateKeyFile.writePem(output, key, passphrase));
                require(PublicKeyFile.write(publicFile, key.publicKey()));
            }
            report(key, kind, publicFile);
        }
        return ExitCode.GOOD;
    }

    private SigningKey certified(SigningKey key, String commonName, Period validity) {
        // A day back, so that a reader whose clock is behind does not find a certificate from the future.
        var from = console.today().minusDays(1).atStartOfDay(ZoneOffset.UTC);
        var until = console.today().plus(validity).atStartOfDay(ZoneOffset.UTC).minus(1, ChronoUnit.SECONDS);
        return SelfSignedCertificate.issue(key, commonName, from.toInstant(), until.toInstant());
    }

    private Container containerByName() {
        String file = output.toString().toLowerCase(Locale.ROOT);
        return file.endsWith(".p12") || file.endsWith(".pfx") ? Container.PKCS12 : Container.PKCS8;
    }

    private Path publicFile(Container kind) {
        return Path.of(output + (kind == Container.PKCS12 ? ".crt" : ".pub"));
    }

    private static void require(FileWriting writing) {
        if (writing instanceof FileWriting.Refused(var findings)) {
            throw new Refusal(findings);
        }
    }

    private void report(SigningKey key, Container kind, Path publicFile) {
        if (format == OutputFormat.JSON) {
            console.out()
                    .println(PrettyJson.text(JsonValue.object()
                            .put("algorithm", key.publicKey().algorithm().title())
                            .put("container", kind.id())
                            .put("privateKey", output.toString())
                            .put("publicKey", publicFile.toString())
                            .put("keyId", key.publicKey().keyId())
                            .build()));
        } else {
            console.say(
                    MADE,
                    key.publicKey().algorithm().title(),
                    output.toString(),
                    console.tell(kind == Container.PKCS12 ? CERTIFICATE : PUBLIC_KEY),
                    publicFile.toString(),
                    key.publicKey().keyId());
        }
    }
}
