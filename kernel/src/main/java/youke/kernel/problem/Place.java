package youke.kernel.problem;

/** Where a problem lies, so that a screen can point at it. */
public sealed interface Place {
  /** The request or record as a whole. */
  record Whole() implements Place {}

  /** A field by its path, such as {@code creditCode} or {@code lines[2].quantity}. */
  record AtField(String path) implements Place {}

  /** A character of an expression or parameter; {@code offset} counts from 0. */
  record AtText(String parameter, int offset) implements Place {}

  /** A row of a file, counted as the person's editor counts, and its column's heading. */
  record AtRow(long row, String column) implements Place {}

  Place WHOLE = new Whole();

  static Place field(String path) {
    return new AtField(path);
  }

  static Place text(String parameter, int offset) {
    return new AtText(parameter, offset);
  }
}
