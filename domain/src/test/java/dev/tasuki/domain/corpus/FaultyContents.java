package dev.tasuki.domain.corpus;

import static dev.tasuki.domain.corpus.Expectation.refused;

import java.util.SequencedMap;

/// What can be wrong with what a well-formed document says: words, frameworks, dates, and the material it names.
final class FaultyContents extends FaultyDeclarations {
    private static final String DIGEST = "\"nih:sha-256;";
    private static final String EVIDENCE = "\"contents\":\\{\"url\":\"nih:sha-256;";

    FaultyContents(SequencedMap<String, Made> made) {
        super(made);
    }

    @Override
    void make() {
        contents();
        frameworks();
        dates();
        material();
    }

    private void contents() {
        add("profile-missing", signed(property("tasuki:profile", "")), refused("content", "property-missing"));
        add(
                "profile-newer",
                signed(change("\"declaration/1\"", "\"declaration/2\"")),
                refused("content", "property-wrong"));
        add(
                "property-unknown",
                signed(change(
                        "{\"name\":\"tasuki:package\"",
                        "{\"name\":\"tasuki:waiver\",\"value\":\"all\"},{\"name\":\"tasuki:package\"")),
                refused("content", "property-unknown"));
        add("property-repeated", signed(property("tasuki:package", "$0$0")), refused("content", "property-repeated"));
        add("package-unknown", signed(change("\"minimum\"}", "\"maximum\"}")), refused("content", "property-wrong"));
        add("package-missing", signed(property("tasuki:package", "")), refused("content", "property-missing"));
        add(
                "software-class-unknown",
                signed(change("\"value\":\"service\"", "\"value\":\"toaster\"")),
                refused("content", "property-wrong"));
        add(
                "software-class-contradicts-type",
                signed(change("\"value\":\"service\"", "\"value\":\"embedded\"")),
                refused("content", "property-wrong"));
        add(
                "interpretation-unknown",
                signed(change("\"value\":\"table5\"", "\"value\":\"table6\"")),
                refused("content", "property-wrong"));
        add("role-missing", signed(property("tasuki:role:customer", "")), refused("content", "property-missing"));
        add(
                "role-unknown",
                signed(change("tasuki:role:customer", "tasuki:role:reseller")),
                refused("content", "property-missing", "property-unknown"));
        add(
                "stance-unknown",
                signed(change("\"value\":\"primary\"", "\"value\":\"leading\"")),
                refused("content", "property-wrong", "property-missing"));
        add(
                "valid-from-wrong",
                signed(change("\"value\":\"2026-06-01\"", "\"value\":\"2026-06-31\"")),
                refused("content", "property-wrong"));
        add(
                "score-contradicts-claim",
                signed(payload.replaceFirst("\"score\":0.5", "\"score\":1")),
                refused("content", "claim-wrong"));
        add("score-missing", signed(payload.replaceFirst(",\"score\":0.5", "")), refused("content", "claim-wrong"));
        add(
                "score-of-what-does-not-apply",
                signed(payload.replaceFirst("該当なし / not applicable\"}", "該当なし / not applicable\",\"score\":1}")),
                refused("content", "claim-wrong"));
        add(
                "claim-with-unknown-word",
                signed(change("\"predicate\":\"planned\"", "\"predicate\":\"exempt\"")),
                refused("content", "claim-wrong"));
        add(
                "package-url-of-no-type",
                signed(payload.replace("pkg:generic/example/console@2.1.0", "javascript:alert(1)")),
                refused("content", "property-wrong"));
        add(
                "planned-without-a-date",
                signed(change("計画中（2026-12-31 まで） / planned (by 2026-12-31)", "計画中 / planned")),
                refused("content", "claim-wrong"));
        add(
                "planned-until-a-day-of-no-calendar",
                signed(change("計画中（2026-12-31 まで）", "計画中（2026-12-32 まで）")),
                refused("content", "claim-wrong"));
        add(
                "rationale-that-says-otherwise",
                signed(change("\"rationale\":\"満たさない / not met\"", "\"rationale\":\"満たす / met\"")),
                refused("derivation", "not-as-derived"));
        add(
                "summary-that-says-otherwise",
                signed(change("of 6 requirements, 2 met", "of 6 requirements, 6 met")),
                refused("derivation", "not-as-derived"));
        add(
                "claim-named-for-another-requirement",
                signed(payload.replace("claim:meti:S(6)-2.2", "claim:meti:S(9)-2.2")),
                refused("derivation", "not-as-derived"));
        add(
                "evidence-with-two-digests",
                signed(change("\"name\":\"https://www.example.jp/procurement\"", "\"name\":\"docs/policy.md\"")),
                refused("content", "evidence-ambiguous"));
        add(
                "subject-with-a-further-digest",
                signed(payload.replaceFirst(
                        "\\{(\"sha256\":\"[0-9a-f]*\"},\"name\":\"console.txt\")",
                        "{\"sha1\":\"" + "0".repeat(40) + "\",$1")),
                refused("content", "subject-without-digest"));
        add(
                "evidence-without-digest",
                signed(payload.replaceFirst(
                        EVIDENCE + "[0-9a-f]*\"", "\"contents\":{\"url\":\"https://example.jp/policy.md\"")),
                refused("content", "evidence-without-digest"));
        add(
                "assessor-is-third-party",
                signed(change("\"thirdParty\":false", "\"thirdParty\":true")),
                refused("content", "not-a-self-declaration"));
        add(
                "assessor-of-another-organisation",
                signed(payload.replaceFirst(
                        "\"organization\":\\{\"name\":\"株式会社見本\"},\"thirdParty\"",
                        "\"organization\":{\"name\":\"株式会社別人\"},\"thirdParty\"")),
                refused("content", "not-a-self-declaration"));
        add(
                "signatory-of-another-organisation",
                signed(payload.replaceFirst(
                        "\"organization\":\\{\"name\":\"株式会社見本\"},\"role\"",
                        "\"organization\":{\"name\":\"株式会社別人\"},\"role\"")),
                refused("content", "not-a-self-declaration"));
        add(
                "signing-key-not-named-by-digest",
                signed(change(DIGEST + keyIdOf(issuer) + "\"", "\"https://example.jp/key\"")),
                refused("content", "property-wrong"));
        add(
                "signing-key-of-somebody-else",
                signed(change(DIGEST + keyIdOf(issuer), DIGEST + keyIdOf(stranger))),
                refused("content", "other-signing-key"));
        add("requirement-answered-twice", signed(answeredTwice()), refused("content", "claim-wrong"));
    }

