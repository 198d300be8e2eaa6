package dev.tasuki.domain.catalogue;

import dev.tasuki.formats.document.DocumentFault;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Node.Entry;
import dev.tasuki.formats.document.Node.Kind;
import dev.tasuki.formats.document.Node.Mapping;
import dev.tasuki.formats.document.Node.Scalar;
import dev.tasuki.formats.document.Node.Sequence;
import dev.tasuki.formats.document.Position;
import dev.tasuki.formats.finding.FindingCode;
import dev.tasuki.formats.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of one mapping of a catalogue file, in the kinds of value that such files have.
///
/// As with [MappingReader], a value that is missing or wrong comes back as null with a finding recorded.
final class CatalogueFields {
    private static final int MAXIMUM_ITEMS = 5_000;
    private static final int LONGEST_VERSION = 64;

    private final MappingReader reader;

    CatalogueFields(MappingReader reader) {
        this.reader = reader;
    }

    /// Where this mapping begins.
    Position at() {
        return reader.at();
    }

    boolean has(String name) {
        return reader.has(name);
    }

    /// Whether a list, or anything else that is reported elsewhere, stands under this name; an empty list does
    /// not count.
    boolean hasItems(String name) {
        return reader.has(name)
                && !(reader.node(name) instanceof Sequence list && list.items().isEmpty());
    }

    @Nullable
    Text text(String name) {
        Node node = reader.node(name);
        return node == null ? null : bilingual(name, node);
    }

    @Nullable
    Text requiredText(String name) {
        return reader.has(name) ? text(name) : bilingual(reader.requiredMapping(name));
    }

    /// Texts of a list that may be left out.
    List<Text> texts(String name) {
        refuseEmpty(name);
        return readTexts(name);
    }

    private List<Text> readTexts(String name) {
        var texts = new ArrayList<Text>();
        for (Node item : reader.items(name, MAXIMUM_ITEMS)) {
            Text text = bilingual(name, item);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    List<Text> requiredTexts(String name) {
        requireList(name);
        return readTexts(name);
    }

    /// Texts of a list that may be left out, each named once and the same in both languages.
    List<String> words(String name) {
        refuseEmpty(name);
        return reader.choices(name, MAXIMUM_ITEMS, Function.identity(), List.of());
    }

    @Nullable
    String word(String name) {
        return reader.requiredText(name);
    }

    @Nullable
    String requiredId(String name) {
        return checkedId(name, reader.requiredText(name));
    }

    @Nullable
    RequirementId requirementId(String name) {
        String id = checkedId(name, reader.text(name));
        return id == null ? null : new RequirementId(id);
    }

    /// The same without reporting anything, for a field that has been read before.
    @Nullable
    RequirementId requirementIdIfSound(String name) {
        return reader.node(name) instanceof Scalar scalar && RequirementId.isValid(scalar.text())
                ? new RequirementId(scalar.text())
                : null;
    }

    @Nullable
    RequirementId requiredRequirementId(String name) {
        String id = requiredId(name);
        return id == null ? null : new RequirementId(id);
    }

    /// A list of identifiers of requirements that must be there, though it may be empty. A caller may want to report
    /// about each.
    List<PlacedId> requiredRequirementIds(String name) {
        requireList(name);
        var ids = new ArrayList<PlacedId>();
        var seen = new HashSet<String>();
        for (Node item : reader.items(name, MAXIMUM_ITEMS)) {
            if (item instanceof Scalar(var start, var end, var kind, var text)
                    && kind == Kind.STRING
                    && RequirementId.isValid(text)) {
                if (seen.add(text)) {
                    ids.add(new PlacedId(start, new RequirementId(text)));
                } else {
                    reader.report(start, DocumentFault.REPEATED_ITEM, name, text);
                }
            } else {
                String written = item instanceof Scalar scalar ? scalar.text() : "";
                reader.report(item.start(), CatalogueFault.NOT_AN_IDENTIFIER, name, written);
            }
        }
        return ids;
    }

    private @Nullable String checkedId(String name, @Nullable String text) {
        if (text != null && !RequirementId.isValid(text)) {
            reader.report(name, CatalogueFault.NOT_AN_IDENTIFIER, name, text);
            return null;
        }
        return text;
    }

    @Nullable
    String version(String name) {
        String version = reader.requiredText(name);
        if (version != null && !isVersion(version)) {
            reader.report(name, CatalogueFault.NOT_A_VERSION, version);
            return null;
        }
        return version;
    }

    private static boolean isVersion(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letterOrDigit && (i == 0 || "._-".indexOf(c) < 0)) {
                return false;
            }
        }
        return text.length() <= LONGEST_VERSION;
    }

