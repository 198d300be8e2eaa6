package dev.tasuki.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.formats.text.Text;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class AssuranceFileMergePropertyTest {

    /// A past and two presents.
    record Three(AssuranceFile base, AssuranceFile mine, AssuranceFile theirs) {
        AssuranceFileMerge merge() {
            return AssuranceFileMergePropertyTest.merge(Optional.of(base), mine, theirs);
        }
    }

    @Property(tries = 300)
    void mergingAFileWithItselfChangesNothing(@ForAll("three") Three three) {
        AssuranceFile file = three.mine();

        assertThat(merged(merge(Optional.of(three.base()), file, file))).isEqualTo(file);
        assertThat(merged(merge(Optional.empty(), file, file))).isEqualTo(file);
    }

    @Property(tries = 300)
    void changesOfOneSideOnlyWin(@ForAll("three") Three three) {
        AssuranceFile base = three.base();

        assertThat(merged(merge(Optional.of(base), three.mine(), base))).isEqualTo(three.mine());
        assertThat(merged(merge(Optional.of(base), base, three.theirs()))).isEqualTo(three.theirs());
    }

    @Property(tries = 500)
    void whichSideIsMineDoesNotMatterToWhatConflicts(@ForAll("three") Three three) {
        AssuranceFileMerge merge = three.merge();
        AssuranceFileMerge other =
                merge(Optional.of(three.base()), /* mine= */ three.theirs(), /* theirs= */ three.mine());
        Statistics.collect(merge.getClass().getSimpleName());

        assertThat(conflicts(merge)).isEqualTo(turned(conflicts(other)));
        if (merge instanceof AssuranceFileMerge.Merged one && other instanceof AssuranceFileMerge.Merged two) {
            assertThat(values(one.file())).isEqualTo(values(two.file()));
        }
    }

    @Property(tries = 500)
    void mergingAgainChangesNothing(@ForAll("three") Three three) {
        if (three.merge() instanceof AssuranceFileMerge.Merged(var once, var _)) {
            assertThat(merged(merge(Optional.of(three.base()), once, three.theirs())))
                    .isEqualTo(once);
            assertThat(merged(merge(Optional.of(three.theirs()), once, three.theirs())))
                    .isEqualTo(once);
        }
    }

    @Property(tries = 500)
    void everyFieldOfTheResultIsWhatOneSideSays(@ForAll("three") Three three) {
        if (three.merge() instanceof AssuranceFileMerge.Merged(var file, var _)) {
            Set<Object> either = values(three.mine());
            either.addAll(values(three.theirs()));
            assertThat(either).containsAll(values(file));
        }
    }

    @Property(tries = 500)
    void conflictsShowValuesThatDifferInBothLanguages(@ForAll("three") Three three) {
        for (Conflict conflict : conflicts(three.merge())) {
            assertThat(conflict.mine()).as(conflict.field().path()).isNotEqualTo(conflict.theirs());
            assertThat(conflict.mine().map(Text::en))
                    .as(conflict.field().path())
                    .isNotEqualTo(conflict.theirs().map(Text::en));
        }
    }

    @Property(tries = 300)
    void mergedFilesCanBeWritten(@ForAll("three") Three three) {
        if (three.merge() instanceof AssuranceFileMerge.Merged(var file, var _)) {
            assertThat(new AssuranceFileWriter(Catalogue.bundled()).write(file))
                    .isInstanceOf(AssuranceFileWriting.Written.class);
        }
    }

    @Provide
    Arbitrary<Three> three() {
        return Arbitraries.randomValue(random -> {
            var files = new GeneratedFiles(new Random(random.nextLong()));
            AssuranceFile base = files.file();
            return new Three(base, files.changed(base), files.changed(base));
        });
    }

    private static AssuranceFileMerge merge(Optional<AssuranceFile> base, AssuranceFile mine, AssuranceFile theirs) {
        return AssuranceFileMerge.of(base, mine, theirs, Catalogue.bundled());
    }

    private static AssuranceFile merged(AssuranceFileMerge merge) {
        return switch (merge) {
            case AssuranceFileMerge.Merged merged -> merged.file();
            case AssuranceFileMerge.Conflicting conflicting -> throw new AssertionError(conflicting.conflicts());
        };
    }

    private static Set<Conflict> conflicts(AssuranceFileMerge merge) {
        return switch (merge) {
            case AssuranceFileMerge.Merged _ -> Set.of();
            case AssuranceFileMerge.Conflicting conflicting -> Set.copyOf(conflicting.conflicts());
        };
    }

    private static Set<Conflict> turned(Set<Conflict> conflicts) {
        return conflicts.stream()
                .map(conflict -> new Conflict(
                        conflict.field(),
                        conflict.base(),
                        /* mine= */ conflict.theirs(),
                        /* theirs= */ conflict.mine()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What a file says, without the order of evidence.
    private static Set<Object> values(AssuranceFile file) {
        var values = new HashSet<Object>();
        values.add(file.software());
        values.add(file.organisation());
        values.add(file.roles());
        values.add(file.requirementPackage());
        values.add(file.interpretation());
        values.add(file.frameworks());
        file.answers().forEach((requirement, answer) -> {
            values.add(requirement + " " + answer.status());
            values.add(requirement + " because " + answer.because());
            values.add(requirement + " owner " + answer.owner());
            values.add(requirement + " due " + answer.due());
            answer.evidence().forEach(evidence -> values.add(requirement + " " + evidence));
        });
        return values;
    }
}