    private void frameworks() {
        add(
                "framework-of-unknown-version",
                signed(payload.replace("\"version\":\"" + catalogue.meti().version() + "\"", "\"version\":\"2020-01\"")
                        .replace("\"value\":\"" + catalogue.meti().version() + "\"", "\"value\":\"2020-01\"")),
                refused("catalogue", "framework-unknown"));
        add(
                "framework-version-contradicts-property",
                signed(change("\"value\":\"" + catalogue.meti().version() + "\"", "\"value\":\"2020-01\"")),
                refused("content", "property-wrong"));
        add(
                "framework-unknown",
                signed(payload.replace("\"meti\"", "\"nist\"").replace("catalogue:meti", "catalogue:nist")),
                refused("catalogue", "framework-missing", "framework-unknown"));
        add(
                "framework-with-changed-title",
                signed(change("\"title\":\"予算確保 / ", "\"title\":\"予算の確保 / ")),
                refused("catalogue", "framework-altered"));
        add(
                "framework-with-changed-name",
                signed(payload.replaceFirst("\"owner\":\"", "\"owner\":\"架空の")),
                refused("catalogue", "framework-altered"));
        add(
                "framework-with-changed-level",
                signed(payload.replaceFirst("\"requirements\":\\[\"meti:S\\(1\\)-1.1\",", "\"requirements\":[")),
                refused("catalogue", "framework-altered"));
        add(
                "framework-with-missing-requirement",
                signed(withoutLastUnansweredRequirement()),
                refused("catalogue", "framework-altered"));
        add("requirement-missing", signed(withoutAnswer("S(6)-2.2")), refused("completeness", "requirement-missing"));
        add(
                "requirement-missing-for-a-further-role",
                signed(
                        change(
                                "{\"name\":\"tasuki:role:customer\"",
                                "{\"name\":\"tasuki:role:operator\",\"value\":\"primary\"},{\"name\":\"tasuki:role:customer\"")),
                refused("completeness", "requirement-missing", "requirement-disputed"));
        add(
                "requirement-missing-of-the-larger-package",
                signed(change("\"value\":\"minimum\"", "\"value\":\"standard\"")),
                refused("completeness", "requirement-missing"));
        add(
                "heading-claimed",
                signed(payload.replace("claim:meti:S(6)-2.2", "claim:meti:S(6)-2")
                        .replace("\"requirement\":\"meti:S(6)-2.2\"", "\"requirement\":\"meti:S(6)-2\"")),
                refused("completeness", "requirement-unknown", "requirement-missing"));
    }

