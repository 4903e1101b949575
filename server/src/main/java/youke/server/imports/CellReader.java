package youke.server.imports;

import youke.server.sheet.Cell;

/** Makes a value of one kind out of a cell that is not blank. */
@FunctionalInterface
interface CellReader {
  /**
   * @param text of the cell as a person writes it, blanks around it taken away
   * @return the value in the Java type of the kind, or the {@link youke.kernel.problem.Problem}
   */
  Object read(Cell cell, String text);
}
