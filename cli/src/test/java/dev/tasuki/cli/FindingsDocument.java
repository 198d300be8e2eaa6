package dev.tasuki.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.finding.Severity;
import dev.tasuki.formats.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// `docs/findings.md`: everything that Tasuki can find wrong, in both languages, made from the enums themselves.
final class FindingsDocument {

    /// One enum of codes.
    ///
    /// @param type  the enum's binary name; one of them is not public
    /// @param title what its codes are about
    record Group(String type, Text title) {
        List<FindingCode> codes() {
            try {
                return Stream.of(Class.forName(type).getEnumConstants())
                        .map(FindingCode.class::cast)
                        .toList();
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        String name() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    /// Every enum of codes, in the order in which a user meets them. [#inTheCode] says whether one is missing.
    static final List<Group> GROUPS = List.of(
            new Group("dev.tasuki.cli.terminal.UsageFault", new Text("コマンドの使い方", "Calling a command")),
            new Group("dev.tasuki.cli.serve.ServeFault", new Text("サーバーの起動", "Starting the server")),
            new Group("dev.tasuki.formats.file.FileFault", new Text("ファイルの読み書き", "Reading and writing files")),
            new Group(
                    "dev.tasuki.formats.document.DocumentFault",
                    new Text("文書の書き方（JSON と YAML）", "The shape of a document (JSON and YAML)")),
            new Group(
                    "dev.tasuki.domain.assessment.AssuranceFileFault",
                    new Text("保証ファイル tasuki.yaml", "The assurance file tasuki.yaml")),
            new Group("dev.tasuki.domain.assessment.AnswerFault", new Text("回答の記録", "Recording an answer")),
            new Group("dev.tasuki.domain.supplychain.EngagementFault", new Text("契約関係の登録", "Recording an engagement")),
            new Group(
                    "dev.tasuki.domain.responsibility.file.SupplyChainFault",
                    new Text("サプライチェーンのファイル supplychain.yaml", "The supply chain file supplychain.yaml")),
            new Group(
                    "dev.tasuki.domain.responsibility.exchange.ExchangeFault",
                    new Text("二社の間での契約関係のやり取り", "Exchanging an engagement between two companies")),
            new Group("dev.tasuki.formats.key.KeyFault", new Text("鍵と証明書", "Keys and certificates")),
            new Group(
                    "dev.tasuki.domain.declaration.DeclarationFault",
                    new Text("宣言の作成と検証", "Making and verifying a declaration")),
            new Group("dev.tasuki.formats.dsse.EnvelopeFault", new Text("封筒（DSSE）", "The envelope (DSSE)")),
            new Group("dev.tasuki.formats.intoto.StatementFault", new Text("声明（in-toto）", "The statement (in-toto)")),
            new Group(
                    "dev.tasuki.formats.cyclonedx.AttestationFault",
                    new Text("宣言の文書（CycloneDX）", "The document in a declaration (CycloneDX)")),
            new Group(
                    "dev.tasuki.domain.catalogue.CatalogueFault",
                    new Text("枠組みファイルと対応表ファイル", "Framework and crosswalk files")),
            new Group("dev.tasuki.domain.audit.AuditFault", new Text("監査記録の書き出し", "Exports of the audit record")),
            new Group("dev.tasuki.cli.record.RecordFault", new Text("共有の記録とのやり取り", "Exchanging with a shared record")),
            new Group("dev.tasuki.formats.finding.CollectionFault", new Text("問題の数", "The number of findings")));

    private FindingsDocument() {}

    /// The names of all enums of codes that the class path holds.
    static List<String> inTheCode() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.tasuki").stream()
                        .filter(type -> type.isAssignableTo(FindingCode.class) && type.isEnum())
                        .filter(type -> type.getRawSuperclass()
                                .filter(above -> above.isEquivalentTo(Enum.class))
                                .isPresent())
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
    }

    static String markdown() {
        var text = new StringBuilder("""
                # Findings · 問題の一覧

                <!-- Made by FindingsDocumentTest from the code. Do not edit; run
                     mvn -pl formats,domain,cli -Dtest=FindingsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false \\
                       -Dtasuki.regenerate=true test -->

                Everything that Tasuki reports, with what it means and what to do. `{0}`, `{1}` … stand for what was found.
                In JSON output the code is in `code`. A released code keeps its meaning. A code is unique within its group;
                where two groups share one, both say the same about different things.
                A code marked ⚠ is a warning: it is shown, and nothing is refused for it.

                Tasuki が報告する問題のすべてと、その対処です。`{0}`、`{1}` …には見つかったものが入ります。JSON 出力では `code` に
                コードが入ります。公開されたコードの意味は変わりません。コードは各表の中で一意です。二つの表に同じコードがある場合は、
                同じ意味を別の対象について述べています。⚠ の付いたコードは注意です。表示されますが、これだけで
                拒否されることはありません。
                """);
        for (Group group : GROUPS) {
            text.append("\n## ")
                    .append(group.title().en())
                    .append(" · ")
                    .append(group.title().ja())
                    .append("\n\n`")
                    .append(group.name())
                    .append("`\n\n| Code | Message · 内容 | Remedy · 対処 |\n|---|---|---|\n");
            for (FindingCode code : group.codes()) {
                text.append("| `")
                        .append(code.id())
                        .append(code.severity() == Severity.WARNING ? "` ⚠ | " : "` | ")
                        .append(cell(code.message()))
                        .append(" | ")
                        .append(cell(code.remedy()))
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private static String cell(Text text) {
        return Stream.of(text.en(), text.ja())
                .map(words -> words.replace("\\", "\\\\")
                        .replace("|", "\\|")
                        .replace("*", "\\*")
                        .replace("_", "\\_")
                        .replace("<", "&lt;"))
                .reduce((en, ja) -> en + "<br>" + ja)
                .orElseThrow();
    }

    /// The placeholders of a text, in order and each once.
    static List<String> placeholders(String words) {
        return Arrays.stream(words.split("(?=\\{[0-9]})"))
                .filter(part -> part.matches("(?s)\\{[0-9]}.*"))
                .map(part -> part.substring(0, 3))
                .distinct()
                .sorted()
                .toList();
    }
}
