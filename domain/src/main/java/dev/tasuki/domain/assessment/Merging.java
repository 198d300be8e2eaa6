package dev.tasuki.domain.assessment;

import dev.tasuki.domain.assessment.FileField.Head;
import dev.tasuki.domain.assessment.FileField.Part;
import dev.tasuki.domain.catalogue.Catalogue;
import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// Brings two versions of an assurance file together.
final class Merging {

    /// A piece of evidence by its reference; the number tells repetitions apart.
    private record Key(String reference, int occurrence) {}

    /// One thing in the three versions.
    private record Versions<T>(Optional<T> base, Optional<T> mine, Optional<T> theirs) {
        <R> Versions<R> map(Function<? super T, ? extends R> part) {
            return new Versions<>(base.map(part), mine.map(part), theirs.map(part));
        }

        <R> Versions<R> flatMap(Function<? super T, Optional<R>> part) {
            return new Versions<>(base.flatMap(part), mine.flatMap(part), theirs.flatMap(part));
        }

        ThreeWay<T> compare() {
            return ThreeWay.of(base, mine, theirs);
        }

        ThreeWay<T> conflict() {
            return new ThreeWay.Conflicting<>(base, mine, theirs);
        }
    }

    private final Versions<AssuranceFile> files;
    private final Catalogue catalogue;
    private final List<ComparedField> fields = new ArrayList<>();

    Merging(Optional<AssuranceFile> base, AssuranceFile mine, AssuranceFile theirs, Catalogue catalogue) {
        this.files = new Versions<>(base, Optional.of(mine), Optional.of(theirs));
        this.catalogue = catalogue;
    }

    AssuranceFileMerge merge() {
        var software = head(Head.SOFTWARE, files.map(AssuranceFile::software).compare(), FieldWords::software);
        var organisation =
                head(Head.ORGANISATION, files.map(AssuranceFile::organisation).compare(), FieldWords::organisation);
        var roles = head(Head.ROLES, files.map(AssuranceFile::roles).compare(), FieldWords::roles);
        var requirementPackage =
                head(Head.PACKAGE, files.map(AssuranceFile::requirementPackage).compare(), level -> level.title());
        var interpretation = head(
                Head.INTERPRETATION, files.map(AssuranceFile::interpretation).compare(), reading -> reading.title());
        int placeOfFrameworks = fields.size();
        Map<RequirementId, Answer> answers = answers();
        ThreeWay<List<String>> frameworks = frameworks(answers);
        fields.add(placeOfFrameworks, compared(new FileField.OfHead(Head.FRAMEWORKS), frameworks, FieldWords::list));

        List<Conflict> conflicts = conflicts();
        if (!conflicts.isEmpty()) {
            return new AssuranceFileMerge.Conflicting(conflicts, fields);
        }
        return new AssuranceFileMerge.Merged(
                new AssuranceFile(
                        software.merged().orElseThrow(),
                        organisation.merged().orElseThrow(),
                        roles.merged().orElseThrow(),
                        requirementPackage.merged().orElseThrow(),
                        interpretation.merged().orElseThrow(),
                        frameworks.merged().orElseThrow(),
                        answers),
                fields);
    }

    private List<Conflict> conflicts() {
        var conflicts = new ArrayList<Conflict>();
        for (ComparedField compared : fields) {
            if (compared.values() instanceof ThreeWay.Conflicting<Text>(var base, var mine, var theirs)) {
                conflicts.add(new Conflict(compared.field(), base, mine, theirs));
            }
        }
        return conflicts;
    }

    private <T> ThreeWay<T> head(Head head, ThreeWay<T> values, Function<T, Text> words) {
        fields.add(compared(new FileField.OfHead(head), values, words));
        return values;
    }

    /// A framework that one side dropped cannot go while the other side answers it.
    private ThreeWay<List<String>> frameworks(Map<RequirementId, Answer> answers) {
        Versions<List<String>> versions = files.map(AssuranceFile::frameworks);
        ThreeWay<List<String>> compared = versions.compare();
        boolean differ = !versions.mine().equals(versions.theirs());
        boolean answered = compared.merged().stream()
                .anyMatch(chosen -> answers.keySet().stream()
                        .flatMap(id -> catalogue.frameworkOf(id).stream())
                        .map(Framework::id)
                        .anyMatch(id -> !chosen.contains(id)));
        return differ && answered ? versions.conflict() : compared;
    }

    private Map<RequirementId, Answer> answers() {
        var requirements = new LinkedHashSet<RequirementId>();
        files.mine().ifPresent(file -> requirements.addAll(file.answers().keySet()));
        files.theirs().ifPresent(file -> requirements.addAll(file.answers().keySet()));
        files.base().ifPresent(file -> requirements.addAll(file.answers().keySet()));
        var merged = new LinkedHashMap<RequirementId, Answer>();
        for (RequirementId requirement : requirements) {
            answer(requirement, files.flatMap(file -> file.answerTo(requirement)))
                    .ifPresent(answer -> merged.put(requirement, answer));
        }
        return merged;
    }