    private void dates() {
        add("expired", signed(payload), refused("validity", "expired").at("2027-06-01"));
        add(
                "not-yet-valid",
                signed(text(payload(issuer, "2026-10-01", "2027-05-31"))),
                refused("validity", "not-yet-valid"));
        add(
                "issued-after-judged",
                signed(payload),
                refused("validity", "not-yet-valid", "issued-later").at("2026-05-30"));
        add(
                "issued-later-than-valid-from",
                signed(change("\"timestamp\":\"2026-06-01T00:00:00Z\"", "\"timestamp\":\"2026-08-01T00:00:00Z\"")),
                refused("validity", "dates-contradict"));
        add(
                "validity-reversed",
                signed(change("\"value\":\"2027-05-31\"", "\"value\":\"2026-05-31\"")),
                refused("content", "dates-contradict"));
        add(
                "validity-too-long",
                signed(change("\"value\":\"2027-05-31\"", "\"value\":\"2031-06-02\"")),
                refused("validity", "dates-contradict"));
        add(
                "certificate-expired",
                signed(payload),
                refused("validity", "certificate-out-of-date").trusting("issuer.expired-certificate.pem"));
    }

    private void material() {
        add(
                "evidence-path-leaves-directory",
                signed(change("\"name\":\"docs/policy.md\"", "\"name\":\"../material/docs/policy.md\"")),
                refused("evidence", "evidence-unreadable").withMaterial());
        add(
                "evidence-missing",
                signed(change("\"name\":\"docs/policy.md\"", "\"name\":\"docs/other.md\"")),
                refused("evidence", "evidence-missing").withMaterial());
        add(
                "evidence-differs",
                signed(payload.replaceFirst("(" + EVIDENCE + ")[0-9a-f]{4}", "$10000")),
                refused("evidence", "evidence-differs").withMaterial());
        String artefact =
                payload.substring(payload.lastIndexOf("\"sha256\":\"") + 10).substring(0, 64);
        add(
                "artefact-not-declared",
                signed(change(artefact, "0".repeat(64))),
                refused("artefacts", "artefact-not-declared").withMaterial());
    }

    private String property(String name, String replacement) {
        return payload.replaceFirst("\\{\"name\":\"" + name + "\",\"value\":\"[^\"]*\"},", replacement);
    }

    private String withoutAnswer(String requirement) {
        String quoted = requirement.replace("(", "\\(").replace(")", "\\)");
        String mapped = payload.replaceFirst(
                "\\{\"claims\":\\[\"claim:meti:" + quoted
                        + "\"],\"conformance\":\\{[^}]*},\"requirement\":\"[^\"]*\"},?",
                "");
        return mapped.replaceFirst("\\{\"bom-ref\":\"claim:meti:" + quoted + "\"[^}]*},?", "");
    }

    private String answeredTwice() {
        return payload.replace("\"requirement\":\"meti:S(6)-2.2\"", "\"requirement\":\"meti:S(6)-2.1\"");
    }

    private String withoutLastUnansweredRequirement() {
        // The practice is not in the minimum package, so only the standard's own lists name it.
        String id = "meti:S\\(1\\)-1.4";
        return payload.replaceFirst("\\{\"bom-ref\":\"" + id + "\"[^}]*},", "").replaceAll("\"" + id + "\",", "");
    }
}
