package dev.tasuki.domain.responsibility.file;

import dev.tasuki.domain.catalogue.Framework;
import dev.tasuki.domain.supplychain.chain.ChainEngagement;
import dev.tasuki.domain.supplychain.chain.ChainTarget;
import dev.tasuki.domain.supplychain.chain.Party;
import dev.tasuki.domain.supplychain.chain.SupplyChain;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.Node;
import dev.tasuki.formats.document.Node.Entry;
import dev.tasuki.formats.document.Node.Mapping;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.document.TextEdits;
import dev.tasuki.formats.document.YamlDocument;
import dev.tasuki.formats.finding.Finding;
import dev.tasuki.formats.finding.Location;
import dev.tasuki.formats.json.BlockYaml;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import dev.tasuki.formats.json.JsonValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes engagements into the text of a supply chain file and leaves everything else as its author wrote it.
///
/// The change is spliced in by source offsets. The result is read again and must be the graph that was meant; otherwise
/// nothing is written (docs/adr/0018).
public final class SupplyChainFileEditor {
    private static final String PART = "part_of_larger";

    private static final int STEP = 2;

    private final SupplyChainFileReader reader;

    /// @param framework the METI guideline, whose individual requirements the file names
    public SupplyChainFileEditor(Framework framework) {
        this.reader = new SupplyChainFileReader(framework);
    }

    /// A new file that holds this graph.
    public static String fresh(SupplyChain chain) {
        return BlockYaml.document(SupplyChainWriter.json(chain));
    }

    /// A file with a graph that is one party's part of a larger one.
    public static String freshPart(SupplyChain chain) {
        Map<String, JsonValue> whole = new LinkedHashMap<>();
        SupplyChainWriter.json(chain).members().forEach((name, value) -> {
            whole.put(name, value);
            if (name.equals("title")) {
                whole.put(PART, JsonValue.bool(true));
            }
        });
        return BlockYaml.document(new JsonObject(whole));
    }

