package dev.tasuki.cli.supplychain;

import dev.tasuki.cli.terminal.FindingLines;
import dev.tasuki.domain.responsibility.Ground;
import dev.tasuki.domain.responsibility.PartyObligation;
import dev.tasuki.domain.responsibility.matrix.MatrixCell;
import dev.tasuki.domain.responsibility.matrix.MatrixSection;
import dev.tasuki.domain.responsibility.matrix.MatrixSection.Column;
import dev.tasuki.domain.responsibility.matrix.MatrixSection.Row;
import dev.tasuki.domain.responsibility.matrix.ResponsibilityMatrix;
import dev.tasuki.domain.supplychain.RoleAssignment;
import dev.tasuki.formats.json.JsonValue;
import dev.tasuki.formats.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a responsibility matrix as JSON. What a cell says of the earlier day is left out where only one is shown.
final class MatrixJson {

    private MatrixJson() {}

    static JsonObject of(ResponsibilityMatrix matrix) {
        boolean twice = !matrix.before().equals(matrix.after());
        var object = JsonValue.object()
                .put("title", FindingLines.json(matrix.title()))
                .put("on", matrix.after().toString());
        if (twice) {
            object.put("before", matrix.before().toString());
        }
        return object.put("targets", JsonValue.array(matrix.sections(), section -> section(section, twice)))
                .build();
    }

    private static JsonObject section(MatrixSection section, boolean twice) {
        var object = JsonValue.object()
                .put("target", section.target().value())
                .put("name", FindingLines.json(section.name()));
        section.level().ifPresent(level -> object.put("package", level.id()));
        return object.put("parties", JsonValue.array(section.columns(), MatrixJson::column))
                .put("requirements", JsonValue.array(section.rows(), row -> row(section, row, twice)))
                .build();
    }

    private static JsonObject column(Column column) {
        return JsonValue.object()
                .put("party", column.party().value())
                .put("name", FindingLines.json(column.name()))
                .put("roles", JsonValue.array(List.copyOf(column.roles()), MatrixJson::role))
                .build();
    }

    private static JsonObject role(RoleAssignment role) {
        return JsonValue.object()
                .put("role", role.role().id())
                .put("stance", role.stance().id())
                .build();
    }

    private static JsonObject row(MatrixSection section, Row row, boolean twice) {
        List<JsonObject> owed = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            MatrixCell cell = row.cells().get(i);
            if (!cell.isEmpty()) {
                owed.add(cell(section.columns().get(i), cell, twice));
            }
        }
        return JsonValue.object()
                .put("requirement", row.requirement().id().value())
                .put("title", FindingLines.json(row.requirement().title()))
                .put("coverage", row.coverage().name().toLowerCase(Locale.ROOT))
                .put("parties", JsonValue.array(owed, cell -> cell))
                .build();
    }

    private static JsonObject cell(Column column, MatrixCell cell, boolean twice) {
        var object = JsonValue.object().put("party", column.party().value());
        cell.after().ifPresent(obligation -> object.put("owed", obligation(obligation)));
        if (twice) {
            cell.before().ifPresent(obligation -> object.put("before", obligation(obligation)));
            object.put("changed", JsonValue.bool(cell.hasChanged()));
        }
        return object.build();
    }

    private static JsonObject obligation(PartyObligation obligation) {
        Ground decisive = obligation.strongest();
        var object = JsonValue.object()
                .put("standing", decisive.standing().id())
                .put("role", decisive.cause().assignment().role().id())
                .put("package", obligation.requirementPackage().id());
        decisive.share().ifPresent(settled -> object.put("share", ShareJson.of(settled)));
        return object.build();
    }
}
