package dev.tasuki.server.example;

import dev.tasuki.formats.text.Text;
import dev.tasuki.server.shared.postgres.Progress;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tells the example day by day: who registered, what was agreed, answered and declared.
final class ExampleStory {
    private static final Text MONTH = new Text("例題: {0}年{1}月", "The example: {0}-{1}");

    /// The first day on which all three organisations are there.
    private static final LocalDate AGREED = LocalDate.of(2026, 4, 9);

    private static final LocalDate FIRST_EVIDENCE = LocalDate.of(2026, 4, 10);

    private record Step(LocalDate day, Runnable happens) {}

    private final Example example;
    private final StoryClock clock;
    private final LocalDate today;
    private final Progress progress;
    private final Cast cast;
    private final Agreements agreements;
    private final Statements statements;
    private final List<Step> steps = new ArrayList<>();

    ExampleStory(Example example, ExampleParts parts, StoryClock clock, LocalDate today, Progress progress) {
        this.example = example;
        this.clock = clock;
        this.today = today;
        this.progress = progress;
        this.cast = new Cast(example, parts);
        this.agreements = new Agreements(example, parts, cast);
        this.statements = new Statements(example, parts, cast, agreements, clock);
    }

    void tell() {
        plan();
        // What happens on one day happens in the order in which it was planned.
        steps.sort(Comparator.comparing(Step::day));
        YearMonth month = null;
        for (Step step : steps) {
            if (!YearMonth.from(step.day()).equals(month)) {
                month = YearMonth.from(step.day());
                progress.step(MONTH.with(Integer.toString(month.getYear()), Integer.toString(month.getMonthValue())));
            }
            clock.reach(step.day());
            step.happens().run();
        }
    }

    private void plan() {
        cast.founders().forEach(founder -> on(founder.joined(), () -> cast.found(founder)));
        cast.others().forEach(person -> on(person.joined(), () -> cast.join(person, agreements)));
        for (Example.Party tenant : cast.tenants()) {
            on(AGREED, () -> agreements.addressBook(tenant));
            on(AGREED, () -> agreements.targets(tenant));
            on(AGREED, () -> agreements.contracts(tenant));
        }
        cast.tenants().forEach(tenant -> on(AGREED, () -> agreements.connect(tenant)));
        for (Example.Offered offered : example.shares()) {
            on(offered.on(), () -> agreements.offer(offered));
            offered.said().forEach(said -> on(said.on(), () -> agreements.say(offered, said)));
        }
        agreements
                .planned()
                .forEach(planned -> on(later(planned.version().released(), AGREED), () -> agreements.release(planned)));
        example.keys().forEach(key -> on(AGREED, () -> statements.key(key)));
        example.evidence().forEach(proof -> on(later(proof.dated(), FIRST_EVIDENCE), () -> statements.evidence(proof)));
        example.assessments().stream()
                .filter(statements::isKept)
                .forEach(answered -> on(answered.answered(), () -> statements.answers(answered)));
        for (Example.Declared declared : example.declarations()) {
            LocalDate answered = example.assessment(declared.assessment()).answered();
            LocalDate day = later(declared.signedOn(today), answered);
            on(day, () -> statements.declaration(declared, day));
        }
    }

    private void on(LocalDate day, Runnable happens) {
        steps.add(new Step(day, happens));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
