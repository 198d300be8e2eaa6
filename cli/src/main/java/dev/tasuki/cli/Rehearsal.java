package dev.tasuki.cli;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Interpretation;
import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.responsibility.Obligation;
import dev.tasuki.domain.responsibility.Obligations;
import dev.tasuki.domain.supplychain.RoleAssignment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is run at build time for the start-up cache to learn from.
final class Rehearsal {
    static final List<String> COMMANDS = List.of(
            "--help",
            "catalogue list",
            "catalogue show S(2)-2.3 UK-1.2",
            "catalogue search 脆弱性",
            "catalogue search threat",
            "requirements --role developer,supplier --package minimum",
            "requirements --role developer,supplier,operator,customer --package standard --format json",
            "requirements --framework uk --role developer,supplier",
            "requirements --role nobody --package none",
            "verify");

    private Rehearsal() {}

    /// The whole main job in a directory of its own.
    static void declareAndVerify(Console console) {
        try {
            Path directory = Files.createTempDirectory("tasuki-rehearsal");
            try {
                declareAndVerify(console, directory);
            } finally {
                remove(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void declareAndVerify(Console console, Path directory) throws IOException {
        Path passphrase = Files.writeString(directory.resolve("passphrase"), "start-up rehearsal\n");
        String key = directory.resolve("a.key").toString();
        String declaration = directory.resolve("declaration.json").toString();
        String place = directory.toString();
        CommandLineRunner.run(
                console,
                "init",
                place,
                "--name",
                "a",
                "--organisation",
                "b",
                "--role",
                "developer",
                "--class",
                "product");
        Files.writeString(directory.resolve("tasuki.yaml"), answeredFile());
        CommandLineRunner.run(
                console,
                "answer",
                "S1-1.1",
                "--dir",
                place,
                "--status",
                "planned",
                "--because",
                "x",
                "--due",
                "2030-01-01");
        for (String format : List.of("text", "json", "md", "html")) {
            CommandLineRunner.run(console, "assess", place, "--format", format);
        }
        CommandLineRunner.run(console, "keygen", "-o", key, "--passphrase-file", passphrase.toString());
        CommandLineRunner.run(
                console,
                "declare",
                place,
                "--key",
                key,
                "--signatory",
                "A, B",
                "-o",
                declaration,
                "--passphrase-file",
                passphrase.toString());
        CommandLineRunner.run(console, "verify", declaration, "--trust", key + ".pub", "--evidence", place);
    }

    private static String answeredFile() {
        return Obligations.derive(
                        Catalogue.bundled().meti(),
                        RoleAssignment.primary(Role.DEVELOPER),
                        RequirementPackage.MINIMUM,
                        Interpretation.DEFAULT)
                .stream()
                .map(Obligation::requirement)
                .map(requirement -> "  " + requirement.id() + ":\n    status: not_met\n    because: rehearsal\n")
                .collect(Collectors.joining("", """
                        tasuki: 1
                        software:
                          name: a
                          version: "1"
                          class: product
                        organisation:
                          name: b
                        roles:
                          developer: primary
                        package: minimum
                        answers:
                        """, ""));
    }

    static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
