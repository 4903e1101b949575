package youke.server.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import youke.server.sheet.SheetProblem.Code;

/**
 * A file that someone brought as a table: what it is, found from its content whatever its name, and
 * its rows, as often as wanted. Holds nothing open itself.
 */
public final class SheetFile {
  private static final int HEAD = 1 << 16;
  private static final int SAMPLE_CHARS = 1 << 16;

  private final Path path;
  private final SheetForm form;
  private final SheetLimits limits;

  private SheetFile(Path path, SheetForm form, SheetLimits limits) {
    this.path = path;
    this.form = form;
    this.limits = limits;
  }

  /** Opens under {@link SheetLimits#STANDARD}. */
  public static SheetFile open(Path path) throws IOException {
    return open(path, SheetLimits.STANDARD);
  }

  /**
   * Finds out what the file is.
   *
   * @throws SheetRefused when it is no table that can be read
   */
  public static SheetFile open(Path path, SheetLimits limits) throws IOException {
    byte[] head = head(path);
    if (head.length == 0) {
      throw SheetProblem.of(Code.EMPTY_FILE).refused();
    }
    FileSignature.check(path, head);
    if (FileSignature.isZip(head)) {
      try (Workbook workbook = Workbook.open(path, limits)) {
        return new SheetFile(path, workbook.form(), limits);
      }
    }
    return new SheetFile(path, text(path, head), limits);
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD);
    }
  }

  private static TextForm text(Path path, byte[] head) throws IOException {
    Optional<TextEncoding> marked = EncodingGuess.marked(head);
    Optional<TextEncoding> known = marked.isPresent() ? marked : EncodingGuess.wide(head);
    TextEncoding encoding;
    if (known.isPresent()) {
      encoding = known.get();
    } else {
      FileSignature.checkIsText(head);
      try (InputStream in = Files.newInputStream(path)) {
        encoding = EncodingGuess.narrow(in);
      }
    }
    boolean whole;
    String sample;
    try (TextSource source = new TextSource(path, encoding, marked.isPresent())) {
      char[] chars = new char[SAMPLE_CHARS + 2];
      int length = 0;
      int read = 0;
      while (read >= 0 && length < SAMPLE_CHARS) {
        length += read;
        read = length < SAMPLE_CHARS ? source.read(chars, length) : 0;
      }
      whole = read < 0;
      sample = new String(chars, 0, length);
    }
    FileSignature.checkIsTable(sample);
    return new DelimiterGuess(sample, whole).form(encoding, marked.isPresent());
  }

  /** What was found: {@link TextForm} or {@link WorkbookForm}. */
  public SheetForm form() {
    return form;
  }

  /** The same text file under a form that its owner corrected. */
  public SheetFile as(TextForm other) {
    if (!(form instanceof TextForm)) {
      throw new IllegalStateException("a workbook is not a text");
    }
    return new SheetFile(path, other, limits);
  }

  /** The rows of the text, or of the workbook's first visible sheet. Close them. */
  public RowReader rows() throws IOException {
    return switch (form) {
      case TextForm text -> new CsvRows(path, text, limits);
      case WorkbookForm workbook -> rows(workbook.first());
    };
  }

  /**
   * The rows of the sheet with that name. Close them.
   *
   * @throws SheetRefused when the workbook has no such sheet
   */
  public RowReader rows(String sheet) throws IOException {
    return switch (form) {
      case TextForm text -> new CsvRows(path, text, limits);
      case WorkbookForm workbook ->
          rows(
              workbook
                  .tab(sheet)
                  .orElseThrow(
                      () ->
                          new SheetProblem(Code.NO_SUCH_SHEET, SheetPlace.FILE, sheet).refused()));
    };
  }

  private RowReader rows(SheetTab tab) throws IOException {
    return WorkbookRows.open(path, tab, limits);
  }
}
