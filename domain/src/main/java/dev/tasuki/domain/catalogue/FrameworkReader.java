package dev.tasuki.domain.catalogue;

import dev.tasuki.domain.catalogue.Dispute.Reading;
import dev.tasuki.domain.catalogue.FrameworkReading.Read;
import dev.tasuki.domain.catalogue.FrameworkReading.Refused;
import dev.tasuki.domain.catalogue.Responsibility.Item;
import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.finding.Findings;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a framework file (`tasuki-framework/1`) and reports everything that is wrong with it.
public final class FrameworkReader {
    static final String FORMAT = "tasuki-framework/1";
    static final Limits LIMITS = Limits.EXCHANGED.withText(4_000);

    private final String source;
    private final Findings findings = new Findings();
    private final Map<String, Level> levels = new LinkedHashMap<>();
    private final Map<String, FrameworkRole> roles = new LinkedHashMap<>();
    private final Map<String, FrameworkPackage> packages = new LinkedHashMap<>();

    private FrameworkReader(String source) {
        this.source = source;
    }

    /// Reads a framework.
    ///
    /// @param bytes  the file's content, JSON
    /// @param source what findings call the file
    public static FrameworkReading read(byte[] bytes, String source) {
        // As in JsonDocument, no switch over the outcomes on the way that every command goes.
        Parsing parsing = JsonDocument.parse(bytes, source, LIMITS);
        if (parsing instanceof Parsing.Refused(var findings)) {
            return new Refused(findings);
        }
        Node root = ((Parsing.Parsed) parsing).root();
        var reader = new FrameworkReader(source);
        var document = new CatalogueFields(MappingReader.ofRoot(root, source, reader.findings));
        return reader.read(document, new CatalogueFile(bytes));
    }

    private FrameworkReading read(CatalogueFields document, CatalogueFile file) {
        String format = document.word("format");
        if (format != null && !format.equals(FORMAT)) {
            document.report("format", CatalogueFault.WRONG_FORMAT, FORMAT, format);
        }
        if (findings.hasErrors()) {
            // In a file of another kind every further finding would be about something its author never meant.
            return new Refused(findings.list());
        }
        Edition edition = edition(document, file);
        for (CatalogueFields fields : document.someEntries("levels")) {
            readLevel(fields);
        }
        for (CatalogueFields fields : document.requiredEntries("roles")) {
            readRole(fields);
        }
        for (CatalogueFields fields : document.requiredEntries("packages")) {
            readPackage(fields);
        }
        var requirements = new RequirementsReader(edition == null ? source : edition.id(), levels, roles, packages);
        requirements.read(document);
        List<Responsibility> responsibilities = responsibilities(document, requirements);
        List<Dispute> disputes = disputes(document, requirements);
        document.finish();
        if (findings.hasErrors() || edition == null) {
            return new Refused(findings.list());
        }
        return new Read(new Framework(
                edition,
                List.copyOf(levels.values()),
                List.copyOf(roles.values()),
                List.copyOf(packages.values()),
                responsibilities,
                new RequirementTree(requirements.requirements()),
                disputes));
    }

    private static @Nullable Edition edition(CatalogueFields document, CatalogueFile file) {
        String id = document.requiredId("id");
        String version = document.version("version");
        Text title = document.requiredText("title");
        Text shortTitle = document.requiredText("short_title");
        Text issuer = document.requiredText("issuer");
        LocalDate published = document.date("published");
        List<Text> notes = document.requiredTexts("notes");
        if (id == null
                || version == null
                || title == null
                || shortTitle == null
                || issuer == null
                || published == null) {
            return null;
        }
        return new Edition(id, version, title, shortTitle, issuer, published, notes, file);
    }

    private void readLevel(CatalogueFields fields) {
        String id = fields.requiredId("id");
        Text title = fields.requiredText("title");
        fields.finish();
        if (id != null && title != null) {
            keep(fields, levels, id, new Level(id, title, levels.size()));
        }
    }

    private void readRole(CatalogueFields fields) {
        String id = fields.requiredId("id");
        Text title = fields.requiredText("title");
        Text description = fields.requiredText("description");
        RoleCondition heldBy = id == null ? null : heldBy(fields, id);
        fields.finish();
        if (id != null && title != null && description != null && heldBy != null) {
            keep(fields, roles, id, new FrameworkRole(id, title, description, heldBy));
        }
    }

