package youke.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import youke.server.sheet.SheetProblem.Code;

class SheetFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "customers_utf8_lf.csv, UTF_8, false, COMMA",
    "customers_utf8_bom_crlf.csv, UTF_8, true, COMMA",
    "customers_gbk.csv, GBK, false, COMMA",
    "customers_gb18030_crlf.csv, GBK, false, COMMA",
    "customers_utf16le_bom_tab.txt, UTF_16LE, true, TAB",
    "customers_utf16be_tab.txt, UTF_16BE, false, TAB",
    "customers_utf8_semicolon_quoted.csv, UTF_8, false, SEMICOLON",
    "customers_utf8_pipe_cr.csv, UTF_8, false, PIPE",
  })
  void readsTheSameRecordsFromEveryEncoding(
      String name, TextEncoding encoding, boolean bom, String delimiter) throws IOException {
    Path file = Sheets.resource(folder, name);
    char cut =
        switch (delimiter) {
          case "COMMA" -> ',';
          case "TAB" -> '\t';
          case "SEMICOLON" -> ';';
          default -> '|';
        };

    assertThat(SheetFile.open(file).form()).isEqualTo(new TextForm(encoding, bom, cut, '"', false));
    List<List<String>> rows = Sheets.texts(file);
    assertThat(rows).isEqualTo(Sheets.texts(Sheets.resource(folder, "customers_utf8_lf.csv")));
    assertThat(rows).hasSize(25).contains(List.of("KH-0003", "南京炼油厂", "南京", "地址：人民路1号\n三楼"));
  }

  @Test
  void readsCharactersOfFourBytesInGb18030() throws IOException {
    Path file = Sheets.resource(folder, "rare_gb18030.csv");

    assertThat(form(file).encoding()).isEqualTo(TextEncoding.GB18030);
    assertThat(Sheets.texts(file)).contains(List.of("王㐂", "上海"), List.of("𠮷野", "宁波"));
  }

  @Test
  void takesAccentedLatinForWindows1252AndNotForChinese() throws IOException {
    Path file = Sheets.resource(folder, "latin_windows1252.csv");

    assertThat(form(file).encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
    assertThat(Sheets.texts(file))
        .containsExactly(
            List.of("Société", "Ville", "Prix"),
            List.of("Crédit Agricole – Süd", "Orléans", "12,50 €"),
            List.of("Müller & Söhne", "Köln", "7,00 €"));
  }

  @Test
  void knowsChineseByAFewCharacters() throws IOException {
    byte[] bytes = "客户,价\n中石化,5?\n".getBytes(Charset.forName("GBK"));
    bytes[bytes.length - 2] = (byte) 0x80;
    Path file = Sheets.file(folder, bytes);

    assertThat(form(file).encoding()).isEqualTo(TextEncoding.GBK);
    assertThat(Sheets.texts(file)).containsExactly(List.of("客户", "价"), List.of("中石化", "5€"));
  }

  @Test
  void findsChineseThatBeginsOnlyFarIntoTheFile() throws IOException {
    String english = "code,name\n" + "1234,Some Company\n".repeat(20_000);
    Path file = Sheets.file(folder, (english + "9,上海石化\n").getBytes(Charset.forName("GBK")));

    assertThat(Sheets.texts(file).getLast()).isEqualTo(List.of("9", "上海石化"));
  }

  @Test
  void keepsUtf8WithOneDamagedByteAsUtf8() throws IOException {
    byte[] bytes = "名称,城市\n上海石化有限公司,上海\n宁波新材料,宁波\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = 'X';

    assertThat(form(Sheets.file(folder, bytes)).encoding()).isEqualTo(TextEncoding.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsWideEncodingsWithAndWithoutMark(String encoding) throws IOException {
    String text = "客户,城市\n上海石化有限公司😀,\"宁\n波\"\n";
    List<List<String>> expected = List.of(List.of("客户", "城市"), List.of("上海石化有限公司😀", "宁\n波"));
    Charset charset = Charset.forName(encoding);

    assertThat(Sheets.texts(Sheets.file(folder, text.getBytes(charset)))).isEqualTo(expected);
    assertThat(Sheets.texts(Sheets.file(folder, ("\uFEFF" + text).getBytes(charset))))
        .isEqualTo(expected);
  }

  @Test
  void obeysASepLineAndGivesItNoRow() throws IOException {
    Path file = Sheets.file(folder, "sep=|\r\nA,1|B\r\n2|3,3\r\n");
    List<Row> rows = Sheets.rows(file);

    assertThat(form(file).sepLine()).isTrue();
    assertThat(Sheets.texts(rows)).containsExactly(List.of("A,1", "B"), List.of("2", "3,3"));
    assertThat(rows).extracting(Row::number).containsExactly(1L, 2L);
    assertThat(rows).extracting(Row::line).containsExactly(2L, 3L);
  }

  @Test
  void cutsAtWhatDividesEvenly() throws IOException {
    assertThat(delimiter("a;b;c\n1,5;2,5;x\n3,5;4;y\n")).isEqualTo(';');
    assertThat(delimiter("id%title\n1%Data, models and more\n2%Joins\n")).isEqualTo('%');
    assertThat(delimiter("name\trate, %\nA, B\t10%\nC\t20%\n")).isEqualTo('\t');
    assertThat(delimiter("name,rate\nA,10%\nB,20%\n")).isEqualTo(',');
    assertThat(delimiter("\"a;b\",\"c\"\n\"d;e\",\"f\"\n")).isEqualTo(',');
    assertThat(delimiter("one column\nof text\n")).isEqualTo(',');
    assertThat(delimiter("remark\nsent; waiting\nlost\n")).isEqualTo(',');
    assertThat(delimiter("Sales report\nname;amount\nA;1\nB;2\n")).isEqualTo(';');
    assertThat(delimiter("产品|说明\n乙醇|用途：溶剂, 消毒\n丙酮|溶剂, 清洗, 稀释\n")).isEqualTo('|');
  }

  @Test
  void takesPairedApostrophesForQuotes() throws IOException {
    Path file = Sheets.file(folder, "'a','b,c'\n'd','e'\n");

    assertThat(Sheets.texts(file)).containsExactly(List.of("a", "b,c"), List.of("d", "e"));
    assertThat(Sheets.texts(Sheets.file(folder, "it's,rock 'n' roll\n'tis,x\n")))
        .containsExactly(List.of("it's", "rock 'n' roll"), List.of("'tis", "x"));
  }

  @Test
  void readsUnderAFormThatItsOwnerCorrected() throws IOException {
    SheetFile file = SheetFile.open(Sheets.file(folder, "a,b;c\n1,2;3\n"));
    TextForm other = ((TextForm) file.form()).withDelimiter(';');

    assertThat(Sheets.texts(Sheets.rows(file.as(other).rows())))
        .containsExactly(List.of("a,b", "c"), List.of("1,2", "3"));
  }

  @Test
  void refusesWhatIsNoTableAndSaysWhatItIs() throws IOException {
    assertThat(refusal(new byte[0])).isEqualTo(Code.EMPTY_FILE);
    assertThat(refusal(bytes("\uFEFF \r\n\t\n"))).isEqualTo(Code.EMPTY_FILE);
    assertThat(refusal(bytes("%PDF-1.7 ..."))).isEqualTo(Code.NOT_A_TABLE);
    assertThat(refusal(HexFormat.of().parseHex("89504e470d0a1a0a00000000")))
        .isEqualTo(Code.NOT_A_TABLE);
    assertThat(refusal(bytes("<html><table><tr><td>1</td></tr></table></html>")))
        .isEqualTo(Code.WEB_PAGE);
    assertThat(refusal(bytes("  <?xml version=\"1.0\"?><Workbook/>"))).isEqualTo(Code.WEB_PAGE);
    byte[] noise = new byte[5_000];
    new java.util.Random(7).nextBytes(noise);
    noise[0] = 'x';
    assertThat(refusal(noise)).isEqualTo(Code.NOT_TEXT);
  }

  @Test
  void tellsAnEncryptedWorkbookFromAnOldOne() throws IOException {
    assertThat(refusal(compound("EncryptedPackage"))).isEqualTo(Code.ENCRYPTED);
    assertThat(refusal(compound("Workbook"))).isEqualTo(Code.OLD_WORKBOOK);
    assertThat(refusal(compound("WordDocument"))).isEqualTo(Code.NOT_A_TABLE);
  }

  /** The head of an OLE container and, beyond the first window, a directory entry. */
  private static byte[] compound(String entry) {
    byte[] file = new byte[200_000];
    byte[] magic = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(magic, 0, file, 0, magic.length);
    System.arraycopy(name, 0, file, (1 << 16) - 5, name.length);
    return file;
  }

  private Code refusal(byte[] content) throws IOException {
    Path file = Sheets.file(folder, content);
    Code[] code = new Code[1];
    assertThatThrownBy(() -> SheetFile.open(file))
        .isInstanceOfSatisfying(
            SheetRefused.class,
            e -> {
              code[0] = e.problem().code();
              assertThat(e.problem().zh()).isNotBlank().doesNotContain("%s");
              assertThat(e.problem().en()).isNotBlank().doesNotContain("%s");
            });
    return code[0];
  }

  private char delimiter(String text) throws IOException {
    return form(Sheets.file(folder, text)).delimiter();
  }

  private static TextForm form(Path file) throws IOException {
    return (TextForm) SheetFile.open(file).form();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
