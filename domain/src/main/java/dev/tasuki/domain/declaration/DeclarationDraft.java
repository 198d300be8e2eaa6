package dev.tasuki.domain.declaration;

import dev.tasuki.domain.assessment.Answer;
import dev.tasuki.domain.assessment.AssessedObligation;
import dev.tasuki.domain.assessment.Assessment;
import dev.tasuki.domain.assessment.AssuranceFile;
import dev.tasuki.domain.assessment.FrameworkAssessment;
import dev.tasuki.domain.catalogue.Requirement;
import dev.tasuki.domain.declaration.Declaration.DeclaredSoftware;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.domain.evidence.InspectedEvidence;
import dev.tasuki.domain.supplychain.ReleaseArtefact;
import dev.tasuki.domain.supplychain.ReleaseArtefacts;
import dev.tasuki.domain.supplychain.SoftwareTarget;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Argument;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A declaration in the making: complete, or the list of everything that keeps it from being made.
public sealed interface DeclarationDraft {

    /// Everything is there.
    record Complete(Declaration declaration) implements DeclarationDraft {}

    /// Something is missing or does not hold; nothing may be signed.
    record Incomplete(List<Finding> findings) implements DeclarationDraft {
        public Incomplete {
            findings = List.copyOf(findings);
        }
    }

    /// Who declares, when and for how long.
    ///
    /// @param statement the words to affirm; the customary ones if absent
    /// @param keyId     the key that will sign
    record Terms(
            UUID serialNumber,
            Instant issued,
            Validity validity,
            Signatory signatory,
            Optional<String> statement,
            String keyId) {}

    /// Drafts a declaration from an assessment.
    ///
    /// @param released      where the files are kept that are declared by their digest
    /// @param assuranceFile the digest of the assurance file as it was read
    static DeclarationDraft of(Assessment assessment, ReleaseArtefacts released, Sha256 assuranceFile, Terms terms) {
        return new Drafting(assessment, released, assuranceFile, terms).draft();
    }

    /// Puts one declaration together and gathers what stands in its way.
    final class Drafting {
        private final Assessment assessment;
        private final AssuranceFile file;
        private final ReleaseArtefacts released;
        private final Sha256 assuranceFile;
        private final Terms terms;
        private final Findings findings = new Findings();
        private final Location location = Location.of(AssuranceFile.NAME);

        private Drafting(Assessment assessment, ReleaseArtefacts released, Sha256 assuranceFile, Terms terms) {
            this.assessment = assessment;
            this.file = assessment.file();
            this.released = released;
            this.assuranceFile = assuranceFile;
            this.terms = terms;
        }

        private DeclarationDraft draft() {
            if (terms.validity().isTooLong()) {
                report(DeclarationFault.VALIDITY_TOO_LONG);
            }
            List<DeclaredFramework> frameworks =
                    assessment.frameworks().stream().map(this::framework).toList();
            List<DeclaredSubject> subjects = subjects();
            if (findings.hasErrors()) {
                return new Incomplete(findings.list());
            }
            SoftwareTarget software = file.software();
            return new Complete(new Declaration(
                    terms.serialNumber(),
                    terms.issued(),
                    terms.validity(),
                    new DeclaredSoftware(
                            software.name(), software.version(), software.softwareClass(), software.packageUrl()),
                    file.organisation().name(),
                    file.roles(),
                    file.requirementPackage(),
                    assessment.interpretation(),
                    frameworks,
                    subjects,
                    terms.signatory(),
                    terms.statement().orElseGet(this::customaryStatement),
                    terms.keyId()));
        }

        private String customaryStatement() {
            Text statement = new Text(
                    "{0} は、{1} についての本書の回答が、{2} 時点で知る限り事実であることを宣言します。",
                    "{0} declares that the answers given here about {1} are, to the best of its knowledge on {2}, true.");
            Text filled = statement.with(
                    file.organisation().name(),
                    file.software().label(),
                    terms.validity().from().toString());
            return filled.ja() + " / " + filled.en();
        }

        private DeclaredFramework framework(FrameworkAssessment framework) {
            var answers = new ArrayList<DeclaredAnswer>();
            for (AssessedObligation obligation : framework.obligations()) {
                DeclaredAnswer answer = answer(obligation);
                if (answer == null) {
                    framework
                            .framework()
                            .disputesAbout(obligation.requirement().id())
                            .forEach(dispute -> findings.add(
                                    CompletenessCheck.disputed(dispute, assessment.interpretation(), location)));
                } else {
                    answers.add(answer);
                }
            }
            return new DeclaredFramework(
                    framework.framework().id(), framework.framework().version(), answers);
        }

        private @Nullable DeclaredAnswer answer(AssessedObligation obligation) {
            Requirement requirement = obligation.requirement();
            if (obligation.answer().isEmpty()) {
                report(DeclarationFault.ANSWER_MISSING, requirement);
                return null;
            }
            Answer answer = obligation.answer().get();
            if (answer.because().isEmpty()) {
                report(DeclarationFault.REASON_MISSING, requirement);
            }
            var evidence = new ArrayList<DeclaredEvidence>();
            for (InspectedEvidence inspected : obligation.evidence()) {
                if (inspected.state().isBroken() || inspected.digest().isEmpty()) {
                    findings.add(new Finding(
                            DeclarationFault.EVIDENCE_BROKEN,
                            location,
                            Argument.quoted(requirement.id().value()),
                            Argument.quoted(inspected.evidence().reference()),
                            Argument.of(inspected.state().title())));
                } else {
                    evidence.add(declared(inspected, inspected.digest().get()));
                }
            }
            return new DeclaredAnswer(
                    requirement.id(),
                    answer.status(),
                    answer.because().orElse(""),
                    answer.status().isGap() ? answer.due() : Optional.empty(),
                    evidence);
        }

        private static DeclaredEvidence declared(InspectedEvidence inspected, Sha256 digest) {
            Evidence evidence = inspected.evidence();
            return new DeclaredEvidence(
                    evidence.reference(),
                    digest,
                    evidence.description(),
                    evidence instanceof Evidence.WebEvidence page ? Optional.of(page.seen()) : Optional.empty(),
                    evidence.validUntil());
        }

        private List<DeclaredSubject> subjects() {
            var subjects = new ArrayList<DeclaredSubject>();
            subjects.add(new DeclaredSubject(file.software().label(), assuranceFile));
            Set<String> names = new HashSet<>(Set.of(file.software().label()));
            for (ReleaseArtefact artefact : file.software().artefacts()) {
                if (!names.add(artefact.path())) {
                    report(DeclarationFault.DUPLICATE_SUBJECT, artefact.path());
                    continue;
                }
                Optional<Sha256> digest = released.digest(artefact.path());
                if (digest.isEmpty()) {
                    report(DeclarationFault.ARTEFACT_UNAVAILABLE, artefact.path());
                } else if (artefact.digest().isPresent() && !artefact.digest().equals(digest)) {
                    report(DeclarationFault.ARTEFACT_CHANGED, artefact.path());
                } else {
                    subjects.add(new DeclaredSubject(artefact.path(), digest.get()));
                }
            }
            return subjects;
        }

        private void report(DeclarationFault fault, Requirement requirement) {
            findings.add(new Finding(
                    fault, location, Argument.quoted(requirement.id().value()), Argument.of(requirement.title())));
        }

        private void report(DeclarationFault fault, String... arguments) {
            findings.add(new Finding(fault, location, arguments));
        }
    }
}
