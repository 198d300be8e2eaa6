package dev.tasuki.domain.responsibility.template;

import dev.tasuki.domain.catalogue.Choice;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.document.YamlDocument;
import dev.tasuki.formats.file.BundledText;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValues;
import dev.tasuki.formats.text.Language;
import dev.tasuki.formats.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A `supplychain.yaml` to begin from, with [placeholders][dev.tasuki.domain.supplychain.chain.Placeholder] for names:
/// the cases of table 4 and the use cases of section 1.5 of the METI guideline. The titles are in our words.
public enum SupplyChainTemplate implements Choice {
    A("a", new Text("表 4 a", "table 4, a"), new Text("ソフトウェア製品", "software product")),
    B(
            "b",
            new Text("表 4 b", "table 4, b"),
            new Text("ソフトウェアサービス（サービス間連携を含む）", "software service, with services that work together")),
    C("c", new Text("表 4 c", "table 4, c"), new Text("組み込みソフトウェア", "embedded software")),
    D(
            "d",
            new Text("表 4 d", "table 4, d"),
            new Text("システム（開発・運用・インフラサービスを調達）", "system; development, operation and infrastructure are procured")),
    E(
            "e",
            new Text("表 4 e", "table 4, e"),
            new Text("システム（自社開発、系列事業者が支援）", "system developed in-house, with an affiliate in support")),
    F(
            "f",
            new Text("表 4 f", "table 4, f"),
            new Text(
                    "システム（顧客の各部門が主体、業務の一部を準委任で委託）",
                    "system; the customer's departments are primaries and entrust part of the work")),
    USE_CASE_1(
            "use_case_1",
            new Text("1.5 ①", "1.5, first"),
            new Text("ソフトウェア製品と、組み込みソフトウェアを含む機器", "software product, and device with embedded software")),
    USE_CASE_2("use_case_2", new Text("1.5 ②", "1.5, second"), new Text("ソフトウェアサービス", "software service")),
    USE_CASE_3(
            "use_case_3",
            new Text("1.5 ③", "1.5, third"),
            new Text("システム（開発を請負委託）", "system whose development is contracted out")),
    USE_CASE_4("use_case_4", new Text("1.5 ④", "1.5, fourth"), new Text("システム（自社開発）", "system developed in-house"));

    private static final Map<String, SupplyChainTemplate> BY_ID = Choice.byId(values());
    private static final Pattern TWO_LANGUAGES = Pattern.compile("\\[\\[(?<ja>[^|\\]]+)\\|(?<en>[^|\\]]+)]]");
    private static final String TODAY = "@today";

    private final String id;
    private final Text basis;
    private final Text title;

    SupplyChainTemplate(String id, Text basis, Text title) {
        this.id = id;
        this.basis = basis;
        this.title = title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text title() {
        return title;
    }

    /// Where the guideline shows it.
    public Text basis() {
        return basis;
    }

    /// The file's text.
    ///
    /// @param today stands where somebody has to write on which day an executive acknowledged the responsibilities
    public String yaml(Language language, LocalDate today) {
        String group = language.name().toLowerCase(Locale.ROOT);
        return TWO_LANGUAGES
                .matcher(BundledText.beside(SupplyChainTemplate.class, id + ".yaml"))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(group)))
                .replace(TODAY, today.toString());
    }

    /// What it leaves to be written, each place by itself.
    public TemplateBlanks blanks(Language language, LocalDate today) {
        byte[] yaml = yaml(language, today).getBytes(StandardCharsets.UTF_8);
        return switch (YamlDocument.parse(yaml, id, Limits.WRITTEN_BY_HAND)) {
            case Parsing.Parsed(var root) ->
                new TemplateBlanks((JsonObject) JsonValues.of(root).orElseThrow());
            case Parsing.Refused(var findings) -> throw new IllegalStateException(findings.toString());
        };
    }

    /// All by id.
    public static Map<String, SupplyChainTemplate> byId() {
        return BY_ID;
    }
}
