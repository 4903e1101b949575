package youke.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.server.sheet.SheetProblem.Code;

class BrokenWorkbookTest {
  private static final SheetLimits NARROW =
      new SheetLimits(1_000, 100, 1L << 30, 1 << 20, 50, 1 << 16, 1_000, 1 << 18, 10_000);

  @TempDir private Path folder;

  private static SheetProblem refusal(Path file) {
    return refusal(file, SheetLimits.STANDARD);
  }

  private static SheetProblem refusal(Path file, SheetLimits limits) {
    SheetProblem[] problem = new SheetProblem[1];
    assertThatThrownBy(() -> Sheets.rows(SheetFile.open(file, limits).rows()))
        .isInstanceOfSatisfying(SheetRefused.class, e -> problem[0] = e.problem());
    return problem[0];
  }

  private static Book rows(int count) {
    return new Book("<row><c t=\"inlineStr\"><is><t>上海</t></is></c></row>".repeat(count));
  }

  @Test
  void refusesAWorkbookCutAnywhere() throws IOException {
    byte[] whole = Files.readAllBytes(rows(50).in(folder));
    for (int length = 4; length < whole.length; length += 37) {
      Path cut = Sheets.file(folder, Arrays.copyOf(whole, length));

      assertThat(refusal(cut).code()).as("%d bytes", length).isEqualTo(Code.WORKBOOK_BROKEN);
    }
  }

  @Test
  void noticesASingleChangedByte() throws IOException {
    Path file = stored("<row><c><v>1234</v></c></row>");
    byte[] bytes = Files.readAllBytes(file);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("1234");
    bytes[at] = '9';

    assertThat(Sheets.texts(file)).containsExactly(java.util.List.of("1234"));
    assertThat(refusal(Sheets.file(folder, bytes)).code()).isEqualTo(Code.WORKBOOK_BROKEN);
  }

  /** A workbook whose sheet is not compressed. */
  private Path stored(String rows) throws IOException {
    Path book = new Book(rows).in(folder);
    Path plain = folder.resolve("stored.xlsx");
    try (Workbook check = Workbook.open(book, SheetLimits.STANDARD);
        java.util.zip.ZipFile from = new java.util.zip.ZipFile(book.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(plain))) {
      assertThat(check.form().tabs()).hasSize(1);
      for (ZipEntry part : from.stream().toList()) {
        byte[] content = from.getInputStream(part).readAllBytes();
        ZipEntry copy = new ZipEntry(part.getName());
        CRC32 checksum = new CRC32();
        checksum.update(content);
        copy.setMethod(ZipEntry.STORED);
        copy.setSize(content.length);
        copy.setCrc(checksum.getValue());
        to.putNextEntry(copy);
        to.write(content);
        to.closeEntry();
      }
    }
    return plain;
  }

  @Test
  void refusesEntitiesThatWouldMultiply() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append("]><sst><si><t>&l29;</t></si></sst>");

