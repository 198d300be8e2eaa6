package dev.tasuki.cli.supplychain;

import dev.tasuki.domain.responsibility.matrix.MatrixCell;
import dev.tasuki.domain.responsibility.matrix.MatrixSection;
import dev.tasuki.domain.responsibility.matrix.MatrixSection.Coverage;
import dev.tasuki.domain.responsibility.matrix.ResponsibilityMatrix;
import dev.tasuki.domain.supplychain.chain.Share;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of the documents about a supply chain, in one language.
record ChainWords(Language language) {
    static final Text MATRIX = new Text("責任分担表", "Responsibility matrix");
    static final Text MAP = new Text("サプライチェーンの図", "Map of the supply chain");
    static final Text REQUIREMENT = new Text("個別要求", "Requirement");
    static final Text REQUIREMENTS = new Text("個別要求", "Requirements");
    static final Text TITLE = new Text("内容", "Title");
    static final Text REMARK = new Text("注意", "Remark");
    static final Text TARGET = new Text("対象", "Target");
    static final Text PARTY = new Text("関係者", "Party");
    static final Text ROLES = new Text("役割", "Roles");
    static final Text SHARES = new Text("分担", "Shares");
    static final Text SCOPE = new Text("範囲", "Scope");
    static final Text EVIDENCE = new Text("求める証跡", "Evidence expected");
    static final Text DUE = new Text("期限", "Due");
    static final Text STATE = new Text("状態", "State");
    static final Text SKIP = new Text("本文へ", "Skip to content");
    static final Text CONTENTS = new Text("対象", "Targets");
    static final Text ORGANISATIONS = new Text("組織と役割", "Organisations and roles");
    static final Text ENGAGEMENTS = new Text("契約関係", "Engagements");
    static final Text FINDINGS = new Text("規則による指摘", "Findings of the rules");
    static final Text NO_FINDINGS = new Text("指摘はありません。", "The rules found nothing.");
    static final Text CUSTOMER = new Text("委託する側", "For whom");
    static final Text PROVIDER = new Text("引き受ける側", "Who does it");
    static final Text FORMS = new Text("契約の形態", "Contract");
    static final Text TIER = new Text("階層", "Tier");
    static final Text COUNT = new Text("指摘", "Findings");
    static final Text REMEDY = new Text("直し方", "Remedy");
    static final Text CONCERNS = new Text("関係者", "Concerns");
    static final Text RULE = new Text("規則", "Rule");
    static final Text FOUND = new Text("指摘の内容", "What is wrong");
    static final Text EXTERNAL = new Text("外部リソース", "External resources");
    static final Text NOT_A_DUTY = new Text(
            "ファイルに書かれた契約関係と、ガイドラインの表 5・表 6 から導いたものです。法的な義務ではありません。",
            "Derived from the engagements in the file and tables 5 and 6 of the guideline. None of it is a legal duty.");
    static final Text SIGNATURES = new Text("署名欄", "Signatures");
    static final List<Text> SIGNATURE_COLUMNS = List.of(
            new Text("組織", "Organisation"),
            new Text("役職と氏名", "Position and name"),
            new Text("署名", "Signature"),
            new Text("日付", "Date"));
    static final Text EMPTY = new Text("示すものがありません。", "There is nothing to show.");

    private static final Text ON = new Text("{0}現在", "on {0}");
    private static final Text BETWEEN = new Text("{0}（左）と{1}（右）", "{0} (left) and {1} (right)");
    private static final Text BY_NOBODY = new Text("✕ 誰も負っていません", "✕ owed by nobody");
    private static final Text TWICE = new Text("✕ 主体が重なっています", "✕ two primaries");
    private static final Text SHARE_SCOPE = new Text("範囲: {0}", "scope: {0}");
    private static final Text SHARE_DUE = new Text("期限: {0}", "due {0}");

    String say(Text text) {
        return text.in(language);
    }

    /// Of which day or days the matrix is.
    String days(ResponsibilityMatrix matrix) {
        Text words = matrix.before().equals(matrix.after())
                ? ON.filled(Text.day(matrix.after()))
                : BETWEEN.filled(Text.day(matrix.before()), Text.day(matrix.after()));
        return say(words);
    }

    /// What is wrong with a row; empty where nothing is.
    String remark(Coverage coverage) {
        return switch (coverage) {
            case OWED -> "";
            case BY_NOBODY -> say(BY_NOBODY);
            case TWICE -> say(TWICE);
        };
    }

    /// Whether a column of remarks is needed.
    static boolean hasRemarks(MatrixSection section) {
        return section.rows().stream().anyMatch(row -> row.coverage() != Coverage.OWED);
    }

    /// What a cell says: how far it is owed, then what has been shared.
    List<String> lines(MatrixCell cell) {
        var lines = new ArrayList<String>();
        cell.words().map(this::say).ifPresent(lines::add);
        share(cell).ifPresent(share -> {
            lines.add(say(SHARE_SCOPE.with(share.scope())));
            share.due().ifPresent(due -> lines.add(say(SHARE_DUE.filled(Text.day(due)))));
        });
        return lines;
    }

    private static Optional<Share> share(MatrixCell cell) {
        return cell.after()
                .flatMap(obligation -> obligation.strongest().share())
                .map(settled -> settled.share());
    }

    /// Two languages write a break between sentences differently.
    String lang() {
        return switch (language) {
            case JA -> "ja";
            case EN -> "en-GB";
        };
    }
}
