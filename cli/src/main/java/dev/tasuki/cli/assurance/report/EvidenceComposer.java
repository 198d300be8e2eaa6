package dev.tasuki.cli.assurance.report;

import dev.tasuki.cli.assurance.report.Report.EvidencePart;
import dev.tasuki.domain.evidence.Evidence;
import dev.tasuki.domain.evidence.EvidenceState;
import dev.tasuki.domain.evidence.InspectedEvidence;
import dev.tasuki.formats.digest.Sha256;
import java.util.ArrayList;
import java.util.Optional;

/// Says what a piece of evidence is and what was found.
record EvidenceComposer(Wording wording) {

    EvidencePart compose(InspectedEvidence inspected) {
        Evidence evidence = inspected.evidence();
        var remarks = new ArrayList<String>();
        if (evidence instanceof Evidence.WebEvidence page) {
            remarks.add(wording.say(Label.SEEN, wording.day(page.seen())));
        }
        evidence.validUntil().ifPresent(day -> remarks.add(wording.say(Label.VALID_UNTIL, wording.day(day))));
        return new EvidencePart(
                Wording.line(evidence.reference()),
                link(evidence),
                Wording.block(evidence.description()),
                wording.say(inspected.state().title()),
                inspected.state().isBroken(),
                digest(inspected),
                remarks);
    }

    /// Only an `https` address leads anywhere: a record made by a program may hold any text.
    private static Optional<String> link(Evidence evidence) {
        return evidence instanceof Evidence.WebEvidence page
                        && page.url().startsWith("https://")
                        && page.url().equals(Wording.line(page.url()))
                ? Optional.of(page.url())
                : Optional.empty();
    }

    private Optional<String> digest(InspectedEvidence inspected) {
        Optional<Sha256> recorded = switch (inspected.evidence()) {
            case Evidence.FileEvidence file -> file.digest();
            case Evidence.WebEvidence page -> Optional.of(page.digest());
        };
        if (inspected.state() == EvidenceState.CHANGED
                && recorded.isPresent()
                && inspected.digest().isPresent()) {
            return Optional.of(wording.say(
                    Label.RECORDED_NOW,
                    Wording.brief(recorded.get()),
                    Wording.brief(inspected.digest().get())));
        }
        return recorded.or(inspected::digest).map(Sha256::hex);
    }
}
