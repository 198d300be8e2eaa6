package dev.tasuki.domain.assessment;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.catalogue.RequirementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// One framework's obligations with the answers to them, in the framework's order.
public record FrameworkAssessment(Framework framework, List<AssessedObligation> obligations) {

    /// The obligations under one heading of the top level: a METI category, a UK theme.
    public record Section(Requirement heading, List<AssessedObligation> obligations) {
        public Section {
            obligations = List.copyOf(obligations);
        }

        public Coverage coverage() {
            return Coverage.of(obligations);
        }
    }

    public FrameworkAssessment {
        obligations = List.copyOf(obligations);
    }

    public Coverage coverage() {
        return Coverage.of(obligations);
    }

    /// The obligations by heading; headings under which nothing is owed are left out.
    public List<Section> sections() {
        var byHeading = new LinkedHashMap<RequirementId, List<AssessedObligation>>();
        for (AssessedObligation obligation : obligations) {
            byHeading
                    .computeIfAbsent(framework.heading(obligation.requirement()).id(), id -> new ArrayList<>())
                    .add(obligation);
        }
        return byHeading.entrySet().stream()
                .map(entry -> new Section(framework.find(entry.getKey()).orElseThrow(), entry.getValue()))
                .toList();
    }

    /// Everything that is missing, as of a day.
    public List<Gap> gaps(LocalDate today) {
        return obligations.stream()
                .flatMap(obligation -> obligation.gaps(today).stream())
                .toList();
    }
}
