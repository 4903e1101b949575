package youke.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.server.sheet.SheetProblem.Code;

class SheetWriterTest {
  private static final List<SheetColumn> COLUMNS =
      List.of(SheetColumn.of("名称"), SheetColumn.of("值").wide(20));

  private static final List<String> ODD =
      List.of(
          "上海石化",
          "=1+1",
          "+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(A1)",
          "'=already",
          "''",
          "＝1",
          "-12.5",
          "+8613800138000",
          "110101199003078888",
          "00123",
          "a,b;c|d\te",
          "说\"好\"",
          "\"",
          "一\n二\r\n三\r四",
          " 前后 ",
          "\t",
          "\n",
          "😀𠮷",
          "_x000D_",
          "a\u0007\u001Fb",
          "\uFEFFx",
          "<b>&amp;</b>]]>",
          "NULL",
          "1E5",
          "TRUE",
          "x".repeat(32_767));

  @TempDir private Path folder;

  private interface Opening {
    SheetWriter on(OutputStream out) throws IOException;
  }

  private static final Opening CSV = out -> SheetWriter.csv(out, COLUMNS);
  private static final Opening XLSX = out -> SheetWriter.xlsx(out, "客户", COLUMNS);

  private Path written(Opening opening, List<List<Cell>> rows) throws IOException {
    Path file = Files.createTempFile(folder, "export", "");
    try (OutputStream out = Files.newOutputStream(file);
        SheetWriter writer = opening.on(out)) {
      for (List<Cell> row : rows) {
        writer.row(row);
      }
      writer.finish();
    }
    return file;
  }

  @Test
  void givesBackEveryTextFromCsvAndXlsx() throws IOException {
    List<List<Cell>> rows =
        ODD.stream().map(odd -> List.of(Cell.ofText(odd), Cell.ofText("x"))).toList();
    for (Opening opening : List.of(CSV, XLSX)) {
      List<Row> read = Sheets.rows(written(opening, rows));

      assertThat(read.getFirst().texts()).containsExactly("名称", "值");
      assertThat(read.stream().skip(1).map(row -> row.text(0)).toList()).isEqualTo(ODD);
      assertThat(read).allSatisfy(row -> assertThat(row.remarks()).isEmpty());
    }
  }

  @Test
  void writesCsvThatExcelOpensInChineseAndDoesNotRun() throws IOException {
    Path file =
        written(
            CSV,
            List.of(
                List.of(new Cell.Text("=1+1"), Cell.BLANK),
                List.of(new Cell.Text("a,\"b\""), Cell.Decimal.of(new BigDecimal("-1E+3")))));
    byte[] bytes = Files.readAllBytes(file);

    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF名称,值\r\n'=1+1,\r\n\"a,\"\"b\"\"\",-1000\r\n");
  }

  @Test
  void writesNoFormulaAndNoSharedTextIntoXlsx() throws IOException {
    Path file = written(XLSX, List.of(List.of(new Cell.Text("=1+1"))));

    try (ZipFile zip = new ZipFile(file.toFile())) {
      String sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(sheet).doesNotContain("<f>").contains("<is><t>=1+1</t></is>");
      assertThat(sheet).contains("state=\"frozen\"").contains("width=\"20");
    }
  }

  @Test
  void keepsKindsOfValuesInXlsx() throws IOException {
    List<Cell> values =
        List.of(
            new Cell.DateOnly(LocalDate.of(2025, 1, 31)),
            new Cell.DateAndTime(LocalDateTime.of(2025, 1, 31, 8, 30, 15)),
            new Cell.TimeOnly(LocalTime.of(23, 59, 59)),
            new Cell.Bool(true),
            Cell.BLANK,
            new Cell.Decimal(new BigDecimal("12345.67"), "12345.67", false, 0),
            new Cell.Decimal(new BigDecimal("0.125"), "0.125", true, 0),
            new Cell.Decimal(new BigDecimal("8123"), "8123", false, 5));

    Row read = Sheets.rows(written(XLSX, List.of(values))).get(1);

    assertThat(read.cells()).isEqualTo(values);
  }

