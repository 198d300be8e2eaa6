package dev.tasuki.server.declaration;

import dev.tasuki.domain.declaration.Check;
import dev.tasuki.domain.declaration.CheckKind;
import dev.tasuki.domain.declaration.Declaration;
import dev.tasuki.domain.declaration.DeclarationFault;
import dev.tasuki.domain.declaration.DeclaredEvidence;
import dev.tasuki.domain.declaration.DeclaredSubject;
import dev.tasuki.domain.declaration.Verification;
import dev.tasuki.formats.digest.Sha256;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Printable;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells the checks of a verification in the words of a page. The verdict is the verifier's; only words that speak of
/// the command line, and what the server knows of a key, are said here.
final class CheckLines {
    private static final Text NO_KEY = new Text(
            "信頼する鍵が指定されておらず、このサーバーで公開している組織の鍵でもありません。",
            "You gave no key to trust, and this is not the key of an organisation that publishes on this server.");
    private static final Text GIVE_KEY = new Text(
            "発行者から信頼できる経路で公開鍵か証明書を受け取り、宣言ファイルと一緒に指定してください。",
            "Get the issuer's public key or certificate through a channel you trust, and give it with the"
                    + " declaration.");
    private static final Text KNOWN_KEY = new Text(
            "鍵 {0} は、「{1}」がこのサーバーで{2}から使っている鍵です。", "The key {0} has been on this server since {2} as a key of “{1}”.");
    private static final Text REGISTERED_KEY = new Text(
            "鍵 {0} は、「{1}」が{2}にこのサーバーに登録した公開鍵です。秘密鍵はサーバーにありません。",
            "The key {0} was registered on this server by “{1}” on {2}. The server does not hold its private key.");
    private static final Text ASK_ELSEWHERE = new Text(
            "その組織が名乗るとおりの組織かどうかは、このサーバーでは分かりません。指紋を別の経路で確かめてください。",
            "This server cannot tell whether that organisation is who it says it is. Check the fingerprint through another channel.");
    private static final Text NOT_ON_THIS_DAY =
            new Text("判定する日を変えるか、有効になる日を待ってください。", "Choose another day to judge on, or wait until it is valid.");
    private static final Text CLOCK =
            new Text("発行者の時計か、判定する日を確認してください。", "Check the issuer's clock, or the day you judge on.");
    private static final Text INTERPRETATION =
            new Text("読み方は、検証の画面で選べます。", "You can choose the reading on the verification page.");
    private static final Text INTACT = new Text("「{0}」: 宣言に記録されたとおりです。", "“{0}” is as declared.");
    private static final Text DIFFERS = new Text(
            "「{0}」: 宣言に同じ名前のファイルがありますが、内容が一致しません。",
            "“{0}”: the declaration names this file, but the content does not match.");
    private static final Text NOT_NAMED =
            new Text("「{0}」: 宣言はこのファイルに触れていません。", "“{0}”: the declaration does not name this file.");
    private static final Text ASK_FILE =
            new Text("発行者に、宣言したときのファイルを求めてください。", "Ask the issuer for the file as it was when it was declared.");
    private static final Text NOT_LOOKED_AT = new Text(
            "署名した鍵を確かめられないため、指定されたファイルは照合していません。",
            "The signing key cannot be verified, so the files you gave were not compared.");

    /// What to do on a page, where the words of the command line would not help.
    private static final Map<DeclarationFault, Text> ON_A_PAGE = Map.of(
            DeclarationFault.NO_TRUSTED_KEY, GIVE_KEY,
            DeclarationFault.SIGNED_BY_UNKNOWN_KEY, GIVE_KEY,
            DeclarationFault.NOT_YET_VALID, NOT_ON_THIS_DAY,
            DeclarationFault.VALID_FROM_TOMORROW, NOT_ON_THIS_DAY,
            DeclarationFault.ISSUED_LATER, CLOCK,
            DeclarationFault.INTERPRETATION_DIFFERS, INTERPRETATION,
            DeclarationFault.REQUIREMENT_DISPUTED, INTERPRETATION);

    private final Verification verification;
    private final List<PublishedKey> knownAs;
    private final boolean readerVouches;
    private final Optional<Text> vouching;

    /// @param knownAs       the keys of this server that made the signature
    /// @param readerVouches whether a key that the reader vouches for made it
    /// @param vouching      what is said of such a key, where the reader did not name it just now
    CheckLines(Verification verification, List<PublishedKey> knownAs, boolean readerVouches, Optional<Text> vouching) {
        this.verification = verification;
        this.knownAs = List.copyOf(knownAs);
        this.readerVouches = readerVouches;
        this.vouching = vouching;
    }

