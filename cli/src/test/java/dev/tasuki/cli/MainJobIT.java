package dev.tasuki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.responsibility.Obligations;
import dev.tasuki.domain.supplychain.RoleAssignment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole main job, as a user does it: through the built launcher, in a directory of its own.
class MainJobIT {
    private static final Path LAUNCHER =
            Path.of("..", "tasuki").toAbsolutePath().normalize();

    @TempDir
    Path temporary;

    @Test
    void fromRolesToADeclarationThatABuyerVerifiesAndATamperedOneThatIsRefused() throws Exception {
        Path vendor = Files.createDirectories(temporary.resolve("受付 システム"));
        Path buyer = Files.createDirectories(temporary.resolve("buyer"));
        Files.writeString(vendor.resolve("手順書.md"), "# 手順\n");
        Files.writeString(vendor.resolve("app.jar"), "not really a jar");

        expect(
                0,
                vendor,
                "init",
                "--name",
                "受付システム",
                "--software-version",
                "2.1",
                "--organisation",
                "青葉ソフト株式会社",
                "--role",
                "developer,supplier",
                "--package",
                "minimum");
        expect(1, vendor, "assess", "--fail-on", "gaps");
        for (Obligation obligation : owed()) {
            expect(
                    0,
                    vendor,
                    "answer",
                    obligation.requirement().id().value(),
                    "--status",
                    "met",
                    "--because",
                    "手順書のとおり実施している",
                    "--evidence",
                    "手順書.md");
        }
        Path file = vendor.resolve("tasuki.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("  # artefacts:\n  #   - file: target/app.jar", "  artefacts:\n    - file: app.jar"));
        expect(0, vendor, "assess", "--fail-on", "gaps");
        Path page = vendor.resolve("report.html");
        expect(0, vendor, "assess", "--format", "html", "-o", page.toString());
        assertThat(page).content(StandardCharsets.UTF_8).contains("受付システム").contains("<svg");

        expect(0, vendor, "keygen", "-o", "vendor.key");
        expect(2, vendor, "keygen", "-o", "vendor.key");
        expect(
                0,
                vendor,
                "declare",
                "--key",
                "vendor.key",
                "--signatory",
                "山田 花子, 品質保証部長",
                "--valid-for",
                "P1Y",
                "-o",
                "declaration.json");

        Path declaration = Files.copy(vendor.resolve("declaration.json"), buyer.resolve("declaration.json"));
        Path key = Files.copy(vendor.resolve("vendor.key.pub"), buyer.resolve("vendor.pub"));
        String accepted = expect(
                0,
                buyer,
                "verify",
                "declaration.json",
                "--trust",
                "vendor.pub",
                "--evidence",
                vendor.toString(),
                "--artefact",
                vendor.resolve("app.jar").toString());
        assertThat(accepted).contains("Verdict: valid").contains("受付システム 2.1").contains("● met 41");
        assertThat(expect(0, buyer, "verify", "declaration.json", "--trust", "vendor.pub", "--answers"))
                .contains("● S(1)-1.1  Define risk-based security requirements  met")
                .contains("手順書のとおり実施している")
                .contains("evidence: 手順書.md  sha256:");
        assertThat(expect(1, buyer, "verify", "declaration.json")).contains("Verdict: signed by an unknown key");

        tamper(declaration);
        assertThat(expect(
                        1,
                        buyer,
                        "verify",
                        "declaration.json",
                        "--trust",
                        key.getFileName().toString()))
                .contains("Verdict: refused")
                .contains("The signature does not match the content");
    }

    @Test
    void theLauncherWorksThroughALinkFromAnotherDirectory() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("tasuki link"), LAUNCHER);

        Ran ran = run(temporary, link, "--version");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.output()).startsWith("tasuki 0.");
    }

    @Test
    void saysThatTheOutputWasLostUnlessNobodyReadsIt() throws Exception {
        Ran full = run(temporary, Path.of("/bin/sh"), "-c", "'" + LAUNCHER + "' catalogue list >/dev/full");
        Ran cut = run(
                temporary,
                Path.of("/bin/sh"),
                "-c",
                // More than a pipe holds: it cannot be written to its end unless somebody reads it.
                "{ '" + LAUNCHER + "' catalogue list --format json; echo $? >&2; } | head -n 1");

        assertThat(full.exitCode()).isEqualTo(2);
        assertThat(full.output()).contains("The output could not be written to its end.");
        assertThat(cut.output()).doesNotContain("could not be written").contains("141");
    }

    /// Flips one bit of one byte of the payload.
    private static void tamper(Path declaration) throws IOException {
        String text = Files.readString(declaration);
        int at = text.indexOf("\"payload\":\"") + 2000;
        char flipped = text.charAt(at) == 'A' ? 'B' : 'A';
        Files.writeString(declaration, text.substring(0, at) + flipped + text.substring(at + 1));
    }

    private static List<Obligation> owed() {
        return Obligations.derive(
                Catalogue.bundled().meti(),
                RoleAssignment.primary(Role.DEVELOPER, Role.SUPPLIER),
                RequirementPackage.MINIMUM,
                Interpretation.DEFAULT);
    }

    private record Ran(int exitCode, String output) {}

    private static String expect(int exitCode, Path directory, String... arguments) throws Exception {
        Ran ran = run(directory, LAUNCHER, arguments);
        assertThat(ran.exitCode())
                .as("%s%n%s", List.of(arguments), ran.output())
                .isEqualTo(exitCode);
        return ran.output();
    }

    private static Ran run(Path directory, Path launcher, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("TASUKI_"));
        environment.put("LANG", "en_GB.UTF-8");
        environment.put("TASUKI_PASSPHRASE", "correct horse battery");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), output);
    }
}