    private static @Nullable RoleCondition heldBy(CatalogueFields fields, String id) {
        if (!fields.has("held_by")) {
            Role same = Role.byId().get(id);
            if (same == null) {
                String choices = String.join(", ", Role.byId().keySet());
                fields.report("id", CatalogueFault.ROLE_NOT_HELD, id, choices);
                return null;
            }
            return RoleCondition.of(same);
        }
        CatalogueFields condition = fields.mapping("held_by");
        if (condition == null) {
            return null;
        }
        List<Role> allOf = condition.someChoices("all_of", Role.byId());
        List<Role> noneOf = condition.choices("none_of", Role.byId());
        condition.refuseEmpty("none_of");
        condition.finish();
        if (allOf.isEmpty()) {
            return null;
        }
        for (Role role : noneOf) {
            if (allOf.contains(role)) {
                condition.report("none_of", CatalogueFault.CONTRADICTORY_HOLDER, role.id());
                return null;
            }
        }
        return new RoleCondition(Set.copyOf(allOf), Set.copyOf(noneOf));
    }

    private void readPackage(CatalogueFields fields) {
        RequirementPackage id = fields.requiredChoice("id", RequirementPackage.byId());
        Text title = fields.requiredText("title");
        Text description = fields.requiredText("description");
        fields.finish();
        if (id == null) {
            return;
        }
        for (FrameworkPackage before : packages.values()) {
            if (before.id().compareTo(id) > 0) {
                fields.report(
                        "id",
                        CatalogueFault.PACKAGE_OUT_OF_ORDER,
                        id.id(),
                        before.id().id());
            }
        }
        if (title != null && description != null) {
            keep(fields, packages, id.id(), new FrameworkPackage(id, title, description));
        }
    }

    private static <T> void keep(CatalogueFields fields, Map<String, T> kept, String id, T value) {
        if (kept.putIfAbsent(id, value) != null) {
            fields.report("id", DocumentFault.REPEATED_ITEM, "id", id);
        }
    }

    private static List<Responsibility> responsibilities(CatalogueFields document, RequirementsReader requirements) {
        var responsibilities = new ArrayList<Responsibility>();
        var ids = new HashSet<String>();
        for (CatalogueFields fields : document.requiredEntries("responsibilities")) {
            String id = fields.requiredId("id");
            Text title = fields.requiredText("title");
            Bearer bearer = fields.requiredChoice("bearer", Bearer.byId());
            List<RequirementId> categories = requirements.categories(fields, "categories");
            var items = new ArrayList<Item>();
            for (CatalogueFields item : fields.requiredEntries("items")) {
                Text itemTitle = item.requiredText("title");
                Text summary = item.requiredText("summary");
                item.finish();
                if (itemTitle != null && summary != null) {
                    items.add(new Item(itemTitle, summary));
                }
            }
            fields.finish();
            if (id != null && !ids.add(id)) {
                fields.report("id", DocumentFault.REPEATED_ITEM, "id", id);
            }
            if (id != null && title != null && bearer != null) {
                responsibilities.add(new Responsibility(id, title, bearer, categories, items));
            }
        }
        return responsibilities;
    }

    private List<Dispute> disputes(CatalogueFields document, RequirementsReader requirements) {
        var disputes = new ArrayList<Dispute>();
        for (CatalogueFields fields : document.requiredEntries("disputes")) {
            String id = fields.requiredId("id");
            RequirementId requirement = requirements.assessable(fields, "requirement");
            FrameworkRole role = fields.requiredChoice("role", roles);
            Reading followed = reading(fields.requiredMapping("followed"));
            Reading alternative = reading(fields.requiredMapping("alternative"));
            Text explanation = fields.requiredText("explanation");
            fields.finish();
            if (id == null
                    || requirement == null
                    || role == null
                    || followed == null
                    || alternative == null
                    || explanation == null) {
                continue;
            }
            if (followed.applies() == alternative.applies()) {
                fields.report("alternative", CatalogueFault.READINGS_AGREE);
            } else if (followed.applies() != requirements.isAddressedTo(requirement, role)) {
                fields.report("followed", CatalogueFault.DISPUTE_CONTRADICTS_ROLES, requirement.value(), role.id());
            } else {
                disputes.add(new Dispute(id, requirement, role.id(), followed, alternative, explanation));
            }
        }
        return disputes;
    }

    private static @Nullable Reading reading(CatalogueFields fields) {
        Boolean applies = fields.requiredFlag("applies");
        Text source = fields.requiredText("source");
        fields.finish();
        return applies == null || source == null ? null : new Reading(applies, source);
    }
}
