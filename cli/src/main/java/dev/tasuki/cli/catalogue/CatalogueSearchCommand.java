package dev.tasuki.cli.catalogue;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.OutputFormat;
import dev.tasuki.cli.terminal.OutputFormats;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.CatalogueSearch;
import dev.tasuki.domain.catalogue.SearchHit;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.PrettyJson;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds requirements by words in either language.
@Command(name = "search", mixinStandardHelpOptions = true)
final class CatalogueSearchCommand implements Callable<Integer> {
    private static final Text NOTHING = new Text(
            "「{0}」は見つかりませんでした。短い言葉で試すか、tasuki catalogue list で一覧を見てください。",
            "Nothing found for “{0}”. Try a shorter word, or see tasuki catalogue list.");

    private final Console console;

    @Parameters(paramLabel = "WORDS", arity = "1..*", descriptionKey = "words")
    List<String> words = List.of();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    OutputFormat format = OutputFormat.TEXT;

    CatalogueSearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        OutputFormats.requireOneOf(arguments, format, OutputFormat.TEXT, OutputFormat.JSON);
        arguments.requireSound();
        String query = String.join(" ", words);
        List<SearchHit> hits = new CatalogueSearch(Catalogue.bundled().frameworks()).search(query);
        if (format == OutputFormat.JSON) {
            console.out()
                    .println(PrettyJson.text(JsonValue.object()
                            .put("query", query)
                            .put(
                                    "hits",
                                    JsonValue.array(
                                            hits,
                                            hit -> RequirementJson.builder(hit.framework(), hit.requirement())
                                                    .put(
                                                            "matched",
                                                            JsonValue.texts(hit.matches().stream()
                                                                    .map(match -> match.place()
                                                                            .name()
                                                                            .toLowerCase(Locale.ROOT))
                                                                    .distinct()
                                                                    .toList()))
                                                    .build()))
                            .build()));
        } else if (hits.isEmpty()) {
            console.note(NOTHING, query);
        } else {
            hits.forEach(this::print);
        }
        return hits.isEmpty() ? ExitCode.NEGATIVE : ExitCode.GOOD;
    }

    private void print(SearchHit hit) {
        console.out()
                .println(console.styled(Style.INDIGO, hit.requirement().id().value()) + "  "
                        + console.tell(hit.requirement().title())
                        + DisputeNotes.mark(hit.framework(), hit.requirement()));
        SearchHit.Match best = hit.matches().getFirst();
        if (best.place() != SearchHit.Place.TITLE && best.place() != SearchHit.Place.IDENTIFIER) {
            console.out().println("    " + console.tell(best.place().title()) + ": " + console.tell(best.text()));
        }
        DisputeNotes.print(console, hit.framework(), hit.requirement(), "    ");
    }
}
