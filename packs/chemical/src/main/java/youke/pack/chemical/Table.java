package youke.pack.chemical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a table beside these classes: tabulators between, names of the columns first. */
final class Table {
  private Table() {}

  /** A row by the names of its columns; what is empty is "". */
  record Row(Map<String, String> values) {
    String text(String column) {
      String value = values.get(column);
      if (value == null) {
        throw new IllegalArgumentException("no column " + column + " in " + values);
      }
      return value;
    }

    /** The parts between commas. */
    List<String> list(String column) {
      String text = text(column);
      return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
  }

  static List<Row> read(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name + ".tsv")) {
      if (in == null) {
        throw new IllegalStateException(name + ".tsv is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String[] columns = lines.readLine().split("\t", -1);
      return lines.lines().map(line -> row(columns, line.split("\t", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] columns, String[] cells) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i++) {
      values.put(columns[i], i < cells.length ? cells[i] : "");
    }
    return new Row(values);
  }
}
