package dev.tasuki.cli.assurance.report;

import dev.tasuki.cli.assurance.report.Report.Fact;
import dev.tasuki.cli.assurance.report.Report.HeldRole;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.catalogue.Edition;
import dev.tasuki.formats.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Turns an assessment into what a report says, in one language.
final class ReportComposer {
    private final Assessment assessment;
    private final Wording wording;

    private ReportComposer(Assessment assessment, Wording wording) {
        this.assessment = assessment;
        this.wording = wording;
    }

    static Report compose(Assessment assessment, Language language) {
        return new ReportComposer(assessment, new Wording(language)).compose();
    }

    private Report compose() {
        AssuranceFile file = assessment.file();
        var frameworks = new ArrayList<Report.FrameworkPart>();
        for (FrameworkAssessment framework : assessment.frameworks()) {
            frameworks.add(new FrameworkComposer(assessment, framework, wording).compose());
        }
        return new Report(
                wording.language(),
                Wording.line(file.software().label()),
                Wording.line(file.organisation().name()),
                wording.say(Label.AS_OF, wording.day(assessment.on())),
                facts(),
                roles(),
                assessment.frameworks().stream()
                        .map(framework -> edition(framework.framework().edition()))
                        .toList(),
                frameworks,
                new GapComposer(assessment, wording).compose(),
                assessment.derived().map(derived -> new DerivedComposer(assessment, derived, wording).compose()));
    }

    private List<Fact> facts() {
        AssuranceFile file = assessment.file();
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                Label.SOFTWARE_CLASS,
                wording.say(file.software().softwareClass().title())));
        file.software().packageUrl().ifPresent(url -> facts.add(fact(Label.PACKAGE_URL, Wording.line(url))));
        file.organisation().contact().ifPresent(contact -> facts.add(fact(Label.CONTACT, Wording.line(contact))));
        facts.add(fact(Label.PACKAGE, wording.say(file.requirementPackage().title())));
        facts.add(fact(
                Label.INTERPRETATION, wording.say(assessment.interpretation().title())));
        return facts;
    }

    private Fact fact(Label label, String value) {
        return new Fact(wording.say(label), value);
    }

    private List<HeldRole> roles() {
        return assessment.file().roles().stream()
                .map(held -> new HeldRole(
                        wording.say(
                                Label.ROLE,
                                wording.say(held.role().title()),
                                wording.say(held.stance().title())),
                        held.stance().id()))
                .toList();
    }

    private String edition(Edition edition) {
        String which = wording.say(Label.EDITION, edition.version(), Wording.brief(edition.digest()));
        return List.of(wording.say(edition.title()), wording.say(edition.issuer()), which).stream()
                .collect(Collectors.joining(wording.say(Label.SEMICOLON)));
    }
}
