package youke.server.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import youke.server.sheet.SheetProblem.Code;

/**
 * Rows of a text table: RFC 4180 read leniently. Lines end with LF, CRLF or CR; a quote opens a
 * quoted cell only at the cell's beginning; what follows a closing quote is joined to it and
 * remarked. Blank lines are passed over and counted.
 */
final class CsvRows implements RowReader {
  private static final int BUFFER = 1 << 16;

  private final TextSource source;
  private final TextForm form;
  private final SheetLimits limits;
  private final char delimiter;
  private final char quote;
  private final boolean[] stops = new boolean[128];

  private char[] buffer;
  private int position;
  private int end;
  private long consumed;
  private boolean ended;
  private boolean inSepLine;

  private long rowNumber;
  private long line = 1;
  private long rowLine;
  private Object[] cells = new Object[16];
  private int width;
  private List<SheetProblem> remarks = List.of();
  private @Nullable Row next;

  CsvRows(Path file, TextForm form, SheetLimits limits) throws IOException {
    this(file, form, limits, BUFFER);
  }

  /**
   * @param bufferChars how much is read at a time, at least 8; cells may be longer
   */
  CsvRows(Path file, TextForm form, SheetLimits limits, int bufferChars) throws IOException {
    buffer = new char[bufferChars];
    this.form = form;
    this.limits = limits;
    delimiter = form.delimiter();
    quote = form.quote();
    stops[delimiter] = true;
    stops['\n'] = true;
    stops['\r'] = true;
    stops[0] = true;
    source = new TextSource(file, form.encoding(), form.bom());
    inSepLine = form.sepLine();
  }

