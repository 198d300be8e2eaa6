package dev.tasuki.cli.engagement;

import dev.tasuki.cli.terminal.Columns;
import dev.tasuki.cli.terminal.Console;
import dev.tasuki.domain.responsibility.exchange.EngagementStatement;
import dev.tasuki.domain.responsibility.exchange.StatementNews;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.text.Text;

/// Shows what a statement says that the one before it did not.
record NewsLines(EngagementStatement statement, StatementNews news) {
    private static final Text HEAD = new Text(
            "契約関係 {0}、{1} 番（{2}のファイル）: {3} → {4}、対象 {5}",
            "engagement {0}, number {1}, from the {2}: {3} → {4}, about {5}");
    private static final Text TERMS = new Text("  契約の内容が新しくなっています。", "  The terms of the engagement are new.");
    private static final Text BECAUSE = new Text("    理由: {0}", "    because: {0}");

    void print(Console console) {
        var engagement = statement.extract().engagement();
        var chain = statement.extract().chain();
        console.out()
                .println(console.tell(HEAD.filled(
                        Text.same(engagement.id().value()),
                        Text.same(Integer.toString(statement.number())),
                        statement.by().title(),
                        chain.name(engagement.customer()),
                        chain.name(engagement.provider()),
                        statement.extract().target().name())));
        if (news.terms()) {
            console.say(TERMS);
        }
        for (StatementNews.Step step : news.steps()) {
            var columns = new Columns();
            columns.row(
                    "  " + step.share().requirement().value(),
                    console.tell(step.share().role().title()),
                    step.step().on().toString(),
                    console.tell(step.step().state().title()),
                    step.share().scope());
            columns.lines(console).forEach(console.out()::println);
            step.step().because().ifPresent(why -> console.say(BECAUSE, why));
        }
    }

    JsonObject json() {
        return JsonValue.object()
                .put("engagement", statement.extract().engagement().id().value())
                .put("number", statement.number())
                .put("by", statement.by().id())
                .put("madeAt", statement.madeAt().toString())
                .put("termsAreNew", news.terms())
                .put("steps", JsonValue.array(news.steps(), NewsLines::json))
                .build();
    }

    private static JsonObject json(StatementNews.Step step) {
        return JsonValue.object()
                .put("requirement", step.share().requirement().value())
                .put("role", step.share().role().id())
                .put("scope", step.share().scope())
                .put("date", step.step().on().toString())
                .put("state", step.step().state().id())
                .putIfPresent("because", step.step().because(), JsonValue::text)
                .build();
    }
}
