package youke.server.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import youke.kernel.text.Label;
import youke.kernel.text.Language;
import youke.server.files.FileStore;
import youke.server.sheet.Cell;
import youke.server.sheet.Row;
import youke.server.sheet.RowReader;
import youke.server.sheet.SheetColumn;
import youke.server.sheet.SheetWriter;

/**
 * Writes the refused rows of an import as a table of the same columns and one more that says what
 * is wrong, in the format of the table that was brought: to be mended and brought again.
 */
final class RefusedFileWriter {
  /** What the additional column is called; brought again, it is left out. */
  static final Label PROBLEM = Label.of("导入问题", "Import problem");

  private static final int READ_AT_ONCE = 5_000;

  private final ImportTables tables;
  private final FileStore store;

  RefusedFileWriter(ImportTables tables, FileStore store) {
    this.tables = tables;
    this.store = store;
  }

  /** The file, kept; empty when no row was refused. */
  Optional<ImportTables.RefusedFile> write(
      long job, RowSource.Table table, Headings headings, String source, Language language)
      throws IOException {
    SortedMap<Long, JsonNode> problems = tables.problems(job, 0, READ_AT_ONCE);
    if (problems.isEmpty()) {
      return Optional.empty();
    }
    Path path = Files.createTempFile("refused-", ".part");
    try {
      write(path, job, table, headings, problems, language);
      FileStore.Kept kept;
      try (InputStream content = Files.newInputStream(path)) {
        kept = store.keep(content, Long.MAX_VALUE);
      }
      var file = new ImportTables.RefusedFile(name(source, table.isText(), language), kept);
      tables.refusedFile(job, file);
      return Optional.of(file);
    } finally {
      Files.deleteIfExists(path);
    }
  }

  private static String name(String source, boolean text, Language language) {
    int dot = source.lastIndexOf('.');
    String base = dot > 0 ? source.substring(0, dot) : source;
    return base + Label.of("-未导入", "-refused").in(language) + (text ? ".csv" : ".xlsx");
  }

  private void write(
      Path path,
      long job,
      RowSource.Table table,
      Headings headings,
      SortedMap<Long, JsonNode> first,
      Language language)
      throws IOException {
    List<SheetColumn> columns = new ArrayList<>();
    headings.names().stream()
        .filter(name -> !isProblem(name))
        .forEach(name -> columns.add(SheetColumn.of(name)));
    columns.add(SheetColumn.of(PROBLEM.in(language)).wide(60));
    try (OutputStream out = Files.newOutputStream(path);
        SheetWriter writer =
            table.isText()
                ? SheetWriter.csv(out, columns)
                : SheetWriter.xlsx(out, PROBLEM.in(language), columns);
        RowReader rows = table.rows()) {
      SortedMap<Long, JsonNode> problems = first;
      while (rows.hasNext() && !problems.isEmpty()) {
        Row row = rows.next();
        JsonNode against = problems.get(row.number());
        if (against != null) {
          writer.row(cells(row, headings, against));
        }
        if (row.number() >= problems.lastKey()) {
          problems = tables.problems(job, problems.lastKey(), READ_AT_ONCE);
        }
      }
      writer.finish();
    }
  }

  private static List<Cell> cells(Row row, Headings headings, JsonNode against) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (!isProblem(headings.names().get(i))) {
        cells.add(row.cell(i));
      }
    }
    List<String> told = new ArrayList<>();
    for (JsonNode problem : against) {
      String column = problem.path("column").asString("");
      String message = problem.path("message").asString("");
      told.add(column.isEmpty() ? message : column + ": " + message);
    }
    cells.add(Cell.ofText(String.join("; ", told)));
    return cells;
  }

  /** Whether a heading is that of the additional column. */
  static boolean isProblem(String heading) {
    return heading.equals(PROBLEM.zh()) || heading.equals(PROBLEM.en());
  }
}
