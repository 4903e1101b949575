package youke.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.server.sheet.SheetProblem.Code;

class CsvRowsTest {
  private static final TextForm COMMA = new TextForm(TextEncoding.UTF_8, false, ',', '"', false);

  @TempDir private Path folder;

  private List<Row> read(String text) throws IOException {
    return read(text, SheetLimits.STANDARD);
  }

  private List<Row> read(String text, SheetLimits limits) throws IOException {
    return Sheets.rows(new CsvRows(Sheets.file(folder, text), COMMA, limits, 8));
  }

  private List<List<String>> cells(String text) throws IOException {
    return Sheets.texts(read(text));
  }

  @Test
  void readsEveryLineEndAndAFileWithoutALastOne() throws IOException {
    List<List<String>> expected = List.of(List.of("a", "b"), List.of("c", "d"));

    assertThat(cells("a,b\nc,d")).isEqualTo(expected);
    assertThat(cells("a,b\r\nc,d\r\n")).isEqualTo(expected);
    assertThat(cells("a,b\rc,d\r")).isEqualTo(expected);
  }

  @Test
  void keepsLineBreaksAndDoubledQuotesWithinQuotes() throws IOException {
    assertThat(cells("\"一\r\n二\",\"说\"\"好\"\"\"\n\"\"\"\",x\n"))
        .containsExactly(List.of("一\r\n二", "说\"好\""), List.of("\"", "x"));
  }

  @Test
  void keepsRaggedRowsAndTrailingDelimitersAsTheyAre() throws IOException {
    assertThat(cells("a,b,c\n1\n1,2,3,4,\n,\n"))
        .containsExactly(
            List.of("a", "b", "c"), List.of("1"), List.of("1", "2", "3", "4", ""), List.of("", ""));
  }

  @Test
  void joinsCellsThatAnUnquotedDelimiterToreApartOnlyWhereThatExplainsIt() throws IOException {
    List<Row> rows = read("BONAP,12, rue des Bouchers,Marseille\na,b,c,d\n1, 2,3\n");

    Row joined = rows.getFirst().joined(3, ',').orElseThrow();
    assertThat(joined.texts()).containsExactly("BONAP", "12, rue des Bouchers", "Marseille");
    assertThat(joined.remarks()).extracting(SheetProblem::code).containsExactly(Code.CELLS_JOINED);
    assertThat(rows.get(1).joined(3, ',')).isEmpty();
    assertThat(rows.get(2).joined(3, ',')).isEmpty();
  }

  @Test
  void passesOverBlankLinesButCountsThem() throws IOException {
    List<Row> rows = read("a\n\n\r\n\"x\ny\"\n\"\"\nz");

    assertThat(Sheets.texts(rows))
        .containsExactly(List.of("a"), List.of("x\ny"), List.of(""), List.of("z"));
    assertThat(rows).extracting(Row::number).containsExactly(1L, 4L, 5L, 6L);
    assertThat(rows).extracting(Row::line).containsExactly(1L, 4L, 6L, 7L);
  }

  @Test
  void takesAQuoteWithinACellAsText() throws IOException {
    List<Row> rows = read("5\" pipe,a\"b\"\n");

    assertThat(Sheets.texts(rows)).containsExactly(List.of("5\" pipe", "a\"b\""));
    assertThat(rows.getFirst().remarks()).isEmpty();
  }

  @Test
  void joinsTextBehindAClosingQuoteAndRemarksIt() throws IOException {
    List<Row> rows = read("x,\"a\"\"b\"c \"d\",e\n\"f\"\n");

    assertThat(Sheets.texts(rows)).containsExactly(List.of("x", "a\"bc \"d\"", "e"), List.of("f"));
    SheetProblem remark = rows.getFirst().remarks().getFirst();
    assertThat(remark.code()).isEqualTo(Code.STRAY_QUOTE);
    assertThat(remark.place()).isEqualTo(new SheetPlace("", 1, 1, 2, -1));
    assertThat(rows.get(1).remarks()).isEmpty();
  }

