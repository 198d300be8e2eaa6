package dev.tasuki.cli.assurance;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.domain.supplychain.SoftwareClass;
import dev.tasuki.formats.document.YamlScalar;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes a new `tasuki.yaml`, commented in the author's language.
record AssuranceFileTemplate(
        String name,
        String version,
        SoftwareClass softwareClass,
        String organisation,
        Optional<String> contact,
        Set<RoleAssignment> roles,
        RequirementPackage requirementPackage,
        List<String> frameworks) {

    /// Where the schema is put for editors, beside the file.
    static final String SCHEMA = ".tasuki/assurance-file.schema.json";

    private static final Text ABOUT = new Text(
            "このソフトウェアについて、誰が、どの役割で、何を満たしているかを記録するファイルです。\n"
                    + "求められる要求の一覧: tasuki assess    回答の記録: tasuki answer 'S(1)-1.1' --status met --because …",
            "Who answers for this software, in which roles, and what is done.\n"
                    + "What is asked: tasuki assess    To answer: tasuki answer 'S(1)-1.1' --status met --because …");
    private static final Text CLASS = new Text(
            "product（製品）、service（サービス）、embedded（組み込み）、system（システム・サービスを構成するもの）",
            "product, service, embedded or system");
    private static final Text ARTEFACTS = new Text(
            "リリースするファイル。宣言の対象として、ダイジェストが記録されます。", "The files you release; the declaration names each by its digest.");
    private static final Text ROLES = new Text(
            "担う役割（developer, supplier, operator, customer）と立場（primary 主体、supporting 支援、infrastructure インフラ）",
            "Your roles (developer, supplier, operator, customer), each with your stance (primary, supporting, infrastructure)");
    private static final Text PACKAGE = new Text("minimum（最低限）または standard（標準）", "minimum or standard");
    private static final Text FRAMEWORKS =
            new Text("回答する枠組み。uk を加えると英国の実践規範にも回答できます。", "The frameworks you answer; uk adds the UK Code of Practice.");
    private static final Text ANSWERS = new Text(
            "要求ごとの回答。status: met, partly_met, planned（due が必要）, not_met, not_applicable（because が必要）",
            "One answer a requirement. status: met, partly_met, planned (needs due), not_met, not_applicable (needs because)");

    String text(Language language) {
        var text = new StringBuilder();
        text.append("# yaml-language-server: $schema=").append(SCHEMA).append('\n');
        comment(text, "", ABOUT.in(language));
        text.append("tasuki: 1\n\n");
        text.append("software:\n");
        text.append("  name: ").append(YamlScalar.write(name)).append('\n');
        text.append("  version: ").append(YamlScalar.write(version)).append('\n');
        comment(text, "  ", CLASS.in(language));
        text.append("  class: ").append(softwareClass.id()).append('\n');
        comment(text, "  ", ARTEFACTS.in(language));
        text.append("  # artefacts:\n  #   - file: target/app.jar\n\n");
        text.append("organisation:\n");
        text.append("  name: ").append(YamlScalar.write(organisation)).append('\n');
        contact.ifPresent(address ->
                text.append("  contact: ").append(YamlScalar.write(address)).append('\n'));
        text.append('\n');
        comment(text, "", ROLES.in(language));
        text.append("roles:\n");
        roles.forEach(role -> text.append("  ")
                .append(role.role().id())
                .append(": ")
                .append(role.stance().id())
                .append('\n'));
        text.append('\n');
        comment(text, "", PACKAGE.in(language));
        text.append("package: ").append(requirementPackage.id()).append("\n\n");
        comment(text, "", FRAMEWORKS.in(language));
        text.append("frameworks: [").append(String.join(", ", frameworks)).append("]\n\n");
        comment(text, "", ANSWERS.in(language));
        text.append("answers:\n");
        return text.toString();
    }

    private static void comment(StringBuilder text, String indent, String words) {
        words.lines()
                .forEach(line -> text.append(indent).append("# ").append(line).append('\n'));
    }
}
