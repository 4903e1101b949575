package youke.server.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import youke.server.sheet.SheetProblem.Code;

/** Tells files by their first bytes and turns away what is no table. */
final class FileSignature {
  private static final String OLE = "d0cf11e0a1b11ae1";
  private static final List<Known> OTHERS =
      List.of(
          new Known("25504446", "PDF"),
          new Known("89504e470d0a1a0a", "PNG"),
          new Known("ffd8ff", "JPEG"),
          new Known("47494638", "GIF"),
          new Known("1f8b08", "GZIP"),
          new Known("377abcaf271c", "7z"),
          new Known("526172211a07", "RAR"),
          new Known("53514c69746520666f726d6174", "SQLite"),
          new Known("7b5c727466", "RTF"));

  private record Known(String hex, String name) {}

  private FileSignature() {}

  static boolean isZip(byte[] head) {
    return starts(head, "504b0304") || starts(head, "504b0506");
  }

  /** Refuses files known by their first bytes. */
  static void check(Path path, byte[] head) throws IOException {
    for (Known known : OTHERS) {
      if (starts(head, known.hex)) {
        throw new SheetProblem(Code.NOT_A_TABLE, SheetPlace.FILE, known.name).refused();
      }
    }
    if (starts(head, OLE)) {
      throw compound(path).refused();
    }
    // Excel 2 to 4: a bare stream that begins with its BOF record.
    if (starts(head, "09000400") || starts(head, "09020600") || starts(head, "09040600")) {
      throw new SheetProblem(Code.OLD_WORKBOOK, SheetPlace.FILE, "xls").refused();
    }
  }

  private static boolean starts(byte[] head, String hex) {
    byte[] magic = HexFormat.of().parseHex(hex);
    return head.length >= magic.length
        && java.util.Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  /**
   * The container of old Office files, which also wraps encrypted new ones: its directory names
   * what is inside, in UTF-16.
   */
  private static SheetProblem compound(Path path) throws IOException {
    byte[] encrypted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    byte[] workbook = "Workbook".getBytes(StandardCharsets.UTF_16LE);
    byte[] book = "Book\0".getBytes(StandardCharsets.UTF_16LE);
    boolean old = false;
    byte[] window = new byte[1 << 16];
    int kept = 0;
    try (InputStream in = Files.newInputStream(path)) {
      int read = in.read(window, kept, window.length - kept);
      while (read > 0) {
        int length = kept + read;
        if (contains(window, length, encrypted)) {
          return SheetProblem.of(Code.ENCRYPTED);
        }
        old = old || contains(window, length, workbook) || contains(window, length, book);
        kept = Math.min(length, encrypted.length - 1);
        System.arraycopy(window, length - kept, window, 0, kept);
        read = in.read(window, kept, window.length - kept);
      }
    }
    return old
        ? new SheetProblem(Code.OLD_WORKBOOK, SheetPlace.FILE, "xls")
        : new SheetProblem(Code.NOT_A_TABLE, SheetPlace.FILE, "Office 97-2003");
  }

  private static boolean contains(byte[] window, int length, byte[] wanted) {
    for (int i = 0; i + wanted.length <= length; i++) {
      int j = 0;
      while (j < wanted.length && window[i + j] == wanted[j]) {
        j++;
      }
      if (j == wanted.length) {
        return true;
      }
    }
    return false;
  }

  /** Refuses bytes that are no text in any encoding of single bytes. */
  static void checkIsText(byte[] head) {
    int odd = 0;
    for (byte b : head) {
      odd += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    if (odd > 3 && odd * 25L > head.length) {
      throw SheetProblem.of(Code.NOT_TEXT).refused();
    }
  }

  /** Refuses texts that are blank or markup. */
  static void checkIsTable(String sample) {
    String start = sample.stripLeading();
    if (start.isEmpty()) {
      throw SheetProblem.of(Code.EMPTY_FILE).refused();
    }
    String lower = start.substring(0, Math.min(64, start.length())).toLowerCase(Locale.ROOT);
    for (String markup :
        List.of("<!doctype", "<html", "<?xml", "<table", "<head", "<meta", "<!--")) {
      if (lower.startsWith(markup)) {
        throw SheetProblem.of(Code.WEB_PAGE).refused();
      }
    }
  }
}
