package dev.tasuki.domain.catalogue;

import dev.tasuki.domain.catalogue.CatalogueFields.PlacedId;
import dev.tasuki.formats.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the requirements of a framework file and checks that they make a tree.
final class RequirementsReader {
    private static final String NAME = "requirements";

    private final String framework;
    private final Map<String, Level> levels;
    private final Map<String, FrameworkRole> roles;
    private final Map<String, FrameworkPackage> packages;
    private final Map<RequirementId, Draft> drafts = new HashMap<>();
    private final Map<RequirementId, List<FrameworkRole>> addressed = new HashMap<>();
    private final Set<String> aliases = new HashSet<>();
    private final List<Requirement> requirements = new ArrayList<>();

    /// @param framework what findings call the framework
    RequirementsReader(
            String framework,
            Map<String, Level> levels,
            Map<String, FrameworkRole> roles,
            Map<String, FrameworkPackage> packages) {
        this.framework = framework;
        this.levels = levels;
        this.roles = roles;
        this.packages = packages;
    }

    /// Reads identifiers and levels first, since an entry may name a parent that stands too late, then the rest.
    void read(CatalogueFields document) {
        List<CatalogueFields> entries = document.someEntries(NAME);
        var inOrder = new ArrayList<Draft>(entries.size());
        for (CatalogueFields entry : entries) {
            inOrder.add(draft(entry));
        }
        var complete = new HashSet<RequirementId>();
        for (Draft draft : inOrder) {
            readContent(draft, complete);
            if (draft.id() != null) {
                complete.add(draft.id());
            }
        }
        reportChildless(inOrder);
    }

    /// The sound requirements, in order. They make a tree if nothing was reported.
    List<Requirement> requirements() {
        return requirements;
    }

    /// The top-level entries that a list names.
    List<RequirementId> categories(CatalogueFields fields, String name) {
        var categories = new ArrayList<RequirementId>();
        for (PlacedId named : fields.requiredRequirementIds(name)) {
            RequirementId id = named.id();
            Draft draft = drafts.get(id);
            if (draft == null) {
                fields.report(named.at(), CatalogueFault.UNKNOWN_REQUIREMENT, id.value(), framework);
            } else if (draft.depth() > 0) {
                fields.report(named.at(), CatalogueFault.NOT_A_CATEGORY, id.value());
            } else {
                categories.add(id);
            }
        }
        return categories;
    }

    /// The entry at the lowest level that a field names.
    @Nullable
    RequirementId assessable(CatalogueFields fields, String name) {
        RequirementId id = fields.requiredRequirementId(name);
        if (id == null) {
            return null;
        }
        Draft draft = drafts.get(id);
        if (draft == null) {
            fields.report(name, CatalogueFault.UNKNOWN_REQUIREMENT, id.value(), framework);
            return null;
        }
        if (draft.depth() != lowest()) {
            fields.report(name, CatalogueFault.NOT_ASSESSABLE, id.value());
            return null;
        }
        return id;
    }

    boolean isAddressedTo(RequirementId id, FrameworkRole role) {
        return addressed.getOrDefault(id, List.of()).contains(role);
    }

    private Draft draft(CatalogueFields fields) {
        RequirementId id = fields.requiredRequirementId("id");
        Level level = fields.requiredChoice("level", levels);
        var draft = new Draft(fields, id, level);
        Draft first = id == null ? null : drafts.putIfAbsent(id, draft);
        if (id != null && first != null) {
            fields.report(
                    "id",
                    CatalogueFault.DUPLICATE_ID,
                    id.value(),
                    Integer.toString(first.fields().at().line()));
        }
        return draft;
    }

    private void readContent(Draft draft, Set<RequirementId> before) {
        CatalogueFields fields = draft.fields();
        RequirementId parent = fields.requirementId("parent");
        Text title = fields.requiredText("title");
        Text summary = fields.text("summary");
        List<String> otherNames = fields.words("aliases");
        List<FrameworkRole> whom = fields.choices("roles", roles);
        FrameworkPackage smallest = fields.choice("package", packages);
        Text markedIn = fields.text("marked_in");
        List<PracticeExample> examples = examples(fields);
        List<Remark> remarks = remarks(fields);
        fields.finish();
        RequirementId id = draft.id();
        Level level = draft.level();
        if (id == null || level == null) {
            return;
        }
        addressed.putIfAbsent(id, whom);
        checkAliases(fields, id, otherNames);
        checkWhatBelongsToTheLevel(fields, id, level);
        boolean placed = isPlacedBelowParent(fields, level, parent, before);
        if (placed && title != null) {
            requirements.add(new Requirement(
                    id,
                    level,
                    Optional.ofNullable(parent),
                    title,
                    Optional.ofNullable(summary),
                    otherNames,
                    whom,
                    Optional.ofNullable(smallest).map(FrameworkPackage::id),
                    Optional.ofNullable(markedIn),
                    examples,
                    remarks));
        }
    }