  @Test
  void roundsNothingAwayInXlsx() throws IOException {
    List<Cell> values =
        List.of(
            Cell.Decimal.of(new BigDecimal("12345678901234567.89")),
            new Cell.DateOnly(LocalDate.of(1850, 6, 1)),
            new Cell.DateAndTime(LocalDateTime.of(2025, 1, 1, 0, 0, 0, 1_000)));

    assertThat(Sheets.rows(written(XLSX, List.of(values))).get(1).texts())
        .containsExactly("12345678901234567.89", "1850-06-01", "2025-01-01 00:00:00.000001");
  }

  @Test
  void appliesAColumnsNumberFormat() throws IOException {
    List<SheetColumn> columns = List.of(SheetColumn.of("金额").formatted("#,##0.00"));
    Path file =
        written(
            out -> SheetWriter.xlsx(out, "a", columns),
            List.of(List.of(Cell.Decimal.of(BigDecimal.TEN))));

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(
              new String(
                  zip.getInputStream(zip.getEntry("xl/styles.xml")).readAllBytes(),
                  StandardCharsets.UTF_8))
          .contains("#,##0.00");
    }
  }

  @Test
  void goesOnInAFurtherSheetWhenOneIsFull() throws IOException {
    Path file =
        written(
            out -> new XlsxWriter(out, "很长的工作表名字：客户/联系人/商机/报价/订单/发货记录", COLUMNS, 4),
            java.util.stream.IntStream.range(0, 7)
                .<List<Cell>>mapToObj(i -> List.of(new Cell.Text("r" + i)))
                .toList());
    SheetFile book = SheetFile.open(file);
    List<SheetTab> tabs = ((WorkbookForm) book.form()).tabs();

    assertThat(tabs).hasSize(3);
    assertThat(tabs.get(1).name()).endsWith(" (2)").hasSizeLessThanOrEqualTo(31);
    assertThat(Sheets.texts(Sheets.rows(book.rows(tabs.get(1).name()))))
        .containsExactly(List.of("名称", "值"), List.of("r3"), List.of("r4"), List.of("r5"));
    assertThat(Sheets.texts(Sheets.rows(book.rows(tabs.get(2).name()))))
        .containsExactly(List.of("名称", "值"), List.of("r6"));
  }

  @Test
  void leavesAnUnfinishedXlsxThatNobodyTakesForWhole() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.xlsx(out, "a", COLUMNS)) {
      writer.row(List.of(new Cell.Text("x")));
    }
    Path file = Sheets.file(folder, out.toByteArray());

    assertThatThrownBy(() -> SheetFile.open(file)).isInstanceOf(SheetRefused.class);
  }

  @Test
  void refusesATextLongerThanAnXlsxCellAndSaysWhere() throws IOException {
    try (SheetWriter writer = SheetWriter.xlsx(OutputStream.nullOutputStream(), "a", COLUMNS)) {
      writer.row(List.of(Cell.BLANK));
      assertThatThrownBy(() -> writer.row(List.of(Cell.BLANK, new Cell.Text("x".repeat(32_768)))))
          .isInstanceOfSatisfying(
              SheetRefused.class,
              e ->
                  assertThat(e.problem())
                      .isEqualTo(
                          new SheetProblem(
                              Code.TEXT_TOO_LONG_FOR_XLSX, new SheetPlace("a", 3, 3, 2, -1), "")));
    }
  }

  @Test
  void writesARowOfOneBlankCellThatIsNoBlankLine() throws IOException {
    List<SheetColumn> one = List.of(SheetColumn.of("a"));
    Path file =
        written(
            out -> SheetWriter.csv(out, one),
            List.of(List.of(Cell.BLANK), List.of(new Cell.Text("x"))));

    assertThat(Sheets.texts(file)).containsExactly(List.of("a"), List.of(""), List.of("x"));
  }
}