    /// Adds what the file lacks of a graph, and brings the engagements that it has to the state that they have there.
    /// Parties and targets that are there already stay as they are, and so does an engagement's predecessor.
    ///
    /// @param text   the file as it is
    /// @param source what findings call the file
    public SupplyChainEditing put(String text, String source, SupplyChain given) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (reader.read(bytes, source)) {
            case SupplyChainFileReading.Refused(var findings) -> new SupplyChainEditing.Refused(findings);
            case SupplyChainFileReading.Read(var file) -> {
                if (!(YamlDocument.parse(bytes, source, Limits.WRITTEN_BY_HAND)
                        instanceof Parsing.Parsed(Mapping root))) {
                    throw new IllegalStateException("a readable supply chain file is a mapping");
                }
                yield put(text, root, source, file, given);
            }
        };
    }

    private SupplyChainEditing put(String text, Mapping root, String source, SupplyChainFile file, SupplyChain given) {
        SupplyChain wanted = joined(file.chain(), given);
        var edits = new TextEdits(text);
        SupplyChain present = file.chain();
        var parties =
                missing(present.parties(), given.parties(), party -> party.id().value(), SupplyChainWriter::json);
        var targets = missing(
                present.targets(), given.targets(), target -> target.id().value(), SupplyChainWriter::json);
        var engagements = missing(
                present.engagements(),
                given.engagements(),
                engagement -> engagement.id().value(),
                SupplyChainWriter::json);
        boolean placed = add(edits, text, root, "parties", parties)
                && add(edits, text, root, "targets", targets)
                && add(edits, text, root, "engagements", engagements);
        for (ChainEngagement engagement : given.engagements()) {
            ChainEngagement changed = wanted.findEngagement(engagement.id()).orElseThrow();
            Optional<ChainEngagement> known = present.findEngagement(engagement.id());
            if (known.isPresent() && !known.get().equals(changed)) {
                placed &= change(edits, text, root, changed);
            }
        }
        String edited = placed ? edits.apply() : text;
        if (placed
                && reader.read(edited.getBytes(StandardCharsets.UTF_8), source)
                        instanceof SupplyChainFileReading.Read(var after)
                && isSame(after.chain(), wanted)
                && after.rules().silent().equals(file.rules().silent())) {
            return new SupplyChainEditing.Edited(edited, after);
        }
        return new SupplyChainEditing.Refused(
                List.of(new Finding(SupplyChainFault.NO_SAFE_PLACE_IN_CHAIN, Location.of(source))));
    }

    private static SupplyChain joined(SupplyChain present, SupplyChain given) {
        var parties = new LinkedHashMap<Object, Party>();
        given.parties().forEach(party -> parties.put(party.id(), party));
        present.parties().forEach(party -> parties.put(party.id(), party));
        var targets = new LinkedHashMap<Object, ChainTarget>();
        given.targets().forEach(target -> targets.put(target.id(), target));
        present.targets().forEach(target -> targets.put(target.id(), target));
        var engagements = new LinkedHashMap<Object, ChainEngagement>();
        present.engagements().forEach(engagement -> engagements.put(engagement.id(), engagement));
        given.engagements()
                .forEach(engagement -> engagements.merge(
                        engagement.id(), engagement, (ours, theirs) -> theirs.after(ours.predecessor())));
        return new SupplyChain(present.title(), parties.values(), targets.values(), engagements.values());
    }

    private static boolean isSame(SupplyChain one, SupplyChain other) {
        return sameItems(one.parties(), other.parties())
                && sameItems(one.targets(), other.targets())
                && sameItems(one.engagements(), other.engagements());
    }

    private static boolean sameItems(Collection<?> one, Collection<?> other) {
        return one.size() == other.size() && Set.copyOf(one).equals(Set.copyOf(other));
    }

    private static <T> Map<String, JsonObject> missing(
            Collection<T> present, Collection<T> given, Function<T, String> id, Function<T, JsonObject> json) {
        Set<String> known = present.stream().map(id).collect(Collectors.toSet());
        Map<String, JsonObject> missing = new LinkedHashMap<>();
        given.stream()
                .filter(item -> !known.contains(id.apply(item)))
                .forEach(item -> missing.put(id.apply(item), json.apply(item)));
        return missing;
    }

    /// Adds entries at the end of a section, or the section at the end of the file.
    ///
    /// @return whether there is a place for them
    private static boolean add(
            TextEdits edits, String text, Mapping root, String section, Map<String, JsonObject> missing) {
        if (missing.isEmpty()) {
            return true;
        }
        Optional<Node> present = root.get(section);
        if (present.isEmpty()) {
            edits.insertLinesAfter(
                    Math.max(0, text.stripTrailing().length() - 1),
                    BlockYaml.ofEntry(section, new JsonObject(new LinkedHashMap<>(missing)), 0));
            return true;
        }
        if (!(present.get() instanceof Mapping block)
                || block.entries().isEmpty()
                || text.charAt(block.start().offset()) == '{') {
            return false;
        }
        int indent = block.entries().getFirst().at().column() - 1;
        var lines = new ArrayList<String>();
        missing.forEach((name, value) -> lines.addAll(BlockYaml.ofEntry(name, value, indent)));
        edits.insertLinesAfter(edits.contentEnd(block), lines);
        return true;
    }

    private static boolean change(TextEdits edits, String text, Mapping root, ChainEngagement engagement) {
        Optional<Entry> entry = root.get("engagements").stream()
                .flatMap(section -> section instanceof Mapping block ? block.entries().stream() : Stream.empty())
                .filter(candidate -> candidate.name().equals(engagement.id().value()))
                .findFirst();
        if (entry.isEmpty()
                || !(entry.get().value() instanceof Mapping fields)
                || fields.entries().isEmpty()
                || text.charAt(fields.start().offset()) == '{') {
            return false;
        }
        JsonObject wanted = SupplyChainWriter.json(engagement);
        Optional<Entry> shares = fields.entries().stream()
                .filter(field -> field.name().equals("shares"))
                .findFirst();
        replaceFields(edits, text, entry.get(), fields, shares, wanted);
        return true;
    }

    /// Where nothing but the shares was changed, the comments on the rest stay; a field that says the same is left.
    private static void replaceFields(
            TextEdits edits, String text, Entry entry, Mapping fields, Optional<Entry> shares, JsonObject wanted) {
        int indent = fields.entries().getFirst().at().column() - 1;
        boolean sameNames = fields.entries().stream()
                .map(Entry::name)
                .filter(name -> !name.equals("shares"))
                .allMatch(wanted.members()::containsKey);
        JsonValue newShares = wanted.members().get("shares");
        if (sameNames && newShares != null && saysTheSame(fields, wanted)) {
            List<String> lines = BlockYaml.ofEntry("shares", newShares, indent);
            shares.ifPresentOrElse(
                    field -> replace(edits, text, field, lines),
                    () -> edits.insertLinesAfter(edits.contentEnd(fields), lines));
        } else {
            replace(
                    edits,
                    text,
                    entry,
                    BlockYaml.ofEntry(entry.name(), wanted, entry.at().column() - 1));
        }
    }

    private static boolean saysTheSame(Mapping fields, JsonObject wanted) {
        return wanted.members().entrySet().stream()
                .filter(member -> !member.getKey().equals("shares"))
                .allMatch(member -> fields.get(member.getKey())
                        .flatMap(JsonValues::of)
                        .filter(present -> inWords(present).equals(inWords(member.getValue())))
                        .isPresent());
    }

    /// People write a number without quotes where a text is meant.
    private static String inWords(JsonValue value) {
        return String.join("\n", BlockYaml.ofEntry("value", value, STEP));
    }

    private static void replace(TextEdits edits, String text, Entry entry, List<String> lines) {
        String separator = text.contains("\r\n") ? "\r\n" : "\n";
        edits.replace(
                entry.at().offset(),
                Math.max(
                        edits.contentEnd(entry.value()),
                        entry.at().offset() + entry.name().length() + 1),
                String.join(separator, lines).stripLeading());
    }
}
