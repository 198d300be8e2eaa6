package dev.tasuki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.cli.terminal.Console;
import dev.tasuki.formats.text.Language;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// Help is complete and says the same things in both languages.
class HelpTest {

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(CommandLineRunner.help(Language.JA).keySet())
                .isEqualTo(CommandLineRunner.help(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsBlank(Language language) {
        ResourceBundle help = CommandLineRunner.help(language);

        assertThat(help.keySet())
                .allSatisfy(key -> assertThat(help.getString(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandOptionAndParameterIsDescribed(Language language) {
        var undescribed = new ArrayList<String>();
        for (CommandSpec command : commands(language)) {
            if (isBlank(command.usageMessage().header())) {
                undescribed.add(command.qualifiedName());
            }
            Stream.concat(command.options().stream(), command.positionalParameters().stream())
                    .filter(argument -> isBlank(description(argument)))
                    .map(argument -> command.qualifiedName() + " " + argument.paramLabel() + " " + argument)
                    .forEach(undescribed::add);
        }

        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyDescriptionIsInTheLanguageAskedFor() {
        List<CommandSpec> japanese = commands(Language.JA);

        assertThat(japanese)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(Stream.concat(
                                        command.options().stream(), command.positionalParameters().stream())
                                .map(argument -> String.join(" ", description(argument)))
                                .filter(words -> !words.matches("(?s).*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*")))
                        .as(command.qualifiedName())
                        .isEmpty());
    }

    @Test
    void everyKeyIsUsed() {
        var used = new ArrayList<String>();
        for (CommandSpec command : commands(Language.EN)) {
            Stream.concat(command.options().stream(), command.positionalParameters().stream())
                    .map(ArgSpec::descriptionKey)
                    .forEach(used::add);
        }

        assertThat(CommandLineRunner.help(Language.EN).keySet().stream()
                        .filter(key -> !key.contains("usage.") && !key.startsWith("mixinStandardHelpOptions")))
                .isSubsetOf(used);
    }

    private static List<CommandSpec> commands(Language language) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var console = new Console(
                nowhere,
                nowhere,
                new BufferedReader(Reader.nullReader()),
                language,
                false,
                false,
                Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC),
                Map.of());
        var commands = new ArrayList<CommandSpec>();
        gather(CommandLineRunner.commandLine(console, List.of()), commands);
        return commands;
    }

    private static void gather(CommandLine commandLine, List<CommandSpec> commands) {
        commands.add(commandLine.getCommandSpec());
        commandLine.getSubcommands().values().stream().distinct().forEach(below -> gather(below, commands));
    }

    private static String[] description(ArgSpec argument) {
        ResourceBundle bundle = argument.command().usageMessage().messages() == null
                ? null
                : argument.command().usageMessage().messages().resourceBundle();
        String key = argument.descriptionKey();
        if (bundle != null && key != null && !key.isEmpty() && bundle.containsKey(key)) {
            return new String[] {bundle.getString(key)};
        }
        return argument.description();
    }

    private static boolean isBlank(String[] words) {
        return String.join("", words).isBlank();
    }
}
