package dev.tasuki.domain.responsibility.file;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.responsibility.rule.Rule;
import dev.tasuki.domain.responsibility.rule.Rules;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.document.YamlDocument;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.text.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads `supplychain.yaml` and reports every mistake in it at once. The format is published as
/// `supplychain.schema.json` beside this class; a test holds the two against each other.
public final class SupplyChainFileReader {
    private final Framework framework;

    /// @param framework the METI guideline, whose individual requirements the file names
    public SupplyChainFileReader(Framework framework) {
        this.framework = framework;
    }

    /// Reads a supply chain file.
    ///
    /// @param bytes  the file's content
    /// @param source what findings call the file
    public SupplyChainFileReading read(byte[] bytes, String source) {
        return switch (YamlDocument.parse(bytes, source, Limits.WRITTEN_BY_HAND)) {
            case Parsing.Refused(var findings) -> new SupplyChainFileReading.Refused(findings);
            case Parsing.Parsed(var root) -> read(root, source);
        };
    }

    /// Reads the same structure from a document that has been parsed.
    public SupplyChainFileReading read(Node root, String source) {
        var findings = new Findings();
        MappingReader reader = MappingReader.ofHandwrittenRoot(root, source, findings);
        String version = reader.requiredText("tasuki");
        if (version != null && !version.equals("1")) {
            reader.report("tasuki", SupplyChainFault.UNKNOWN_CHAIN_FORMAT);
        }
        Text title = ChainNames.called(reader, "title");
        MappingReader parties = reader.requiredMapping("parties");
        MappingReader targets = reader.requiredMapping("targets");
        MappingReader engagements = reader.has("engagements") ? reader.requiredMapping("engagements") : null;
        var names = new ChainNames(reader, framework);
        var readParties = new PartiesReader(names).read(parties);
        var readTargets = new TargetsReader(names).read(targets);
        var readEngagements =
                engagements == null ? List.<ChainEngagement>of() : new EngagementsReader(names).read(engagements);
        Rules rules = readRules(reader);
        reader.finish();
        if (findings.hasErrors() || title == null) {
            return new SupplyChainFileReading.Refused(findings.list());
        }
        return new SupplyChainFileReading.Read(
                new SupplyChainFile(new SupplyChain(title, readParties, readTargets, readEngagements), rules));
    }

    private static Rules readRules(MappingReader reader) {
        Set<Rule> silent = EnumSet.noneOf(Rule.class);
        List<String> optional = Rule.byId().values().stream()
                .filter(rule -> rule.modality().isOptional())
                .map(Rule::id)
                .toList();
        for (Rule rule : reader.choices("silent_rules", Rule.byId().size(), Rule.byId()::get, optional)) {
            if (rule.modality().isOptional()) {
                silent.add(rule);
            } else {
                reader.report(
                        "silent_rules", SupplyChainFault.RULE_NOT_OPTIONAL, rule.id(), String.join(", ", optional));
            }
        }
        return new Rules(silent, Boolean.TRUE.equals(reader.bool("part_of_larger")));
    }
}
