package dev.tasuki.domain.catalogue;

import dev.tasuki.domain.catalogue.Crosswalk.Unrelated;
import dev.tasuki.domain.catalogue.CrosswalkReading.Read;
import dev.tasuki.domain.catalogue.CrosswalkReading.Refused;
import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a crosswalk file (`tasuki-crosswalk/1`) between frameworks that are read already.
public final class CrosswalkReader {
    static final String FORMAT = "tasuki-crosswalk/1";

    private final Map<String, Framework> frameworks;
    private final Findings findings = new Findings();
    private final Set<RequirementId> related = new HashSet<>();

    private CrosswalkReader(List<Framework> frameworks) {
        var byId = new LinkedHashMap<String, Framework>();
        frameworks.forEach(framework -> byId.put(framework.id(), framework));
        this.frameworks = byId;
    }

    /// Reads a crosswalk.
    ///
    /// @param bytes      the file's content, JSON
    /// @param source     what findings call the file
    /// @param frameworks those that it may relate
    public static CrosswalkReading read(byte[] bytes, String source, List<Framework> frameworks) {
        return switch (JsonDocument.parse(bytes, source, FrameworkReader.LIMITS)) {
            case Parsing.Refused(var findings) -> new Refused(findings);
            case Parsing.Parsed(var root) -> {
                var reader = new CrosswalkReader(frameworks);
                var document = new CatalogueFields(MappingReader.ofRoot(root, source, reader.findings));
                yield reader.read(document, new CatalogueFile(bytes));
            }
        };
    }

    private CrosswalkReading read(CatalogueFields document, CatalogueFile file) {
        String format = document.word("format");
        if (format != null && !format.equals(FORMAT)) {
            document.report("format", CatalogueFault.WRONG_FORMAT, FORMAT, format);
        }
        if (findings.hasErrors()) {
            // In a file of another kind every further finding would be about something its author never meant.
            return new Refused(findings.list());
        }
        String id = document.requiredId("id");
        String version = document.version("version");
        Framework from = framework(document, "from");
        Framework to = framework(document, "to");
        Boolean ownAnalysis = document.requiredFlag("own_analysis");
        Text status = document.requiredText("status");
        Map<Strength, Text> meanings = meanings(document);
        List<CrosswalkSubject> subjects = subjects(document, meanings, from, to);
        List<Unrelated> unrelated = unrelated(document, to);
        List<Text> uncovered = document.requiredTexts("uncovered");
        document.finish();
        if (findings.hasErrors()
                || id == null
                || version == null
                || from == null
                || to == null
                || ownAnalysis == null
                || status == null) {
            return new Refused(findings.list());
        }
        return new Read(new Crosswalk(
                id, version, from.id(), to.id(), ownAnalysis, status, meanings, subjects, unrelated, uncovered, file));
    }

    private @Nullable Framework framework(CatalogueFields document, String name) {
        String id = document.requiredId(name);
        Framework framework = id == null ? null : frameworks.get(id);
        if (id != null && framework == null) {
            document.report(name, CatalogueFault.UNKNOWN_FRAMEWORK, id, String.join(", ", frameworks.keySet()));
        }
        return framework;
    }

    private static Map<Strength, Text> meanings(CatalogueFields document) {
        var meanings = new EnumMap<Strength, Text>(Strength.class);
        for (CatalogueFields fields : document.someEntries("strengths")) {
            Strength strength = fields.requiredChoice("id", Strength.byId());
            Text meaning = fields.requiredText("meaning");
            fields.finish();
            if (strength != null && meaning != null && meanings.put(strength, meaning) != null) {
                fields.report("id", DocumentFault.REPEATED_ITEM, "id", strength.id());
            }
        }
        return meanings;
    }

    private List<CrosswalkSubject> subjects(
            CatalogueFields document, Map<Strength, Text> meanings, @Nullable Framework from, @Nullable Framework to) {
        Map<String, Strength> strengths = explained(meanings);
        var subjects = new ArrayList<CrosswalkSubject>();
        var seen = new HashSet<RequirementId>();
        for (CatalogueFields fields : document.someEntries("subjects")) {
            RequirementId requirement = named(fields, from, seen);
            Strength coverage = fields.requiredChoice("coverage", strengths);
            Text reason = fields.requiredText("reason");
            List<CrosswalkRelation> relations = relations(fields, strengths, to);
            fields.finish();
            if (requirement != null && coverage != null && reason != null) {
                subjects.add(new CrosswalkSubject(requirement, coverage, reason, relations));
            }
        }
        return subjects;
    }

    private List<CrosswalkRelation> relations(
            CatalogueFields subject, Map<String, Strength> strengths, @Nullable Framework to) {
        var relations = new ArrayList<CrosswalkRelation>();
        var seen = new HashSet<RequirementId>();
        for (CatalogueFields fields : subject.someEntries("relations")) {
            RequirementId requirement = named(fields, to, seen);
            Strength strength = fields.requiredChoice("strength", strengths);
            Text reason = fields.requiredText("reason");
            fields.finish();
            if (requirement != null && strength != null && reason != null) {
                relations.add(new CrosswalkRelation(requirement, strength, reason));
                related.add(requirement);
            }
        }
        return relations;
    }

    private List<Unrelated> unrelated(CatalogueFields document, @Nullable Framework to) {
        var unrelated = new ArrayList<Unrelated>();
        var seen = new HashSet<RequirementId>();
        for (CatalogueFields fields : document.requiredEntries("unrelated")) {
            RequirementId requirement = named(fields, to, seen);
            Text reason = fields.requiredText("reason");
            fields.finish();
            if (requirement != null && related.contains(requirement)) {
                fields.report("requirement", CatalogueFault.UNRELATED_BUT_RELATED, requirement.value());
            } else if (requirement != null && reason != null) {
                unrelated.add(new Unrelated(requirement, reason));
            }
        }
        if (to != null && !findings.hasErrors()) {
            reportForgotten(document, to, seen);
        }
        return unrelated;
    }

    /// A requirement that is neither related nor said to be unrelated was forgotten, which a reader could not
    /// tell.
    private void reportForgotten(CatalogueFields document, Framework to, Set<RequirementId> unrelated) {
        for (Requirement requirement : to.assessable()) {
            if (!related.contains(requirement.id()) && !unrelated.contains(requirement.id())) {
                document.report(
                        "unrelated",
                        CatalogueFault.NEITHER_RELATED_NOR_UNRELATED,
                        requirement.id().value());
            }
        }
    }

    private static @Nullable RequirementId named(
            CatalogueFields fields, @Nullable Framework framework, Set<RequirementId> seen) {
        RequirementId id = fields.requiredRequirementId("requirement");
        if (id == null) {
            return null;
        }
        if (framework != null && framework.find(id).isEmpty()) {
            fields.report("requirement", CatalogueFault.UNKNOWN_REQUIREMENT, id.value(), framework.id());
            return null;
        }
        if (!seen.add(id)) {
            fields.report("requirement", CatalogueFault.REPEATED_REQUIREMENT, id.value());
            return null;
        }
        return id;
    }

    /// Only a strength whose meaning the file states may be used in it.
    private static Map<String, Strength> explained(Map<Strength, Text> meanings) {
        var explained = new LinkedHashMap<String, Strength>();
        meanings.keySet().forEach(strength -> explained.put(strength.id(), strength));
        return explained;
    }
}
