package youke.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.server.sheet.SheetProblem.Code;

class WorkbookRowsTest {
  @TempDir private Path folder;

  private List<Row> read(Book book) throws IOException {
    return Sheets.rows(book.in(folder));
  }

  private Cell only(String cell) throws IOException {
    return read(new Book("<row r=\"1\">" + cell + "</row>")).getFirst().cell(0);
  }

  @Test
  void readsTextsOfEveryKind() throws IOException {
    Book book =
        new Book(
            """
            <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="str"><f>A1</f><v>算出</v></c>
            <c r="C1" t="inlineStr"><is><t>直接</t></is></c><c r="D1" t="s"><v>2</v></c></row>
            """);
    book.shared(
        "<si><t>未用</t></si><si><t xml:space=\"preserve\"> 共享&amp;&#10;文字 </t></si>"
            + "<si><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r><rPh sb=\"0\" eb=\"1\"><t>フ</t></rPh></si>");

    assertThat(Sheets.texts(read(book))).containsExactly(List.of(" 共享&\n文字 ", "算出", "直接", "富文本"));
  }

  @Test
  void decodesCharactersThatXmlCannotCarry() throws IOException {
    assertThat(only("<c t=\"inlineStr\"><is><t>a_x000D_b_x0007__x005F_x000D_c_x12</t></is></c>"))
        .isEqualTo(new Cell.Text("a\rb\u0007_x000D_c_x12"));
  }

  @Test
  void readsBooleansErrorsAndNothing() throws IOException {
    List<Row> rows =
        read(
            new Book(
                "<row r=\"1\"><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>"
                    + "<c t=\"e\"><v>#N/A</v></c><c s=\"0\"/><c t=\"s\"/><c><v>1</v></c></row>"));

    assertThat(rows.getFirst().cells())
        .containsExactly(
            new Cell.Bool(true),
            new Cell.Bool(false),
            new Cell.Failed("#N/A"),
            Cell.BLANK,
            Cell.BLANK,
            new Cell.Decimal(BigDecimal.ONE, "1", false, 0));
  }

  @Test
  void givesNumbersAsTheSheetShowsThemAndAsTheyAreStored() throws IOException {
    assertThat(number("1.1000000000000001")).isEqualTo("1.1");
    assertThat(number("0.30000000000000004")).isEqualTo("0.3");
    assertThat(number("-12.50")).isEqualTo("-12.5");
    assertThat(number("1E3")).isEqualTo("1000");
    assertThat(number("1.5E-5")).isEqualTo("0.000015");
    assertThat(number("110101199003078888")).isEqualTo("110101199003078888");
    assertThat(number("100")).isEqualTo("100");
    assertThat(((Cell.Decimal) only("<c><v>1.1000000000000001</v></c>")).stored())
        .isEqualTo("1.1000000000000001");
  }

  @Test
  void takesANumberThatIsNoneForText() throws IOException {
    assertThat(only("<c><v>12a</v></c>")).isEqualTo(new Cell.Text("12a"));
    assertThat(only("<c><v>1E999999999</v></c>")).isEqualTo(new Cell.Text("1E999999999"));
  }

  private String number(String stored) throws IOException {
    return only("<c><v>" + stored + "</v></c>").text();
  }

