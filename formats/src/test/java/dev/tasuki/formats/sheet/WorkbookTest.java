package dev.tasuki.formats.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tasuki.formats.bytes.Bytes;
import dev.tasuki.formats.sheet.Sheet.Cell;
import dev.tasuki.formats.sheet.Sheet.Look;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// What is written is opened by Apache POI, which has no code in common with the writer.
class WorkbookTest {

    @Test
    void aSheetHasItsTextsItsHeadAndItsLook() throws IOException {
        Sheet sheet = new Sheet(
                "分担表",
                1,
                1,
                List.of(12, 30),
                List.of(
                        List.of(new Cell("個別要求", Look.HEAD), new Cell("青空", Look.HEAD)),
                        List.of(new Cell("S(1)-1.1", Look.PLAIN), new Cell("主体\n期限", Look.FIRM))));

        try (XSSFWorkbook workbook = open(Workbook.of("責任分担表", List.of(sheet)))) {
            XSSFSheet read = workbook.getSheet("分担表");
            assertThat(read.getRow(1).getCell(1).getStringCellValue()).isEqualTo("主体\n期限");
            assertThat(read.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(read.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(read.getColumnWidth(1)).isGreaterThan(read.getColumnWidth(0));
            assertThat(workbook.getProperties().getCoreProperties().getTitle()).isEqualTo("責任分担表");
        }
    }

    @Test
    void nothingInANameBecomesAFormula() throws IOException {
        Bytes file = Workbook.of("title", List.of(sheet("sheet", "=HYPERLINK(\"http://x\")", "+1", "@SUM(A1)", "-2")));

        try (XSSFWorkbook workbook = open(file)) {
            for (Row row : workbook.getSheetAt(0)) {
                row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
            }
        }
    }

    @Test
    void everySheetGetsANameThatATabCanHave() throws IOException {
        String longName = "a".repeat(40);
        Bytes file = Workbook.of(
                "title", List.of(sheet("[a]:b/c"), sheet(longName), sheet(longName), sheet(""), sheet("'")));

        try (XSSFWorkbook workbook = open(file)) {
            assertThat(workbook.sheetIterator())
                    .toIterable()
                    .extracting(org.apache.poi.ss.usermodel.Sheet::getSheetName)
                    .containsExactly("a  b c", "a".repeat(31), "a".repeat(27) + " (2)", "-", "- (2)");
        }
    }

    @Property(tries = 200)
    void anyTextCanBeRead(@ForAll String text) throws IOException {
        try (XSSFWorkbook workbook = open(Workbook.of(text, List.of(sheet(text, text))))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getCellType())
                    .isIn(CellType.STRING, CellType.BLANK);
        }
    }

    private static Sheet sheet(String name, String... cells) {
        return new Sheet(
                name,
                0,
                0,
                List.of(10),
                List.of(List.of(cells).stream()
                        .map(cell -> new Cell(cell, Look.PLAIN))
                        .toList()));
    }

    private static XSSFWorkbook open(Bytes file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file.toArray()));
    }
}