    /// The merged answer; none where it is deleted or conflicts.
    private Optional<Answer> answer(RequirementId requirement, Versions<Answer> answers) {
        if (answers.mine().isEmpty() || answers.theirs().isEmpty()) {
            ThreeWay<Answer> whole = answers.compare();
            fields.add(compared(new FileField.OfRequirement(requirement), whole, FieldWords::answer));
            return whole.merged();
        }
        int before = fields.size();
        ThreeWay<AnswerStatus> status = answers.map(Answer::status).compare();
        Optional<AnswerStatus> agreed = status.merged();
        ThreeWay<String> because = reason(status, answers.flatMap(Answer::because));
        ThreeWay<LocalDate> due =
                unless(agreed.filter(AnswerStatus.PLANNED::equals).isPresent(), answers.flatMap(Answer::due));
        ThreeWay<String> owner = answers.flatMap(Answer::owner).compare();
        part(requirement, Part.STATUS, status, AnswerStatus::title);
        part(requirement, Part.BECAUSE, because, FieldWords::text);
        List<Evidence> evidence = evidence(requirement, answers.map(Merging::byKey));
        part(requirement, Part.OWNER, owner, FieldWords::text);
        part(requirement, Part.DUE, due, FieldWords::day);
        boolean conflicts = fields.subList(before, fields.size()).stream()
                .anyMatch(field -> field.values().isConflict());
        return conflicts
                ? Optional.empty()
                : agreed.map(agreedStatus -> new Answer(
                        requirement, agreedStatus, because.merged(), evidence, owner.merged(), due.merged()));
    }

    /// A reason speaks for the status it was written for: where one side changed the status and the other the reason,
    /// the two together would say what nobody said.
    private static ThreeWay<String> reason(ThreeWay<AnswerStatus> status, Versions<String> reasons) {
        ThreeWay<String> compared = reasons.compare();
        boolean crossed = (status instanceof ThreeWay.ChangedByMine && compared instanceof ThreeWay.ChangedByTheirs)
                || (status instanceof ThreeWay.ChangedByTheirs && compared instanceof ThreeWay.ChangedByMine);
        boolean needed =
                status.merged().filter(AnswerStatus.NOT_APPLICABLE::equals).isPresent();
        return crossed ? reasons.conflict() : unless(needed, reasons);
    }

    /// What the merged status needs must not be what the other side took away.
    private static <T> ThreeWay<T> unless(boolean needed, Versions<T> values) {
        ThreeWay<T> compared = values.compare();
        return needed && compared.merged().isEmpty() ? values.conflict() : compared;
    }

    private <T> void part(RequirementId requirement, Part part, ThreeWay<T> values, Function<T, Text> words) {
        if (values instanceof ThreeWay.Unchanged<T>(var value) && value.isEmpty()) {
            return;
        }
        fields.add(compared(new FileField.OfAnswer(requirement, part), values, words));
    }

    private List<Evidence> evidence(RequirementId requirement, Versions<SequencedMap<Key, Evidence>> lists) {
        SequencedMap<Key, Evidence> mine = lists.mine().orElseThrow();
        SequencedMap<Key, Evidence> theirs = lists.theirs().orElseThrow();
        boolean theirOrder =
                lists.base().map(base -> List.copyOf(base.keySet())).equals(Optional.of(List.copyOf(mine.keySet())));
        var keys = new LinkedHashSet<Key>((theirOrder ? theirs : mine).keySet());
        keys.addAll((theirOrder ? mine : theirs).keySet());
        lists.base().ifPresent(base -> keys.addAll(base.keySet()));
        var merged = new ArrayList<Evidence>();
        for (Key key : keys) {
            ThreeWay<Evidence> piece =
                    lists.flatMap(list -> Optional.ofNullable(list.get(key))).compare();
            fields.add(compared(
                    new FileField.OfEvidence(requirement, key.reference(), key.occurrence()),
                    piece,
                    FieldWords::evidence));
            piece.merged().ifPresent(merged::add);
        }
        return merged;
    }

    private static SequencedMap<Key, Evidence> byKey(Answer answer) {
        var occurrences = new HashMap<String, Integer>();
        var byKey = new LinkedHashMap<Key, Evidence>();
        for (Evidence evidence : answer.evidence()) {
            int occurrence = occurrences.merge(evidence.reference(), 1, Integer::sum) - 1;
            byKey.put(new Key(evidence.reference(), occurrence), evidence);
        }
        return byKey;
    }

    private static <T> ComparedField compared(FileField field, ThreeWay<T> values, Function<T, Text> words) {
        return new ComparedField(field, values.map(words));
    }
}
