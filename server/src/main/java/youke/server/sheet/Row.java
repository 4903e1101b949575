package youke.server.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table, as wide as the file has it: short rows are not filled up, long ones not cut.
 */
public final class Row {
  private final long number;
  private final long line;
  private final Object[] cells;
  private final List<SheetProblem> remarks;

  /** Cells are {@code String} (text, "" for blank) or {@link Cell}; the array is kept. */
  Row(long number, long line, Object[] cells, List<SheetProblem> remarks) {
    this.number = number;
    this.line = line;
    this.cells = cells;
    this.remarks = remarks;
  }

  /** The row number that Excel shows, from 1; blank rows count though they are not given. */
  public long number() {
    return number;
  }

  /**
   * The line, from 1, on which the row begins in a text editor. It differs from {@link #number()}
   * once a cell holds a line break; in a workbook it is the same.
   */
  public long line() {
    return line;
  }

  /** How many cells the row has. */
  public int size() {
    return cells.length;
  }

  /** The text of a column counted from 0; "" beyond the row's end. */
  public String text(int column) {
    if (column >= cells.length) {
      return "";
    }
    return cells[column] instanceof String text ? text : ((Cell) cells[column]).text();
  }

  /** The value of a column counted from 0; blank beyond the row's end. */
  public Cell cell(int column) {
    if (column >= cells.length) {
      return Cell.BLANK;
    }
    return cells[column] instanceof String text ? Cell.ofText(text) : (Cell) cells[column];
  }

  /** All texts in order. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>(cells.length);
    for (int i = 0; i < cells.length; i++) {
      texts.add(text(i));
    }
    return texts;
  }

  /** All values in order. */
  public List<Cell> cells() {
    List<Cell> values = new ArrayList<>(cells.length);
    for (int i = 0; i < cells.length; i++) {
      values.add(cell(i));
    }
    return values;
  }

  /** Whether no cell holds anything but white space. */
  public boolean isBlank() {
    for (int i = 0; i < cells.length; i++) {
      if (!text(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /**
   * This row made as wide as its header, where a text with delimiters that nobody quoted made it
   * too wide: cells that begin with a space are taken for the rest of the cell before, as in {@code
   * 12, rue des Bouchers}. Empty unless that explains the surplus exactly. The result is remarked.
   */
  public Optional<Row> joined(int width, char delimiter) {
    List<String> joined = new ArrayList<>(width);
    for (int i = 0; i < cells.length; i++) {
      if (i > 0 && text(i).startsWith(" ")) {
        joined.set(joined.size() - 1, joined.getLast() + delimiter + text(i));
      } else {
        joined.add(text(i));
      }
    }
    if (cells.length <= width || joined.size() != width) {
      return Optional.empty();
    }
    List<SheetProblem> more = new ArrayList<>(remarks);
    SheetPlace place = SheetPlace.ofLine(number, line);
    String surplus = String.valueOf(cells.length - width);
    more.add(new SheetProblem(SheetProblem.Code.CELLS_JOINED, place, surplus));
    return Optional.of(new Row(number, line, joined.toArray(), more));
  }

  /** What is odd about this row although it could be read; usually nothing. */
  public List<SheetProblem> remarks() {
    return remarks;
  }

  @Override
  public String toString() {
    return number + ": " + texts();
  }
}
