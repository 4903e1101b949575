package youke.server.sheet;

import java.util.ArrayList;
import java.util.List;

/** A CSV reader as simple as can be, to judge the fast one by. */
final class PlainCsv {
  record Read(long line, List<String> cells) {}

  private final String text;
  private final char delimiter;
  private int at;
  private long line = 1;

  private PlainCsv(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  static List<Read> rows(String text, char delimiter) {
    PlainCsv csv = new PlainCsv(text, delimiter);
    List<Read> rows = new ArrayList<>();
    while (csv.at < text.length()) {
      long begun = csv.line;
      int from = csv.at;
      List<String> cells = new ArrayList<>();
      boolean more = true;
      while (more) {
        cells.add(csv.cell());
        more = csv.at < text.length() && text.charAt(csv.at) == delimiter;
        csv.at += more ? 1 : 0;
      }
      boolean blank = csv.at == from;
      csv.lineEnd();
      if (!blank) {
        rows.add(new Read(begun, cells));
      }
    }
    return rows;
  }

  private void lineEnd() {
    if (at < text.length()) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      line++;
    }
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
      while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
        if (text.charAt(at) == '"') {
          at++;
        } else if (text.startsWith("\r\n", at)) {
          cell.append('\r');
          at++;
          line++;
        } else if (text.charAt(at) == '\r' || text.charAt(at) == '\n') {
          line++;
        }
        cell.append(text.charAt(at++));
      }
      at++;
    }
    while (at < text.length()
        && "\r\n".indexOf(text.charAt(at)) < 0
        && text.charAt(at) != delimiter) {
      cell.append(text.charAt(at++));
    }
    return cell.toString();
  }
}