    private boolean isPlacedBelowParent(
            CatalogueFields fields, Level level, @Nullable RequirementId parent, Set<RequirementId> before) {
        if (parent == null) {
            if (level.depth() > 0 && !fields.has("parent")) {
                fields.report(fields.at(), CatalogueFault.PARENT_MISSING);
            }
            return level.depth() == 0;
        }
        Draft draft = drafts.get(parent);
        if (level.depth() == 0) {
            fields.report("parent", CatalogueFault.PARENT_NOT_ABOVE, parent.value());
            return false;
        }
        if (draft == null) {
            fields.report("parent", CatalogueFault.UNKNOWN_PARENT, parent.value());
            return false;
        }
        if (draft.level() != null && draft.depth() != level.depth() - 1) {
            fields.report("parent", CatalogueFault.PARENT_NOT_ABOVE, parent.value());
            return false;
        }
        if (!before.contains(parent)) {
            String line = Integer.toString(draft.fields().at().line());
            fields.report("parent", CatalogueFault.CHILD_BEFORE_PARENT, parent.value(), line);
            return false;
        }
        return true;
    }

    /// Who and how much stands at the lowest level only; what a group of requirements is about, above it.
    private void checkWhatBelongsToTheLevel(CatalogueFields fields, RequirementId id, Level level) {
        if (level.depth() > 0 && fields.has("marked_in")) {
            fields.report("marked_in", CatalogueFault.NOT_AT_TOP_LEVEL, "marked_in");
        }
        if (level.depth() == lowest()) {
            if (!fields.hasItems("roles")) {
                fields.report("roles", CatalogueFault.ROLES_MISSING, id.value());
            }
            if (!packages.isEmpty() && !fields.has("package")) {
                fields.report("package", CatalogueFault.PACKAGE_MISSING, id.value());
            }
            return;
        }
        for (String name : List.of("roles", "package", "examples")) {
            if (fields.has(name)) {
                fields.report(name, CatalogueFault.NOT_AT_LOWEST_LEVEL, name);
            }
        }
        if (!fields.has("summary")) {
            fields.report(fields.at(), CatalogueFault.SUMMARY_MISSING, id.value());
        }
    }

    private void checkAliases(CatalogueFields fields, RequirementId id, List<String> names) {
        for (String name : names) {
            boolean isIdOfAnother = !name.equals(id.value())
                    && RequirementId.isValid(name)
                    && drafts.containsKey(new RequirementId(name));
            if (!aliases.add(name) || isIdOfAnother) {
                fields.report("aliases", CatalogueFault.AMBIGUOUS_ALIAS, name);
            }
        }
    }

    private void reportChildless(List<Draft> inOrder) {
        var parents = new HashSet<RequirementId>();
        for (Draft draft : inOrder) {
            RequirementId parent = draft.fields().requirementIdIfSound("parent");
            if (parent != null) {
                parents.add(parent);
            }
        }
        for (Draft draft : inOrder) {
            RequirementId id = draft.id();
            if (id != null && draft.level() != null && draft.depth() < lowest() && !parents.contains(id)) {
                draft.fields().report("id", CatalogueFault.CHILDLESS, id.value());
            }
        }
    }

    private int lowest() {
        return levels.size() - 1;
    }

    private static List<PracticeExample> examples(CatalogueFields requirement) {
        var examples = new ArrayList<PracticeExample>();
        for (CatalogueFields fields : requirement.entries("examples")) {
            Text summary = fields.requiredText("summary");
            boolean systemsOnly = fields.mark("systems_only");
            List<String> sources = fields.words("sources");
            List<Text> details = fields.texts("details");
            fields.finish();
            if (summary != null) {
                examples.add(new PracticeExample(summary, systemsOnly, sources, details));
            }
        }
        return examples;
    }

    private static List<Remark> remarks(CatalogueFields requirement) {
        var remarks = new ArrayList<Remark>();
        for (CatalogueFields fields : requirement.entries("remarks")) {
            String id = fields.requiredId("id");
            Text text = fields.requiredText("text");
            fields.finish();
            if (id != null && text != null) {
                remarks.add(new Remark(id, text));
            }
        }
        return remarks;
    }

    /// An entry of which only the identifier and the level are read yet; either is null if it is faulty.
    private record Draft(
            CatalogueFields fields,
            @Nullable RequirementId id,
            @Nullable Level level) {
        int depth() {
            return level == null ? -1 : level.depth();
        }
    }
}
