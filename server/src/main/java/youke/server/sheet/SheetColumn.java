package youke.server.sheet;

import java.util.Optional;

/**
 * One column of a table that is written.
 *
 * @param label what stands in the header row
 * @param width in characters, for xlsx
 * @param format the number format for xlsx, such as {@code #,##0.00} or {@code yyyy-mm-dd}; dates
 *     and times have one without being told
 */
public record SheetColumn(String label, int width, Optional<String> format) {
  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  /** A column as wide as its label needs; a Chinese character takes two. */
  public static SheetColumn of(String label) {
    int units = label.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    return new SheetColumn(label, Math.clamp(units + 4L, NARROWEST, WIDEST), Optional.empty());
  }

  /** The same column with another width. */
  public SheetColumn wide(int characters) {
    return new SheetColumn(label, Math.clamp(characters, NARROWEST, WIDEST), format);
  }

  /** The same column with a number format. */
  public SheetColumn formatted(String pattern) {
    return new SheetColumn(label, width, Optional.of(pattern));
  }
}