    List<CheckLine> lines(List<HandedFile> files) {
        var lines = new ArrayList<CheckLine>();
        for (Check check : verification.checks()) {
            switch (check.kind()) {
                case EVIDENCE -> lines.add(files.isEmpty() ? line(check) : evidence(files));
                case ARTEFACTS -> {
                    // One box takes both kinds of file, so one line tells of both.
                }
                case TRUST -> lines.add(trust(check));
                case ENVELOPE,
                        SIGNATURE,
                        STATEMENT,
                        SCHEMA,
                        REFERENCES,
                        CONTENT,
                        CATALOGUE,
                        COMPLETENESS,
                        DERIVATION,
                        VALIDITY -> lines.add(line(check));
            }
        }
        return lines;
    }

    private CheckLine trust(Check check) {
        if (check.passed() && readerVouches) {
            return vouching.map(
                            words -> new CheckLine(CheckKind.TRUST, CheckLine.Result.PASSED, List.of(words), List.of()))
                    .orElseGet(() -> line(check));
        }
        if (!knownAs.isEmpty()) {
            return new CheckLine(CheckKind.TRUST, CheckLine.Result.UNDECIDED, known(), List.of(ASK_ELSEWHERE));
        }
        return line(check);
    }

    private List<Text> known() {
        return knownAs.stream()
                .map(key -> (key.held() ? KNOWN_KEY : REGISTERED_KEY)
                        .filled(
                                Text.same(key.key().keyId()),
                                key.registrant(),
                                Text.day(LocalDate.ofInstant(key.since(), ZoneOffset.UTC))))
                .toList();
    }

    private static CheckLine line(Check check) {
        return switch (check.outcome()) {
            case Check.Passed(var detail, var warnings) ->
                new CheckLine(
                        check.kind(), CheckLine.Result.PASSED, with(detail, messages(warnings)), remedies(warnings));
            case Check.Failed(var findings)
            when onlyUnknownKey(findings) ->
                new CheckLine(check.kind(), CheckLine.Result.UNDECIDED, messages(findings), remedies(findings));
            case Check.Failed(var findings) ->
                new CheckLine(check.kind(), CheckLine.Result.FAILED, messages(findings), remedies(findings));
            case Check.NotMade(var reason) ->
                new CheckLine(check.kind(), CheckLine.Result.NOT_MADE, List.of(reason), List.of());
        };
    }

    static boolean onlyUnknownKey(List<Finding> findings) {
        return findings.stream()
                .allMatch(finding -> finding.code() == DeclarationFault.SIGNED_BY_UNKNOWN_KEY
                        || finding.code() == DeclarationFault.NO_TRUSTED_KEY);
    }

    private static List<Text> with(Text first, List<Text> more) {
        var all = new ArrayList<Text>(List.of(first));
        all.addAll(more);
        return all;
    }

    static List<Text> messages(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() == DeclarationFault.NO_TRUSTED_KEY
                        ? NO_KEY
                        : new Text(finding.message(Language.JA), finding.message(Language.EN)))
                .toList();
    }

    private static List<Text> remedies(List<Finding> findings) {
        return findings.stream().map(CheckLines::remedy).distinct().toList();
    }

    private static Text remedy(Finding finding) {
        Text here = finding.code() instanceof DeclarationFault fault ? ON_A_PAGE.get(fault) : null;
        return here != null ? here : new Text(finding.remedy(Language.JA), finding.remedy(Language.EN));
    }

    private CheckLine evidence(List<HandedFile> files) {
        Optional<Declaration> declared = verification.claimed();
        if (declared.isEmpty() || (knownAs.isEmpty() && !readerVouches)) {
            return new CheckLine(CheckKind.EVIDENCE, CheckLine.Result.NOT_MADE, List.of(NOT_LOOKED_AT), List.of());
        }
        Set<Sha256> digests = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (DeclaredEvidence evidence : declared.get().answers().stream()
                .flatMap(answer -> answer.evidence().stream())
                .toList()) {
            digests.add(evidence.digest());
            names.add(HandedFile.bare(evidence.reference()));
        }
        for (DeclaredSubject subject : declared.get().subjects()) {
            digests.add(subject.digest());
            names.add(HandedFile.bare(subject.name()));
        }
        return evidence(files, digests, names);
    }

    private static CheckLine evidence(List<HandedFile> files, Set<Sha256> digests, Set<String> names) {
        var said = new ArrayList<Text>();
        CheckLine.Result result = CheckLine.Result.PASSED;
        for (HandedFile file : files) {
            String name = Printable.line(file.bareName());
            if (digests.contains(file.digest())) {
                said.add(INTACT.with(name));
            } else if (names.contains(file.bareName())) {
                said.add(DIFFERS.with(name));
                result = CheckLine.Result.FAILED;
            } else {
                said.add(NOT_NAMED.with(name));
                result = result == CheckLine.Result.PASSED ? CheckLine.Result.UNDECIDED : result;
            }
        }
        return new CheckLine(
                CheckKind.EVIDENCE, result, said, result == CheckLine.Result.FAILED ? List.of(ASK_FILE) : List.of());
    }
}
