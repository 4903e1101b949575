package youke.server.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table row by row, of any length in constant memory. The header row is written first.
 * What it writes, {@link SheetFile} reads back as the same texts.
 *
 * <p>{@link #finish} completes the file. Closing without it leaves a file that is visibly
 * incomplete where the format can show it (an xlsx that does not open), so that a failed export
 * does not pass for a short one. The stream itself is left open.
 */
public sealed interface SheetWriter extends AutoCloseable permits CsvWriter, XlsxWriter {

  /**
   * CSV as Excel opens it in China and elsewhere: UTF-8 with byte order mark, commas, CRLF. Texts
   * that a spreadsheet would run as formulas get an apostrophe in front, which our own import takes
   * away again.
   */
  static SheetWriter csv(OutputStream out, List<SheetColumn> columns) throws IOException {
    return new CsvWriter(out, columns);
  }

  /**
   * An xlsx workbook with a frozen header row. Texts are always texts, never formulas. Beyond the
   * 1,048,576 rows of a sheet it goes on in a further one, under the same header.
   */
  static SheetWriter xlsx(OutputStream out, String sheet, List<SheetColumn> columns)
      throws IOException {
    return new XlsxWriter(out, sheet, columns, XlsxWriter.MOST_ROWS);
  }

  /**
   * Writes one row. It may be shorter than the header.
   *
   * @throws SheetRefused when a text is longer than an xlsx cell can hold
   */
  void row(List<? extends Cell> cells) throws IOException;

  /** Completes the file and flushes the stream. */
  void finish() throws IOException;

  @Override
  void close() throws IOException;
}
