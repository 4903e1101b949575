package youke.server.sheet;

/**
 * How much one file may ask of the machine. Whatever a file claims of itself is not believed; these
 * are counted while reading.
 *
 * @param cellChars the longest cell, in UTF-16 units
 * @param columns the widest row
 * @param inflatedBytes what all parts of a workbook may unpack to together
 * @param freeBytes up to so many unpacked bytes no ratio is judged
 * @param ratio beyond {@code freeBytes}: at most so many unpacked bytes for one byte of the file
 * @param directoryBytes the table of contents of a workbook's container
 * @param parts how many parts a workbook's container may list
 * @param tokenBytes the longest piece of XML between two tags
 * @param heldChars shared texts held in memory; what is beyond lies in a temporary file
 */
public record SheetLimits(
    int cellChars,
    int columns,
    long inflatedBytes,
    long freeBytes,
    int ratio,
    int directoryBytes,
    int parts,
    int tokenBytes,
    int heldChars) {

  /** Wide enough for a full sheet of 1,048,576 rows, narrow enough for a machine of 2 cores. */
  public static final SheetLimits STANDARD =
      new SheetLimits(
          1 << 20, 16_384, 16L << 30, 64L << 20, 200, 16 << 20, 20_000, 8 << 20, 8 << 20);
}
