package dev.tasuki.server.web.assessment;

import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.catalogue.RequirementId;
import dev.tasuki.formats.text.Text;
import dev.tasuki.server.access.Permission;
import dev.tasuki.server.access.Requires;
import dev.tasuki.server.assessment.AnswerDraft;
import dev.tasuki.server.assessment.Answers;
import dev.tasuki.server.assessment.Assessments;
import dev.tasuki.server.assessment.CitedEvidence;
import dev.tasuki.server.assessment.RecordedAnswer;
import dev.tasuki.server.assessment.TargetAssessment;
import dev.tasuki.server.audit.PastFact;
import dev.tasuki.server.audit.SubjectHistory;
import dev.tasuki.server.evidence.EvidenceArchive;
import dev.tasuki.server.evidence.EvidenceDraft;
import dev.tasuki.server.evidence.EvidenceEntry;
import dev.tasuki.server.evidence.EvidenceFilter;
import dev.tasuki.server.evidence.FileNames;
import dev.tasuki.server.shared.EvidenceId;
import dev.tasuki.server.shared.Field;
import dev.tasuki.server.shared.FieldFault;
import dev.tasuki.server.shared.Ids;
import dev.tasuki.server.shared.Input;
import dev.tasuki.server.shared.Problem;
import dev.tasuki.server.shared.ProblemType;
import dev.tasuki.server.shared.TargetId;
import dev.tasuki.server.shared.Viewer;
import dev.tasuki.server.web.frame.Form;
import dev.tasuki.server.web.frame.Frame;
import dev.tasuki.server.web.frame.Page;
import dev.tasuki.server.web.frame.Redirect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// The page of one requirement: what is asked, why, and the answer.
@Controller
public final class AnswerPages {
    private static final int HISTORY = 20;
    private static final int MOST_OFFERED = 100;
    private static final Text ONE_FILE_FAULT = Text.same("{0}: {1}");

    private final Assessments assessments;
    private final Answers answers;
    private final EvidenceArchive archive;
    private final SubjectHistory history;

    AnswerPages(Assessments assessments, Answers answers, EvidenceArchive archive, SubjectHistory history) {
        this.assessments = assessments;
        this.answers = answers;
        this.archive = archive;
        this.history = history;
    }

    /// What the page shows.
    ///
    /// @param judged    whether evidence is judged: a guest sees none that is kept within the organisation
    /// @param cited     the evidence that the form holds
    /// @param offered   other evidence that can be attached
    /// @param find      the words by which it was found; empty for the newest
    /// @param more      whether there is more than is offered
    /// @param conflict  the answer as it is, where somebody changed it while this person wrote theirs
    public record AnswerView(
            TargetAssessment assessment,
            FrameworkAssessment framework,
            AssessedObligation obligation,
            boolean judged,
            Form form,
            List<EvidenceEntry> cited,
            List<EvidenceEntry> offered,
            String find,
            boolean more,
            Optional<Conflict> conflict,
            List<AnswerFacts> history) {

        public Optional<RecordedAnswer> answer() {
            return assessment.answer(obligation.requirement().id());
        }

        public Optional<AssessedObligation> previous() {
            return neighbour(-1);
        }

        public Optional<AssessedObligation> next() {
            return neighbour(1);
        }

        private Optional<AssessedObligation> neighbour(int by) {
            List<AssessedObligation> all = assessment.obligations();
            int at = all.indexOf(obligation) + by;
            return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
        }

        /// The address below the target of a requirement's page.
        public static String path(TargetId target, RequirementId requirement) {
            return "/targets/" + target + "/assessment/" + requirement;
        }
    }

    /// Two answers that met.
    ///
    /// @param fields field by field: what it is called, theirs, this person's
    public record Conflict(RecordedAnswer theirs, List<ConflictField> fields) {}

    /// One field of two answers.
    ///
    /// @param name the key of its words
    public record ConflictField(String name, String theirs, String yours) {
        public boolean differs() {
            return !theirs.equals(yours);
        }
    }

