package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.Arguments;
import dev.tasuki.cli.terminal.Columns;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.cli.terminal.ExitCode;
import dev.tasuki.cli.terminal.Style;
import dev.tasuki.domain.responsibility.template.SupplyChainTemplate;
import dev.tasuki.formats.text.Text;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Prints a supply chain to begin from, or which there are.
@Command(name = "template", mixinStandardHelpOptions = true)
final class SupplyChainTemplateCommand implements Callable<Integer> {
    private static final Text HOW = new Text(
            "選んだものをファイルに書き出し、＜　＞を書き換えます: tasuki supplychain template d > supplychain.yaml",
            "Write one into a file and replace what stands in < >: tasuki supplychain template d > supplychain.yaml");

    private final Console console;

    @Parameters(paramLabel = "TEMPLATE", arity = "0..1", descriptionKey = "chain-template")
    @Nullable
    String template;

    SupplyChainTemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var arguments = new Arguments();
        Optional<SupplyChainTemplate> chosen =
                arguments.choice("TEMPLATE", Optional.ofNullable(template), SupplyChainTemplate.byId());
        arguments.requireSound();
        chosen.ifPresentOrElse(
                known -> console.out().print(known.yaml(console.language(), console.today())), this::list);
        return ExitCode.GOOD;
    }

    private void list() {
        var columns = new Columns();
        for (SupplyChainTemplate known : SupplyChainTemplate.values()) {
            columns.row(
                    console.styled(Style.INDIGO, known.id()), console.tell(known.basis()), console.tell(known.title()));
        }
        columns.lines(console).forEach(console.out()::println);
        console.out().println();
        console.say(HOW);
    }
}
