package youke.server.sheet;

/**
 * How a text table is written. What was found can be corrected by its owner: see {@link
 * SheetFile#as}.
 *
 * @param bom whether the file begins with a byte order mark
 * @param delimiter what separates cells, an ASCII character
 * @param quote what encloses cells
 * @param sepLine whether the first line is Excel's {@code sep=;} and no row
 */
public record TextForm(
    TextEncoding encoding, boolean bom, char delimiter, char quote, boolean sepLine)
    implements SheetForm {

  public TextForm {
    if (delimiter >= 128 || delimiter == '\n' || delimiter == '\r' || delimiter == 0) {
      throw new IllegalArgumentException("not a delimiter: " + (int) delimiter);
    }
    if (quote >= 128 || quote == delimiter || quote < ' ') {
      throw new IllegalArgumentException("not a quote: " + (int) quote);
    }
  }

  /** The same file read in another encoding. */
  public TextForm withEncoding(TextEncoding other) {
    return new TextForm(other, bom && other == encoding, delimiter, quote, sepLine);
  }

  /** The same file cut at another character. */
  public TextForm withDelimiter(char other) {
    return new TextForm(encoding, bom, other, quote, sepLine);
  }
}