  @Test
  void saysWhereAQuoteBeganThatNeverEnds() {
    assertThatThrownBy(() -> read("a,b\n\"x\ny\",2\n3,\"open\n4,5\n6,7\n"))
        .isInstanceOfSatisfying(
            SheetRefused.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(Code.UNCLOSED_QUOTE);
              assertThat(e.problem().place()).isEqualTo(new SheetPlace("", 3, 4, 2, -1));
              assertThat(e.problem().zh()).startsWith("第3行（文本第4行）B列：");
              assertThat(e.problem().en()).startsWith("row 3 (line 4 of the text) column B: ");
            });
  }

  @Test
  void refusesACellThatGrowsWithoutEnd() {
    SheetLimits small = limits(100, 50);

    assertThatThrownBy(() -> read("a,\"" + "x\n".repeat(200), small))
        .isInstanceOfSatisfying(
            SheetRefused.class, e -> assertThat(e.problem().code()).isEqualTo(Code.CELL_TOO_LONG));
    assertThatThrownBy(() -> read("y".repeat(101), small))
        .isInstanceOfSatisfying(
            SheetRefused.class, e -> assertThat(e.problem().code()).isEqualTo(Code.CELL_TOO_LONG));
  }

  @Test
  void readsACellOfExactlyTheLimit() throws IOException {
    assertThat(Sheets.texts(read("y".repeat(100) + ",b", limits(100, 50))))
        .containsExactly(List.of("y".repeat(100), "b"));
  }

  @Test
  void refusesMoreColumnsThanTheLimit() throws IOException {
    assertThat(read(",".repeat(49), limits(100, 50)).getFirst().size()).isEqualTo(50);
    assertThatThrownBy(() -> read(",".repeat(50), limits(100, 50)))
        .isInstanceOfSatisfying(
            SheetRefused.class,
            e -> assertThat(e.problem().code()).isEqualTo(Code.TOO_MANY_COLUMNS));
  }

  @Test
  void replacesNulCharactersAndRemarksTheRow() throws IOException {
    List<Row> rows = read("a\0b,\"c\0\"\nd,e\n");

    assertThat(Sheets.texts(rows))
        .containsExactly(List.of("a\uFFFDb", "c\uFFFD"), List.of("d", "e"));
    assertThat(rows.getFirst().remarks())
        .extracting(SheetProblem::code)
        .containsExactly(Code.NUL_CHARACTER);
    assertThat(rows.get(1).remarks()).isEmpty();
  }

  @Test
  void remarksTheRowAndTheByteOfUnreadableBytes() throws IOException {
    byte[] bytes = "甲,乙\n丙,?\n丁,戊\n".getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?');
    bytes[at] = (byte) 0xFF;
    List<Row> rows =
        Sheets.rows(new CsvRows(Sheets.file(folder, bytes), COMMA, SheetLimits.STANDARD, 8));

    assertThat(Sheets.texts(rows))
        .containsExactly(List.of("甲", "乙"), List.of("丙", "\uFFFD"), List.of("丁", "戊"));
    assertThat(rows.get(0).remarks()).isEmpty();
    assertThat(rows.get(1).remarks())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.code()).isEqualTo(Code.UNREADABLE_BYTES);
              assertThat(remark.place()).isEqualTo(new SheetPlace("", 2, 2, 0, at));
              assertThat(remark.en()).contains("UTF-8");
            });
    assertThat(rows.get(2).remarks()).isEmpty();
  }

  @Test
  void readsAReplacementCharacterThatTheFileReallyHasWithoutRemark() throws IOException {
    assertThat(read("37\uFFFD36,b\n").getFirst().remarks()).isEmpty();
  }

  @Test
  void ignoresTheClosingCharacterOfOldPrograms() throws IOException {
    assertThat(cells("a,b\r\n\u001A")).containsExactly(List.of("a", "b"));
    assertThat(cells("\u001A\nb\n")).containsExactly(List.of("\u001A"), List.of("b"));
  }

  @Test
  void agreesWithAPlainReaderOnRandomTexts() throws IOException {
    String[] pieces = {"a", "bc", "中", "😀", ",", ",", "\"\"", "\r", "\n", "\r\n", " "};
    Random random = new Random(42);
    for (int round = 0; round < 4_000; round++) {
      StringBuilder text = new StringBuilder();
      int cells = random.nextInt(12);
      for (int i = 0; i < cells; i++) {
        boolean quoted = random.nextBoolean();
        text.append(quoted ? "\"" : "");
        for (int j = random.nextInt(9); j > 0; j--) {
          String piece = pieces[random.nextInt(pieces.length)];
          text.append(quoted || !piece.equals("\"\"") ? piece : "x");
        }
        text.append(quoted ? "\"" : "");
        text.append(random.nextInt(3) > 0 ? "," : random.nextBoolean() ? "\n" : "\r\n");
      }
      String csv = text.toString();

      List<PlainCsv.Read> actual =
          read(csv).stream().map(row -> new PlainCsv.Read(row.line(), row.texts())).toList();
      List<PlainCsv.Read> expected = new ArrayList<>(PlainCsv.rows(csv, ','));
      assertThat(actual).as(csv).isEqualTo(expected);
    }
  }

  @Test
  void readsAcrossItsOwnBufferAtAnyLength() throws IOException {
    StringBuilder csv = new StringBuilder();
    List<List<String>> expected = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String plain = "长".repeat(i * 1_500) + i;
      String quoted = "q\"" + "\r\n".repeat(i * 700);
      csv.append(plain).append(",\"").append(quoted.replace("\"", "\"\"")).append("\"\n");
      expected.add(List.of(plain, quoted));
    }
    Path file = Files.writeString(folder.resolve("long.csv"), csv);

    assertThat(Sheets.texts(file)).isEqualTo(expected);
  }

  private static SheetLimits limits(int cellChars, int columns) {
    SheetLimits all = SheetLimits.STANDARD;
    return new SheetLimits(
        cellChars,
        columns,
        all.inflatedBytes(),
        all.freeBytes(),
        all.ratio(),
        all.directoryBytes(),
        all.parts(),
        all.tokenBytes(),
        all.heldChars());
  }
}