    @Nullable
    LocalDate date(String name) {
        return reader.requiredText(name) == null ? null : reader.date(name);
    }

    /// A mark: true, or else left out.
    boolean mark(String name) {
        Boolean mark = reader.bool(name);
        if (Boolean.FALSE.equals(mark)) {
            reader.report(name, DocumentFault.NOT_ONE_OF, name, "false", "true");
        }
        return Boolean.TRUE.equals(mark);
    }

    /// A truth value that must be there.
    @Nullable
    Boolean requiredFlag(String name) {
        Boolean flag = reader.bool(name);
        if (!reader.has(name)) {
            reader.report(name, DocumentFault.MISSING_KEY, name);
        }
        return flag;
    }

    <T> @Nullable T choice(String name, Map<String, T> values) {
        return reader.choice(name, values);
    }

    <T> @Nullable T requiredChoice(String name, Map<String, T> values) {
        return reader.requiredChoice(name, values);
    }

    <T> List<T> choices(String name, Map<String, T> values) {
        return reader.choices(name, MAXIMUM_ITEMS, values::get, List.copyOf(values.keySet()));
    }

    /// Choices of a list that must be there and have something in it.
    <T> List<T> someChoices(String name, Map<String, T> values) {
        requireList(name);
        refuseEmpty(name);
        return choices(name, values);
    }

    @Nullable
    CatalogueFields mapping(String name) {
        MappingReader mapping = reader.mapping(name);
        return mapping == null ? null : new CatalogueFields(mapping);
    }

    CatalogueFields requiredMapping(String name) {
        return new CatalogueFields(reader.requiredMapping(name));
    }

    /// The mappings of a list that may be left out.
    List<CatalogueFields> entries(String name) {
        refuseEmpty(name);
        return readEntries(name);
    }

    private List<CatalogueFields> readEntries(String name) {
        var entries = new ArrayList<CatalogueFields>();
        for (MappingReader entry : reader.mappings(name, MAXIMUM_ITEMS)) {
            entries.add(new CatalogueFields(entry));
        }
        return entries;
    }

    /// The mappings of a list that must be there, though it may be empty.
    List<CatalogueFields> requiredEntries(String name) {
        requireList(name);
        return readEntries(name);
    }

    /// The mappings of a list that must be there and have something in it.
    List<CatalogueFields> someEntries(String name) {
        requireList(name);
        return entries(name);
    }

    /// Reports a list with nothing in it.
    void refuseEmpty(String name) {
        if (reader.node(name) instanceof Sequence list && list.items().isEmpty()) {
            reader.report(name, DocumentFault.NO_ITEMS, name);
        }
    }

    private void requireList(String name) {
        if (!reader.has(name)) {
            reader.report(name, DocumentFault.MISSING_KEY, name);
        }
    }

    void report(String name, FindingCode code, String... arguments) {
        reader.report(name, code, arguments);
    }

    void report(Position position, FindingCode code, String... arguments) {
        reader.report(position, code, arguments);
    }

    void finish() {
        reader.finish();
    }

    /// A text in both languages. Nearly all of a catalogue consists of these, so a sound one is taken as it
    /// stands and only a faulty one is read again for its faults.
    private @Nullable Text bilingual(String name, Node node) {
        if (node instanceof Mapping mapping
                && mapping.entries().size() == 2
                && mapping.entries().get(0) instanceof Entry(var jaAt, var ja, Scalar jaText)
                && mapping.entries().get(1) instanceof Entry(var enAt, var en, Scalar enText)
                && ja.equals("ja")
                && en.equals("en")
                && isSound(jaText)
                && isSound(enText)) {
            return new Text(jaText.text(), enText.text());
        }
        MappingReader faulty = reader.mappingOf(new Entry(node.start(), name, node));
        return faulty == null ? null : bilingual(faulty);
    }

    private static boolean isSound(Scalar scalar) {
        return scalar.kind() == Kind.STRING && !scalar.text().isBlank();
    }

    private static @Nullable Text bilingual(MappingReader reader) {
        String ja = reader.requiredText("ja");
        String en = reader.requiredText("en");
        reader.finish();
        return ja == null || en == null ? null : new Text(ja, en);
    }

    /// An identifier and where it stands.
    record PlacedId(Position at, RequirementId id) {}
}
