package youke.server.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import youke.server.sheet.Row;
import youke.server.sheet.RowReader;
import youke.server.sheet.SheetFile;
import youke.server.sheet.TextForm;

/** The rows of a table behind its headings, in the order in which they are taken. */
final class RowSource implements AutoCloseable {
  private final Table table;
  private final RowOrder order;
  private @Nullable RowReader reader;
  private int reading;
  private int next;
  private long given;

  RowSource(Table table, RowOrder order) {
    this.table = table;
    this.order = order;
  }

  /** A row, and whether it waits for itself by way of others. */
  record Taken(Row row, boolean inCircle) {}

  /** The next row; null behind the last. */
  @Nullable Taken next() throws IOException {
    while (true) {
      RowReader from = reader;
      if (from == null) {
        from = table.rows();
        reader = from;
        next = 0;
      }
      while (from.hasNext()) {
        Row row = from.next();
        int at = next++;
        if (order.isTaken(at, reading)) {
          given++;
          return new Taken(row, order.isInCircle(at));
        }
      }
      if (reading + 1 >= order.readings()) {
        return null;
      }
      from.close();
      reader = null;
      reading++;
    }
  }

  /** Passes over rows that were taken before. */
  void skip(long rows) throws IOException {
    while (given < rows && next() != null) {
      // next counts
    }
  }

  /** How many rows there are, guessed from how much of the file has been read. */
  @Nullable Long total() {
    RowReader from = reader;
    double share = from == null ? 0 : (reading + from.progress()) / order.readings();
    return share <= 0.001 ? null : Math.max(given, Math.round(given / Math.min(1, share)));
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }

  /** A table as its owner wants it read. */
  record Table(SheetFile file, @Nullable String sheet) {
    /** The rows behind the headings. */
    RowReader rows() throws IOException {
      RowReader rows = all();
      if (rows.hasNext()) {
        rows.next();
      }
      return rows;
    }

    RowReader all() throws IOException {
      return sheet == null ? file.rows() : file.rows(sheet);
    }

    boolean isText() {
      return file.form() instanceof TextForm;
    }
  }
}
