package dev.tasuki.domain.responsibility;

import dev.tasuki.domain.catalogue.RequirementPackage;
import dev.tasuki.domain.catalogue.Role;
import dev.tasuki.domain.supplychain.Stance;
import dev.tasuki.domain.supplychain.chain.Chains;
import dev.tasuki.domain.supplychain.chain.RoleHolding;
import dev.tasuki.formats.document.JsonDocument;
import dev.tasuki.formats.document.Limits;
import dev.tasuki.formats.document.MappingReader;
import dev.tasuki.formats.document.Parsing;
import dev.tasuki.formats.finding.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Table 4 of the guideline, and tables 5 and 6, as transcribed: see the README beside the files.
public final class TableFour {
    /// A mark of table 4.
    ///
    /// @param mode the word in brackets beside it
    public record Mark(Role role, String mode) {
        public RoleHolding heldBy(String party) {
            return mode.equals("unqualified")
                    ? Chains.unmarked(party, role)
                    : Chains.holding(
                            party, role, Objects.requireNonNull(Stance.byId().get(mode)));
        }

        public Standing standing() {
            return switch (mode) {
                case "primary", "unqualified" -> Standing.PRIMARY;
                case "infrastructure" -> Standing.INFRASTRUCTURE;
                case "supporting" -> Standing.PROPOSED;
                default -> throw new IllegalStateException(mode);
            };
        }
    }

    public record Row(String block, String party, List<Mark> marks) {}

    public record Asked(String id, RequirementPackage smallest, Set<Role> roles) {}

    public static final List<Row> ROWS = rows();
    public static final List<Asked> TABLES_5_AND_6 = asked();

    private TableFour() {}

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (MappingReader row : items("table-4.json", "rows")) {
            List<Mark> marks = row.mappings("roles", 4).stream()
                    .map(mark -> new Mark(
                            Objects.requireNonNull(mark.requiredChoice("role", Role.byId())),
                            Objects.requireNonNull(mark.requiredText("mode"))))
                    .toList();
            rows.add(new Row(
                    Objects.requireNonNull(row.requiredText("block")),
                    Objects.requireNonNull(row.requiredText("party")),
                    marks));
        }
        return rows;
    }

    private static List<Asked> asked() {
        return items("tables-5-and-6.json", "requirements").stream()
                .map(asked -> new Asked(
                        Objects.requireNonNull(asked.requiredText("id")),
                        Objects.requireNonNull(asked.requiredChoice("package", RequirementPackage.byId())),
                        Set.copyOf(asked.choices(
                                "roles",
                                4,
                                Role.byId()::get,
                                List.copyOf(Role.byId().keySet())))))
                .toList();
    }

    private static List<MappingReader> items(String file, String name) {
        try (InputStream in = Objects.requireNonNull(TableFour.class.getResourceAsStream(file), file)) {
            if (JsonDocument.parse(in.readAllBytes(), file, Limits.EXCHANGED) instanceof Parsing.Parsed(var root)) {
                return MappingReader.ofRoot(root, file, new Findings()).mappings(name, 100);
            }
            throw new IllegalStateException(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