  @Test
  void tellsDatesPercentagesAndPaddedNumbersByTheirFormat() throws IOException {
    Book book =
        new Book(
            "<row r=\"1\"><c s=\"1\"><v>45688</v></c><c s=\"2\"><v>45688.354166666664</v></c>"
                + "<c s=\"3\"><v>0.5</v></c><c s=\"4\"><v>0.125</v></c><c s=\"5\"><v>8123</v></c>"
                + "<c s=\"1\"><v>45688.75</v></c><c s=\"1\"><v>-3</v></c><c s=\"6\"><v>45688</v></c></row>");
    book.styles(
        "<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"00000\"/>",
        "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"21\"/>"
            + "<xf numFmtId=\"10\"/><xf numFmtId=\"165\"/><xf numFmtId=\"57\"/>");
    Row row = read(book).getFirst();

    assertThat(row.cell(0)).isEqualTo(new Cell.DateOnly(LocalDate.of(2025, 1, 31)));
    assertThat(row.cell(1)).isEqualTo(new Cell.DateAndTime(LocalDateTime.of(2025, 1, 31, 8, 30)));
    assertThat(row.cell(2)).isEqualTo(new Cell.TimeOnly(LocalTime.NOON));
    assertThat(row.cell(3)).isEqualTo(new Cell.Decimal(new BigDecimal("0.125"), "0.125", true, 0));
    assertThat(row.text(4)).isEqualTo("08123");
    assertThat(row.text(5)).isEqualTo("2025-01-31 18:00:00");
    assertThat(row.text(6)).isEqualTo("-3");
    assertThat(row.cell(7)).isEqualTo(new Cell.DateOnly(LocalDate.of(2025, 1, 31)));
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookSaysSo() throws IOException {
    Book book = new Book("<row r=\"1\"><c s=\"1\"><v>43100</v></c><c s=\"1\"><v>0</v></c></row>");
    book.styles("", "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>");
    book.part(
        "xl/workbook.xml",
        Book.workbook(
            "<workbookPr date1904=\"1\"/>", "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>"));

    assertThat(Sheets.texts(read(book))).containsExactly(List.of("2022-01-01", "1904-01-01"));
  }

  @Test
  void readsIsoDates() throws IOException {
    Row row =
        read(new Book(
                "<row r=\"1\"><c t=\"d\"><v>2021-12-31T23:44:51.894</v></c>"
                    + "<c t=\"d\"><v>2021-12-31</v></c><c t=\"d\"><v>23:44:51</v></c></row>"))
            .getFirst();

    assertThat(row.texts()).containsExactly("2021-12-31 23:44:51.894", "2021-12-31", "23:44:51");
  }

  @Test
  void keepsRowNumbersAndGapsAndPassesOverRowsWithoutValues() throws IOException {
    List<Row> rows =
        read(
            new Book(
                "<row r=\"2\"><c r=\"C2\"><v>1</v></c><c r=\"A2\"><v>2</v></c><c r=\"F2\" s=\"0\"/></row>"
                    + "<row r=\"3\"><c r=\"A3\"/></row><row r=\"7\"><c r=\"AB7\"><v>3</v></c></row>"
                    + "<row><c><v>4</v></c></row>"));

    assertThat(rows).extracting(Row::number).containsExactly(2L, 7L, 8L);
    assertThat(rows.get(0).texts()).containsExactly("2", "", "1");
    assertThat(rows.get(1).size()).isEqualTo(28);
    assertThat(rows.get(1).text(27)).isEqualTo("3");
    assertThat(rows.get(2).texts()).containsExactly("4");
  }

  @Test
  void remarksAFormulaThatWasNeverComputed() throws IOException {
    Row row =
        read(new Book("<row r=\"4\"><c><v>1</v></c><c><f>NOW()</f><v></v></c></row>")).getFirst();

    assertThat(row.texts()).containsExactly("1");
    assertThat(row.remarks())
        .containsExactly(
            new SheetProblem(Code.FORMULA_WITHOUT_RESULT, new SheetPlace("客户", 4, 4, 2, -1), ""));
  }

  @Test
  void takesTheFirstVisibleSheetAndAnyOtherByName() throws IOException {
    Book book = new Book("<row r=\"1\"><c><v>1</v></c></row>");
    book.part("xl/worksheets/other.xml", Book.sheetXml("<row r=\"1\"><c><v>2</v></c></row>"));
    book.part(
        "xl/_rels/workbook.xml.rels",
        Book.relations(
            Book.relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + Book.relation("rId2", "worksheet", "worksheets/other.xml")
                + Book.relation("rId3", "chartsheet", "chartsheets/sheet1.xml")));
    book.part(
        "xl/workbook.xml",
        Book.workbook(
            "",
            "<sheet name=\"图\" sheetId=\"3\" r:id=\"rId3\"/>"
                + "<sheet name=\"字典\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/>"
                + "<sheet name=\"数据 &amp; 更多\" sheetId=\"2\" r:id=\"rId2\"/>"));
    SheetFile file = SheetFile.open(book.in(folder));

    assertThat(((WorkbookForm) file.form()).tabs())
        .extracting(SheetTab::name, SheetTab::hidden)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("字典", true),
            org.assertj.core.groups.Tuple.tuple("数据 & 更多", false));
    assertThat(Sheets.texts(Sheets.rows(file.rows()))).containsExactly(List.of("2"));
    assertThat(Sheets.texts(Sheets.rows(file.rows("字典")))).containsExactly(List.of("1"));
    assertThatThrownBy(() -> file.rows("无"))
        .isInstanceOfSatisfying(
            SheetRefused.class, e -> assertThat(e.problem().code()).isEqualTo(Code.NO_SUCH_SHEET));
  }

  @Test
  void findsPartsPackedWithBackslashesPrefixesAndUtf16() throws IOException {
    String rows = "<x:row r=\"1\"><x:c t=\"s\"><x:v>0</x:v></x:c></x:row>";
    String sheet =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:worksheet "
            + "xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
            + rows
            + "</x:sheetData></x:worksheet>";
    Book book = new Book("");
    book.without("xl/worksheets/sheet1.xml");
    book.part(
        "XL\\Worksheets\\sheet1.xml", out -> out.write(sheet.getBytes(StandardCharsets.UTF_16)));
    book.shared("<si><t>中文</t></si>");

    assertThat(Sheets.texts(read(book))).containsExactly(List.of("中文"));
  }

  @Test
  void holdsFewSharedTextsAndFindsTheRestOnDisk() throws IOException {
    StringBuilder items = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      items.append("<si><t>文字").append(i).append("</t></si>");
      rows.append("<row><c t=\"s\"><v>").append(499 - i).append("</v></c></row>");
    }
    Path file = new Book(rows.toString()).shared(items.toString()).in(folder);
    SheetLimits all = SheetLimits.STANDARD;
    SheetLimits small =
        new SheetLimits(
            all.cellChars(),
            all.columns(),
            all.inflatedBytes(),
            all.freeBytes(),
            all.ratio(),
            all.directoryBytes(),
            all.parts(),
            all.tokenBytes(),
            1_000);

    List<Row> read = Sheets.rows(SheetFile.open(file, small).rows());
    assertThat(read).hasSize(500);
    for (int i = 0; i < 500; i++) {
      assertThat(read.get(i).text(0)).isEqualTo("文字" + (499 - i));
    }
    try (Workbook workbook = Workbook.open(file, small);
        SharedTexts texts = workbook.sharedTexts()) {
      assertThat(texts.isSpilled()).isTrue();
    }
  }
}
