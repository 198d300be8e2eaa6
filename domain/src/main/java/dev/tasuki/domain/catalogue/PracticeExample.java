package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.text.Text;
import java.util.List;

/// One way to meet a requirement (取組例): a reference, neither mandatory nor exhaustive.
///
/// @param systemsOnly whether it concerns the software of systems and services only
/// @param sources     the documents it is cited to
/// @param details     what it consists of
public record PracticeExample(Text summary, boolean systemsOnly, List<String> sources, List<Text> details) {

    public PracticeExample {
        sources = List.copyOf(sources);
        details = List.copyOf(details);
    }
}
