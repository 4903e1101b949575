package youke.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.server.sheet.SheetProblem.Code;

/** Files from elsewhere, where they lie beside the repository; skipped where they do not. */
class SharedDataTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private Path data = Path.of("");

  @BeforeEach
  void findData() {
    assumeTrue(Sheets.sharedData().isPresent(), "no shared data here");
    data = Sheets.sharedData().orElseThrow();
  }

  private List<Path> files(String path) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve(path))) {
      return files.sorted().toList();
    }
  }

  @Test
  void readsCsvSpectrumAsItsJson() throws IOException {
    List<Path> files = files("10_import/csv_spectrum/csvs");
    assertThat(files).hasSize(12);
    for (Path csv : files) {
      String name = csv.getFileName().toString().replace(".csv", ".json");
      JsonNode expected = JSON.readTree(data.resolve("10_import/csv_spectrum/json/" + name));
      if (name.equals("location_coordinates.json")) {
        // Its JSON was made from another record; the coordinates are the same.
        assertThat(Sheets.texts(csv).get(1).get(1))
            .isEqualTo(expected.get("Location Coordinates").asString());
        continue;
      }
      List<List<String>> rows = Sheets.texts(csv);
      List<Map<String, String>> records = new ArrayList<>();
      for (List<String> row : rows.subList(1, rows.size())) {
        Map<String, String> record = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
          record.put(rows.getFirst().get(i), row.get(i));
        }
        records.add(record);
      }
      // The copy of the CRLF files that lies there has lost its CRs; the JSON has not.
      assertThat(JSON.valueToTree(records).toString())
          .as(name)
          .isEqualTo(expected.toString().replace("\\r", ""));
    }
  }

  @Test
  void readsTheSixEncodingsAsEqualRecords() throws IOException {
    List<Path> files = files("10_import/encodings");
    assertThat(files).hasSize(6);
    List<List<String>> first = Sheets.texts(files.getFirst());
    assertThat(first).hasSize(301);
    for (Path file : files) {
      // The file with LF keeps LF in its cells, the others CRLF or LF: compare without CR.
      assertThat(plain(Sheets.texts(file))).as(file.toString()).isEqualTo(plain(first));
    }
  }

  private static List<List<String>> plain(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(cell -> cell.replace("\r\n", "\n")).toList())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "NumberFormatTest.csv, UTF_8, 3, 3",
    "backslash.csv, UTF_8, 2, 2",
    "contains_html.csv, UTF_8, 1, 3",
    "csv_without_extension, UTF_8, 3, 3",
    "enclosure.csv, UTF_8, 4, 3",
    "encoding.iso88591.csv, WINDOWS_1252, 2, 2",
    "encoding.utf16le.csv, UTF_16LE, 2, 2",
    "encoding.utf32be.csv, UTF_32BE, 2, 2",
    "encoding.utf32le.csv, UTF_32LE, 2, 2",
    "encoding.utf8.csv, UTF_8, 2, 2",
    "encoding.utf8bom.csv, UTF_8, 2, 2",
    "escape.csv, UTF_8, 4, 3",
    "line_break_escaped_32le.csv, UTF_32LE, 5, 3",
    "line_break_in_enclosure.csv, UTF_8, 6, 3",
    "linend.unix.csv, UTF_8, 2, 2",
    "linend.win.csv, UTF_8, 2, 2",
    "no_delimiter.csv, UTF_8, 1, 1",
    "premiere.utf16be.csv, UTF_16BE, 2, 3",
    "premiere.utf16bebom.csv, UTF_16BE, 2, 3",
    "premiere.utf16le.csv, UTF_16LE, 3, 3",
    "premiere.utf32be.csv, UTF_32BE, 2, 3",
    "premiere.utf32bebom.csv, UTF_32BE, 2, 3",
    "premiere.utf32le.csv, UTF_32LE, 2, 3",
    "premiere.utf32lebom.csv, UTF_32LE, 2, 3",
    "premiere.utf8.csv, UTF_8, 2, 3",
    "premiere.utf8bom.csv, UTF_8, 2, 3",
    "semicolon_separated.csv, UTF_8, 3, 3",
    "sep.csv, UTF_8, 2, 2",
  })
  void readsPhpSpreadsheetsCsv(String name, TextEncoding encoding, int rows, int columns)
      throws IOException {
    Path file = data.resolve("10_import/csv_phpspreadsheet").resolve(name);
    List<Row> read = Sheets.rows(file);

    assertThat(((TextForm) SheetFile.open(file).form()).encoding()).isEqualTo(encoding);
    assertThat(read).hasSize(rows);
    assertThat(read.getFirst().size()).isEqualTo(columns);
    if (name.startsWith("premiere")) {
      assertThat(read.getFirst().texts()).containsExactly("première", "second", "troisième");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1900_Calendar.xlsx | 2 | 2022-01-01,2021-12-31",
        "1904_Calendar.xlsx | 2 | 2022-01-01,2021-12-31",
        "HiddenSheet.xlsx | 0 | ''",
        "Zip-Windows-Directory-Separator.xlsx | 3 | Key ID,Key,English,Notes",
        "autofilterTest.xlsx | 57 | Year,Quarter,Country,Sales",
        "blankcell.xlsx | 2 | ,,C1",
        "dataValidationTest.xlsx | 7 | Cell B3 and B5 contain data validation...",
        "data_with_tables.xlsx | 1 | 1,2,3",
        "explicitdate.xlsx | 3 | 42",
        "issue.2450.xlsx | 4 | Sexe,Prénom,Année de naissance",
        "issue.2506.xlsx | 28 | ,,,,,,,,,12",
        "issue.3255.xlsx | 15 | #,Title,Author",
        "issue.3613.xlsx | 4 | ,,,,,,,,,,,,,1",
        "namespaces.xlsx | 1 | TransactionDate,Text,Type",
        "propertyTest.xlsx | 0 | ''",
        "sharedformulae.xlsx | 5 | 1,2,FALSE,x1",
        "threesheets.xlsx | 1 | First",
        "utf16be.xlsx | 1 | 1",
        "without_cell_reference.xlsx | 10 | 1,2,3,4,5,6,7,8,9,10",
      })
  void readsWorkbooksOfExcelWpsAndLibreOffice(String name, int rows, String start) {
    List<Row> read = Sheets.rows(data.resolve("10_import/xlsx").resolve(name));

    assertThat(read).hasSize(rows);
    if (!read.isEmpty()) {
      assertThat(String.join(",", read.getFirst().texts())).startsWith(start);
    }
  }

  @Test
  void refusesTheCutWorkbookThePageAndTheEmptyFile() {
    assertThat(refusal("10_import/xlsx_broken/truncated_2000_bytes.xlsx"))
        .isEqualTo(Code.WORKBOOK_BROKEN);
    assertThat(refusal("10_import/html_gb18030/charset.gb18030.html")).isEqualTo(Code.WEB_PAGE);
    assertThat(refusal("10_import/csv_phpspreadsheet/empty.csv")).isEqualTo(Code.EMPTY_FILE);
    assertThat(refusal("10_import/json_test_suite_parsing.zip")).isEqualTo(Code.NOT_A_TABLE);
  }

  private Code refusal(String path) {
    Code[] code = new Code[1];
    assertThatThrownBy(() -> SheetFile.open(data.resolve(path)))
        .isInstanceOfSatisfying(SheetRefused.class, e -> code[0] = e.problem().code());
    return code[0];
  }

  @ParameterizedTest
  @CsvSource({
    "01_crm_pipeline/sales_pipeline.csv, 8800, 8",
    "02_b2b_orders_northwind/customers.csv, 91, 11",
    "02_b2b_orders_northwind/orders.csv, 830, 14",
    "02_b2b_orders_northwind/suppliers.csv, 29, 12",
    "02_b2b_orders_northwind/order-details.csv, 2155, 5",
    "03_transactions_clv/online_retail_2010-12_2011-01.csv, 77628, 8",
    "06_entity_resolution/febrl_dataset1.csv, 1000, 11",
    "06_entity_resolution/dblp_acm/dblp.csv, 2616, 5",
    "06_entity_resolution/dblp_acm/acm.csv, 2294, 5",
    "06_entity_resolution/abt_buy/abt.csv, 1076, 4",
    "07_tickets_reviews/banking77_train.csv, 10003, 2",
    "07_tickets_reviews/zh_hotel_reviews_ChnSentiCorp_htl_all.csv, 7766, 2",
    "07_tickets_reviews/zh_online_shopping_10_cats_every6th.csv, 10463, 3",
    "08_chemicals_lims/lims_lachat_quickchem.csv, 39, 7",
  })
  void readsEveryRowOfRealTables(String path, int rows, int columns) {
    List<Row> read = Sheets.rows(data.resolve(path));

    assertThat(read).hasSize(rows + 1);
    // Northwind's addresses have commas that nobody quoted.
    assertThat(read).allMatch(row -> row.size() == columns || row.joined(columns, ',').isPresent());
    if (!path.contains("northwind")) {
      assertThat(read.stream().map(Row::size).distinct()).containsExactly(columns);
    }
  }

  @Test
  void givesBackEveryNaughtyStringFromCsvAndXlsx() throws IOException {
    List<String> naughty = new ArrayList<>();
    JSON.readTree(data.resolve("10_import/naughty_strings/blns.json"))
        .forEach(node -> naughty.add(node.asString()));
    assertThat(naughty).hasSizeGreaterThan(400);
    List<SheetColumn> columns = List.of(SheetColumn.of("a"), SheetColumn.of("b"));
    for (boolean xlsx : new boolean[] {false, true}) {
      Path file = folder.resolve(xlsx ? "x" : "c");
      try (OutputStream out = Files.newOutputStream(file);
          SheetWriter writer =
              xlsx ? SheetWriter.xlsx(out, "s", columns) : SheetWriter.csv(out, columns)) {
        for (String text : naughty) {
          writer.row(List.of(Cell.ofText(text), new Cell.Text("x")));
        }
        writer.finish();
      }

      assertThat(Sheets.rows(file).stream().skip(1).map(row -> row.text(0)).toList())
          .isEqualTo(naughty);
    }
  }
}
