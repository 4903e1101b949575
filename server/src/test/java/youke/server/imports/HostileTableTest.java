package youke.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.server.rest.SharedData;
import youke.server.sheet.Book;

/**
 * Tables that are broken, that mean harm, or that are merely odd, through the door of the import.
 */
final class HostileTableTest {
  private static final int BOMB = 1 << 30;
  private static ImportHouse house;
  @TempDir private @Nullable Path folder;

  @BeforeAll
  static void open() {
    house = new ImportHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private Path folder() {
    return java.util.Objects.requireNonNull(folder);
  }

  private static Bringing.Answer bring(String name, byte[] content) {
    return house.bring(ImportHouse.MANAGER, "account", name, content);
  }

  private static Book book() {
    return new Book(
        "<row><c t=\"inlineStr\"><is><t>客户名称</t></is></c></row>"
            + "<row><c t=\"inlineStr\"><is><t>甲</t></is></c></row>");
  }

  private static void refused(Bringing.Answer answer, String reason) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("UNREADABLE_TABLE");
    assertThat(answer.json().path("problems").get(0).path("arguments").path("reason").asString())
        .isEqualTo(reason);
  }

  @Test
  void aWorkbookThatWasCutIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(book().in(folder()));
    refused(bring("cut.xlsx", Arrays.copyOf(whole, whole.length / 2)), "WORKBOOK_BROKEN");
    assertThat(bring("whole.xlsx", whole).status()).isEqualTo(201);
  }

  @Test
  void entitiesThatMultiplyOrFetchFilesAreRefused() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append("]><sst><si><t>&l29;</t></si></sst>");
    Path multiplying = book().part("xl/sharedStrings.xml", laughs.toString()).in(folder());
    refused(bring("laughs.xlsx", Files.readAllBytes(multiplying)), "FORBIDDEN_XML");
    Path secret = Files.writeString(folder().resolve("secret.txt"), "top secret");
    String sheet =
        ("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"%s\">]><worksheet><sheetData><row>"
                + "<c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>")
            .formatted(secret.toUri());
    Path fetching = book().part("xl/worksheets/sheet1.xml", sheet).in(folder());
    Bringing.Answer answer = bring("fetch.xlsx", Files.readAllBytes(fetching));
    refused(answer, "FORBIDDEN_XML");
    assertThat(answer.body()).doesNotContain("top secret");
  }

  @Test
  void aBombIsRefusedInLittleMemory() throws IOException {
    byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    Path bomb =
        book()
            .part(
                "xl/worksheets/sheet1.xml",
                out -> {
                  out.write(
                      "<worksheet><sheetData><row><c t=\"str\"><v>"
                          .getBytes(StandardCharsets.UTF_8));
                  for (int i = 0; i < BOMB / block.length; i++) {
                    out.write(block);
                  }
                })
            .in(folder());
    assertThat(Files.size(bomb)).isLessThan(4 << 20);
    System.gc();
    long before = used();
    Bringing.Answer answer = bring("bomb.xlsx", Files.readAllBytes(bomb));
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    System.gc();
    assertThat(used() - before).isLessThan(100L << 20);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void whatIsNoTableIsRefusedAndATableTooLargeIsNotKept() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    refused(bring("客户.csv", png), "NOT_A_TABLE");
    assertThat(bring("empty.csv", new byte[0]).status()).isEqualTo(422);
    byte[] large = new byte[(20 << 20) + 1];
    Arrays.fill(large, (byte) 'x');
    Bringing.Answer answer = bring("large.csv", large);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("TOO_LARGE");
  }

  @Test
  void namesOfFilesAreNoPaths() {
    byte[] csv = "客户名称\n甲\n".getBytes(StandardCharsets.UTF_8);
    assertThat(bring("../../etc/passwd", csv).json().path("name").asString()).isEqualTo("passwd");
    assertThat(bring("C:\\x\\..\\a\r\nb.csv", csv).json().path("name").asString())
        .isEqualTo("ab.csv");
  }

  @Test
  void oddTablesReadAsTheirCollectionSays() throws IOException {
    Path first = SharedData.file("10_import/csv_spectrum/csvs/simple.csv");
    List<Path> tables;
    try (Stream<Path> all = Files.list(first.getParent())) {
      // of this one the collection's own JSON tells another telephone number than its table
      tables = all.filter(one -> !one.endsWith("location_coordinates.csv")).sorted().toList();
    }
    assertThat(tables).hasSize(11);
    for (Path table : tables) {
      String name = table.getFileName().toString().replace(".csv", ".json");
      JsonNode expected =
          JsonMapper.shared()
              .readTree(Files.readAllBytes(first.resolveSibling("../json/" + name).normalize()));
      JsonNode shown = bring(table.getFileName().toString(), Files.readAllBytes(table)).json();
      List<List<String>> wanted = new ArrayList<>();
      List<String> headings = new ArrayList<>();
      shown.path("headings").forEach(one -> headings.add(one.asString()));
      for (JsonNode row : expected) {
        List<String> cells = new ArrayList<>();
        // the copy of the tables with CRLF may have lost its CRs, the JSON has not
        headings.forEach(heading -> cells.add(row.path(heading).asString("?").replace("\r", "")));
        wanted.add(cells);
      }
      List<List<String>> read = new ArrayList<>();
      for (JsonNode row : shown.path("rows")) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.asString().replace("\r", "")));
        while (cells.size() < headings.size()) {
          cells.add("");
        }
        read.add(cells);
      }
      assertThat(read).as(name).isEqualTo(wanted);
    }
  }

  @Test
  void reviewsInSixEncodingsBecomeTheSameRecords() throws IOException {
    Path first = SharedData.file("10_import/encodings/zh_reviews_300_utf8_lf.csv");
    List<Path> tables;
    try (Stream<Path> all = Files.list(first.getParent())) {
      tables =
          all.filter(path -> path.getFileName().toString().startsWith("zh_reviews"))
              .sorted()
              .toList();
    }
    assertThat(tables).hasSize(6);
    List<@Nullable String> sums = new ArrayList<>();
    for (Path table : tables) {
      JsonNode brought = bring(table.getFileName().toString(), Files.readAllBytes(table)).json();
      String label = brought.path("headings").get(0).asString();
      String review = brought.path("headings").get(1).asString();
      Bringing.Done done =
          house.run(
              ImportHouse.MANAGER,
              brought.path("id").asString(),
              "{\"columns\":{\"%s\":\"name\",\"%s\":\"remark\"},\"trim\":false}"
                  .formatted(label, review));
      assertThat(done.counts()).as(table.toString()).containsExactly(300, 0, 0, 0);
      sums.add(
          house.value(
              "select md5(string_agg(name || ':' || replace(remark, E'\\r\\n', E'\\n'), '|'"
                  + " order by name, replace(remark, E'\\r\\n', E'\\n') collate \"C\"))"
                  + " from account where created_act = ?",
              Long.parseLong(done.act())));
    }
    assertThat(sums).doesNotContainNull();
    assertThat(sums).containsOnly(sums.getFirst());
  }
}