  @Override
  public boolean hasNext() {
    try {
      if (inSepLine && hasMore()) {
        parse();
        rowNumber = 0;
        inSepLine = false;
      }
      while (next == null && hasMore()) {
        next = parse();
      }
      return next != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    if (row == null) {
      throw new NoSuchElementException();
    }
    return row;
  }

  /** Reads one line of cells; null when it is blank. */
  private @Nullable Row parse() throws IOException {
    rowNumber++;
    rowLine = line;
    width = 0;
    remarks = List.of();
    boolean quoted = false;
    boolean more = true;
    while (more) {
      if (hasMore() && buffer[position] == quote) {
        quoted = true;
        readQuoted();
      } else {
        readPlain(position);
      }
      more = endCell();
    }
    remarkDamage();
    if (width == 1 && !quoted && (cells[0].equals("") || isDosEnd())) {
      return null;
    }
    return new Row(rowNumber, rowLine, Arrays.copyOf(cells, width), remarks);
  }

  /** Old programs close a text with a single character of their own. */
  private boolean isDosEnd() throws IOException {
    return cells[0].equals("\u001A") && !hasMore();
  }

  /** Steps over the delimiter or the end of the line behind a cell; whether the row goes on. */
  private boolean endCell() throws IOException {
    if (!hasMore()) {
      return false;
    }
    char c = buffer[position++];
    if (c == delimiter) {
      return true;
    }
    line++;
    if (c == '\r' && hasMore() && buffer[position] == '\n') {
      position++;
    }
    return false;
  }

  /** Reads up to the next delimiter or line end; {@code start} is where the cell's text begins. */
  private void readPlain(int start) throws IOException {
    int from = start;
    int at = position;
    boolean[] stop = stops;
    while (true) {
      char[] chars = buffer;
      int limit = end;
      while (at < limit) {
        char c = chars[at];
        if (c < 128 && stop[c]) {
          break;
        }
        at++;
      }
      if (at == limit) {
        boolean more = fill(from, at);
        from = 0;
        at = position;
        if (!more) {
          break;
        }
      } else if (chars[at] == 0) {
        replaceNul(at++);
      } else {
        break;
      }
    }
    position = at;
    add(from, at);
  }

  /**
   * Reads a quoted cell and whatever follows its closing quote. Doubled quotes are taken out in
   * place, so the cell's text always lies in one piece, from {@code from} to {@code to}.
   */
  private void readQuoted() throws IOException {
    int from = position + 1;
    int at = from;
    int to = from;
    boolean afterReturn = false;
    while (true) {
      if (at == end) {
        boolean more = fill(from, to);
        from = 0;
        to = position;
        at = position;
        if (!more) {
          throw SheetProblem.of(Code.UNCLOSED_QUOTE, here()).refused();
        }
      }
      char c = buffer[at++];
      if (c == quote) {
        if (at == end) {
          fill(from, to);
          from = 0;
          to = position;
          at = position;
        }
        if (at == end || buffer[at] != quote) {
          break;
        }
        at++;
      } else if (c == 0) {
        replaceNul(at - 1);
        c = '\uFFFD';
      } else if (c == '\r' || (c == '\n' && !afterReturn)) {
        line++;
      }
      afterReturn = c == '\r';
      buffer[to++] = c;
    }
    position = at;
    if (at == end || isEnd(buffer[at])) {
      add(from, to);
      return;
    }
    remark(SheetProblem.of(Code.STRAY_QUOTE, here()));
    int length = to - from;
    System.arraycopy(buffer, from, buffer, at - length, length);
    readPlain(at - length);
  }

  private boolean isEnd(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  private void add(int from, int to) {
    int length = to - from;
    if (length > limits.cellChars()) {
      throw tooLong();
    }
    if (width == cells.length) {
      if (width >= limits.columns()) {
        throw new SheetProblem(Code.TOO_MANY_COLUMNS, here(), String.valueOf(limits.columns()))
            .refused();
      }
      cells = Arrays.copyOf(cells, Math.min(limits.columns(), width * 2));
    }
    if (length == 0) {
      cells[width++] = "";
      return;
    }
    String text = new String(buffer, from, length);
    cells[width++] = text.charAt(0) == '\'' ? FormulaGuard.restored(text) : text;
  }

  /** Whether there is a character to read; what lies before it is given up. */
  private boolean hasMore() throws IOException {
    return position < end || fill(end, end);
  }

  /**
   * Moves what lies between the two places to the front, gives up all else and reads on behind it.
   * {@code position} is the first new character. False at the end of the file.
   */
  private boolean fill(int from, int to) throws IOException {
    int kept = to - from;
    if (kept > limits.cellChars()) {
      throw tooLong();
    }
    char[] target = buffer;
    if (buffer.length - kept < buffer.length / 4) {
      target = new char[buffer.length * 2];
    }
    System.arraycopy(buffer, from, target, 0, kept);
    int read = ended ? -1 : source.read(target, kept);
    ended = read < 0;
    buffer = target;
    consumed += end - kept;
    position = kept;
    end = kept + Math.max(read, 0);
    return !ended;
  }

  private SheetRefused tooLong() {
    return new SheetProblem(Code.CELL_TOO_LONG, here(), String.valueOf(limits.cellChars()))
        .refused();
  }

  private SheetPlace here() {
    return SheetPlace.ofCell("", rowNumber, rowLine, width + 1);
  }

  private void replaceNul(int at) {
    buffer[at] = '\uFFFD';
    remark(SheetProblem.of(Code.NUL_CHARACTER, here()));
  }

  private void remarkDamage() {
    long read = consumed + position;
    for (TextSource.Damage damage = source.damageBefore(read);
        damage != null;
        damage = source.damageBefore(read)) {
      SheetPlace place = SheetPlace.ofLine(rowNumber, rowLine).atByte(damage.offset());
      remark(new SheetProblem(Code.UNREADABLE_BYTES, place, form.encoding().label()));
    }
  }

  /** Keeps the remark unless the row already has one of its kind: one sentence says it. */
  private void remark(SheetProblem problem) {
    if (remarks.stream().anyMatch(known -> known.code() == problem.code())) {
      return;
    }
    if (remarks.isEmpty()) {
      remarks = new ArrayList<>();
    }
    remarks.add(problem);
  }

  @Override
  public double progress() {
    return source.progress();
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