    @GetMapping("/o/{organisation}/targets/{target}/assessment/{requirement}")
    @Requires(Permission.READ_SHARED)
    View show(
            Frame frame,
            Viewer viewer,
            TargetId target,
            @PathVariable("requirement") String requirement,
            @RequestParam(name = "find", defaultValue = "") String find,
            @RequestParam(name = "chosen", defaultValue = "false") boolean choosing,
            @RequestParam(name = "evidence", defaultValue = "") List<String> chosen) {
        TargetAssessment assessment = assessments.of(viewer, target);
        RequirementId id = id(requirement);
        Form form = assessment
                .answer(id)
                .map(AnswerPages::filled)
                .orElseGet(() -> Form.filled().with("version", 0).form());
        return page(frame, viewer, assessment, id, choosing ? with(form, chosen) : form, find, Optional.empty());
    }

    /// Whoever looks for evidence keeps what they have ticked meanwhile.
    private static Form with(Form form, List<String> chosen) {
        var values = new LinkedHashMap<String, List<String>>(form.values());
        values.put("evidence", chosen);
        return new Form(values, form.faults());
    }

    @PostMapping("/o/{organisation}/targets/{target}/assessment/{requirement}")
    @Requires(Permission.EDIT)
    View answer(
            Frame frame,
            Viewer viewer,
            TargetId target,
            @PathVariable("requirement") String requirement,
            Input input,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files) {
        RequirementId id = id(requirement);
        TargetAssessment assessment = assessments.of(viewer, target);
        require(assessment, id);
        // A file that was taken in is in the archive, whatever becomes of the answer: the form holds on to it.
        var attached = new ArrayList<EvidenceId>();
        try {
            Field<Integer> version = input.number("version", 0, Integer.MAX_VALUE);
            boolean stay = input.flag("stay").peek().orElse(false);
            AnswerDraft draft = AnswerDraft.read(input);
            for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
                Optional<EvidenceId> evidence = takeIn(viewer, file);
                evidence.ifPresent(attached::add);
                draft = evidence.map(draft::withEvidence).orElse(draft);
            }
            answers.give(viewer, target, id, draft, version.get());
            return onward(frame, assessment, id, stay);
        } catch (Problem problem) {
            return switch (problem.type()) {
                case INVALID ->
                    page(
                                    frame,
                                    viewer,
                                    assessment,
                                    id,
                                    new Form(sent(input, attached), problem.faults()),
                                    "",
                                    Optional.empty())
                            .with(HttpStatus.UNPROCESSABLE_CONTENT);
                case CHANGED_MEANWHILE -> conflict(frame, viewer, target, id, sent(input, attached));
                default -> throw problem;
            };
        }
    }

    /// What was sent, with the evidence that came as files among what the form cites.
    private static Map<String, List<String>> sent(Input input, List<EvidenceId> attached) {
        var values = new LinkedHashMap<String, List<String>>(input.sent());
        values.merge(
                "evidence",
                attached.stream().map(EvidenceId::toString).toList(),
                (cited, files) ->
                        Stream.concat(cited.stream(), files.stream()).distinct().toList());
        return values;
    }

    private Optional<EvidenceId> takeIn(Viewer viewer, MultipartFile file) {
        String sent = file.getOriginalFilename();
        // A form whose file field was left alone sends one part without a name.
        if (sent == null || sent.isBlank()) {
            return Optional.empty();
        }
        String name = FileNames.last(sent);
        try (InputStream content = file.getInputStream()) {
            return Optional.of(archive.addFile(viewer, name, content, EvidenceDraft.ofToday(archive.today(viewer)))
                    .entry()
                    .id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Problem failure) {
            Problem problem = failure.beside("file");
            if (problem.type() != ProblemType.INVALID) {
                throw problem;
            }
            throw Problem.invalid(problem.faults().stream()
                    .map(fault -> new FieldFault(
                            "file",
                            new Text(
                                    ONE_FILE_FAULT
                                            .with(name, fault.message().ja())
                                            .ja(),
                                    ONE_FILE_FAULT
                                            .with(name, fault.message().en())
                                            .en())))
                    .toList());
        }
    }

    private static View onward(Frame frame, TargetAssessment assessment, RequirementId id, boolean stay) {
        TargetId target = assessment.target().id();
        List<RequirementId> all = assessment.obligations().stream()
                .map(obligation -> obligation.requirement().id())
                .toList();
        int next = all.indexOf(id) + 1;
        boolean last = next >= all.size();
        if (stay) {
            return Redirect.to(frame.at(AnswerView.path(target, id)), "assessment.done.answered");
        }
        return last
                ? Redirect.to(frame.at("/targets/" + target + "/assessment"), "assessment.done.answered-last")
                : Redirect.to(frame.at(AnswerView.path(target, all.get(next))), "assessment.done.answered-before");
    }

    @PostMapping("/o/{organisation}/targets/{target}/assessment/{requirement}/withdraw")
    @Requires(Permission.EDIT)
    View withdraw(
            Frame frame, Viewer viewer, TargetId target, @PathVariable("requirement") String requirement, Input input) {
        RequirementId id = id(requirement);
        Field<Integer> version = input.number("version", 1, Integer.MAX_VALUE);
        input.refuseOthers();
        input.requireSound();
        answers.withdraw(viewer, target, id, version.get());
        return Redirect.to(frame.at(AnswerView.path(target, id)), "assessment.done.withdrawn");
    }

    /// Shows both answers field by field, the form with this person's and the version of the other: saving
    /// it again is their decision.
    private View conflict(
            Frame frame, Viewer viewer, TargetId target, RequirementId id, Map<String, List<String>> sent) {
        TargetAssessment assessment = assessments.of(viewer, target);
        var values = new LinkedHashMap<String, List<String>>(sent);
        Optional<RecordedAnswer> theirs = assessment.answer(id);
        values.put(
                "version",
                List.of(Integer.toString(theirs.map(RecordedAnswer::version).orElse(0))));
        Form form = new Form(values, List.of());
        Optional<Conflict> conflict = theirs.map(answer ->
                new Conflict(answer, new ConflictFields(frame, assessment.evidence()).compare(filled(answer), form)));
        return page(frame, viewer, assessment, id, form, "", conflict).with(HttpStatus.CONFLICT);
    }

    private Page page(
            Frame frame,
            Viewer viewer,
            TargetAssessment assessment,
            RequirementId id,
            Form form,
            String find,
            Optional<Conflict> conflict) {
        FrameworkAssessment framework = require(assessment, id);
        AssessedObligation obligation = framework.obligations().stream()
                .filter(each -> each.requirement().id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
        boolean member = frame.permits(Permission.READ);
        List<EvidenceId> chosen = form.values().getOrDefault("evidence", List.of()).stream()
                .flatMap(text -> Ids.parse(text).map(EvidenceId::new).stream())
                .toList();
        List<EvidenceEntry> cited = archive.find(viewer, chosen);
        List<EvidenceEntry> known = frame.permits(Permission.EDIT) ? offered(viewer, find) : List.of();
        List<PastFact> facts =
                member ? history.of(viewer, "answer", assessment.target().id() + "/" + id, HISTORY) : List.of();
        return Page.of(
                "assessment/answer",
                frame,
                new AnswerView(
                        assessment,
                        framework,
                        obligation,
                        member,
                        form,
                        cited,
                        known.stream()
                                .limit(MOST_OFFERED)
                                .filter(entry -> !chosen.contains(entry.id()))
                                .toList(),
                        find,
                        known.size() > MOST_OFFERED,
                        conflict,
                        facts.stream().map(AnswerFacts::of).toList()));
    }

    private List<EvidenceEntry> offered(Viewer viewer, String find) {
        return find.isBlank()
                ? archive.list(viewer, EvidenceFilter.ALL, Optional.empty(), MOST_OFFERED + 1)
                        .items()
                : archive.search(viewer, find, MOST_OFFERED + 1);
    }

    private static FrameworkAssessment require(TargetAssessment assessment, RequirementId id) {
        return assessment.assessment().map(Assessment::frameworks).orElse(List.of()).stream()
                .filter(framework -> framework.obligations().stream()
                        .anyMatch(each -> each.requirement().id().equals(id)))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static RequirementId id(String requirement) {
        if (!RequirementId.isValid(requirement)) {
            throw Problem.notFound();
        }
        return new RequirementId(requirement);
    }

    static Form filled(RecordedAnswer answer) {
        AnswerDraft content = answer.content();
        return Form.filled()
                .with("status", content.status())
                .with("because", content.because())
                .with("owner", content.owner())
                .with("due", content.due())
                .withAll(
                        "evidence",
                        content.evidence().stream().map(CitedEvidence::evidence).toList())
                .with("version", answer.version())
                .form();
    }
}
