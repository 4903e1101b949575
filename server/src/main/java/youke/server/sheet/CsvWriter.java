package youke.server.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes RFC 4180 with a byte order mark and formulas defused. */
final class CsvWriter implements SheetWriter {
  private static final int BUFFER = 1 << 14;

  private final OutputStream out;
  private final StringBuilder pending = new StringBuilder(BUFFER);
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD});
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER * 3);

  CsvWriter(OutputStream out, List<SheetColumn> columns) throws IOException {
    this.out = out;
    pending.append('\uFEFF');
    row(columns.stream().map(column -> Cell.ofText(column.label())).toList());
  }

  @Override
  public void row(List<? extends Cell> cells) throws IOException {
    boolean first = true;
    for (Cell cell : cells) {
      if (!first) {
        pending.append(',');
      }
      first = false;
      append(text(cell), cells.size() == 1);
    }
    pending.append("\r\n");
    if (pending.length() >= BUFFER) {
      drain();
    }
  }

  /** Only what people typed can be a formula; a negative number is none. */
  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> FormulaGuard.defused(text.text());
      case Cell.Failed failed -> FormulaGuard.defused(failed.code());
      case Cell.Decimal decimal -> decimal.text();
      case Cell.DateOnly date -> date.text();
      case Cell.DateAndTime moment -> moment.text();
      case Cell.TimeOnly time -> time.text();
      case Cell.Bool bool -> bool.text();
      case Cell.Blank blank -> "";
    };
  }

  /** A cell that stands alone is quoted when empty, for a blank line is no row. */
  private void append(String text, boolean alone) {
    if (text.isEmpty() ? !alone : !needsQuotes(text)) {
      pending.append(text);
      return;
    }
    pending.append('"');
    int done = 0;
    for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', done)) {
      pending.append(text, done, at + 1).append('"');
      done = at + 1;
    }
    pending.append(text, done, text.length()).append('"');
  }

  /** Also for the delimiters of other countries' spreadsheets, which would cut the cell there. */
  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case ',', ';', '\t', '|', '"', '\r', '\n' -> {
          return true;
        }
        default -> {}
      }
    }
    return text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ';
  }

  private void drain() throws IOException {
    CharBuffer chars = CharBuffer.wrap(pending);
    encoder.reset();
    boolean more = true;
    while (more) {
      more = encoder.encode(chars, bytes, true).isOverflow();
      out.write(bytes.array(), 0, bytes.position());
      bytes.clear();
    }
    pending.setLength(0);
  }

  @Override
  public void finish() throws IOException {
    drain();
    out.flush();
  }

  @Override
  public void close() {
    // What was not finished is given up; the stream belongs to the caller.
    pending.setLength(0);
  }
}
