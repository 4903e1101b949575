package youke.server.sheet;

import java.util.Iterator;

/**
 * The rows of one table, in file order, one at a time. A row stays valid after the next is read.
 * Not for several threads at once.
 *
 * <p>{@code hasNext} and {@code next} throw {@link SheetRefused} where the file cannot be read on
 * and {@link java.io.UncheckedIOException} when the disk fails.
 */
public sealed interface RowReader extends Iterator<Row>, AutoCloseable
    permits CsvRows, WorkbookRows {

  /** How much of the file has been read, from 0 to 1. */
  double progress();

  @Override
  void close();
}