    Path file = rows(1).part("xl/sharedStrings.xml", laughs.toString()).in(folder);
    assertThat(refusal(file).code()).isEqualTo(Code.FORBIDDEN_XML);
  }

  @Test
  void refusesEntitiesThatWouldFetchAFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
    String sheet =
        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"%s\">]><worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>"
            .formatted(secret.toUri());

    SheetProblem problem = refusal(rows(1).part("xl/worksheets/sheet1.xml", sheet).in(folder));
    assertThat(problem.code()).isEqualTo(Code.FORBIDDEN_XML);
    assertThat(problem.en()).doesNotContain("top secret").contains("客户");
  }

  @Test
  void stopsAZipBombAtItsBudget() throws IOException {
    Map<String, Book.Content> bombs =
        Map.of(
            "xl/worksheets/sheet1.xml",
            repeated("<worksheet><sheetData>", "<row/>", "</sheetData></worksheet>", 64 << 20),
            "xl/sharedStrings.xml",
            repeated("<sst>", "<si/>", "</sst>", 64 << 20),
            "xl/workbook.xml",
            repeated("<workbook>", "<sheet/>", "</workbook>", 64 << 20),
            "xl/styles.xml",
            repeated("<styleSheet>", "<xf/>", "</styleSheet>", 64 << 20));
    for (Map.Entry<String, Book.Content> bomb : bombs.entrySet()) {
      Path file = rows(1).part(bomb.getKey(), bomb.getValue()).in(folder);
      assertThat(Files.size(file)).isLessThan(1 << 18);

      assertThat(refusal(file, NARROW).code()).as(bomb.getKey()).isEqualTo(Code.INFLATES_TOO_FAR);
    }
  }

  @Test
  void unpacksNoMoreOfABombThanAllowed() throws IOException {
    Path file =
        rows(1)
            .part("xl/sharedStrings.xml", repeated("<sst>", "<si><t/></si>", "</sst>", 64 << 20))
            .in(folder);
    long allowed = Math.max(NARROW.freeBytes(), NARROW.ratio() * Files.size(file));

    try (Workbook workbook = Workbook.open(file, NARROW)) {
      assertThatThrownBy(workbook::sharedTexts).isInstanceOf(SheetRefused.class);
      assertThat(workbook.budget().spent()).isBetween(allowed, allowed + (1 << 16));
    }
  }

  @Test
  void stopsAtACellAnAttributeOrACommentWithoutEnd() throws IOException {
    String start = "<worksheet><sheetData><row><c t=\"str\"><v>";
    assertThat(sheetRefusal(start, "x", "</v></c></row></sheetData></worksheet>"))
        .isIn(Code.CELL_TOO_LONG, Code.INFLATES_TOO_FAR);
    assertThat(sheetRefusal("<worksheet a=\"", "x", "\"/>")).isEqualTo(Code.INFLATES_TOO_FAR);
    assertThat(sheetRefusal("<worksheet><!--", "x", "--></worksheet>"))
        .isEqualTo(Code.INFLATES_TOO_FAR);
    assertThat(sheetRefusal("<!DOCTYPE a [", "<!-- -->", "]><a/>"))
        .isIn(Code.INFLATES_TOO_FAR, Code.FORBIDDEN_XML);
  }

  private Code sheetRefusal(String start, String middle, String end) throws IOException {
    Path file =
        rows(1).part("xl/worksheets/sheet1.xml", repeated(start, middle, end, 900_000)).in(folder);
    return refusal(file, NARROW).code();
  }

  private static Book.Content repeated(String start, String middle, String end, int bytes) {
    return out -> {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      write(out, middle, bytes);
      out.write(end.getBytes(StandardCharsets.UTF_8));
    };
  }

  private static void write(OutputStream out, String piece, int bytes) throws IOException {
    byte[] block = piece.repeat((1 << 16) / piece.length()).getBytes(StandardCharsets.UTF_8);
    for (int written = 0; written < bytes; written += block.length) {
      out.write(block);
    }
  }

  @Test
  void refusesAContainerWithTooManyParts() throws IOException {
    Book book = rows(1);
    for (int i = 0; i < 1_001; i++) {
      book.part("junk/" + i, "");
    }

    assertThat(refusal(book.in(folder), NARROW).code()).isEqualTo(Code.TOO_MANY_PARTS);
  }

  @Test
  void refusesReferencesToWhatIsNotThere() throws IOException {
    SheetProblem text =
        refusal(new Book("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>7</v></c></row>").in(folder));
    assertThat(text.code()).isEqualTo(Code.WORKBOOK_BROKEN);
    assertThat(text.place()).isEqualTo(new SheetPlace("客户", 3, 3, 2, -1));

    assertThat(refusal(rows(1).without("xl/worksheets/sheet1.xml").in(folder)).code())
        .isEqualTo(Code.WORKBOOK_BROKEN);
    assertThat(refusal(new Book("<row r=\"x\"/>").in(folder)).code())
        .isEqualTo(Code.WORKBOOK_BROKEN);
    assertThat(refusal(new Book("<row><c r=\"12\"/></row>").in(folder)).code())
        .isEqualTo(Code.WORKBOOK_BROKEN);
    assertThat(refusal(new Book("<row><c r=\"ZZZZ1\"/></row>").in(folder)).code())
        .isEqualTo(Code.TOO_MANY_COLUMNS);
  }

  @Test
  void saysInWhichRowTheXmlBreaks() throws IOException {
    SheetProblem problem =
        refusal(new Book("<row r=\"8\"><c><v>1</v></c></row><row r=\"9\"><c><v>").in(folder));

    assertThat(problem.code()).isEqualTo(Code.WORKBOOK_BROKEN);
    assertThat(problem.zh()).startsWith("工作表“客户”第9行");
  }

  @Test
  void refusesOtherFilesInZipsByTheirName() throws IOException {
    assertThat(refusal(new Book("").without("xl/workbook.xml").in(folder)))
        .isEqualTo(new SheetProblem(Code.NOT_A_TABLE, SheetPlace.FILE, "ZIP"));
    Book word = new Book("").without("xl/workbook.xml").part("word/document.xml", "<d/>");
    word.part(
        "_rels/.rels", Book.relations(Book.relation("a", "officeDocument", "word/document.xml")));
    assertThat(refusal(word.in(folder)).detail()).isEqualTo("Word (docx)");
    Book binary = new Book("").without("xl/workbook.xml").part("xl/workbook.bin", "");
    binary.part(
        "_rels/.rels", Book.relations(Book.relation("a", "officeDocument", "xl/workbook.bin")));
    assertThat(refusal(binary.in(folder)))
        .isEqualTo(new SheetProblem(Code.OLD_WORKBOOK, SheetPlace.FILE, "xlsb"));
    Book charts = new Book("").part("xl/workbook.xml", Book.workbook("", ""));
    assertThat(refusal(charts.in(folder)).code()).isEqualTo(Code.NO_SHEET);
  }
}
