package youke.server.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;

/**
 * What a file is, told by its first bytes and, where they do not say, by its name; never by what
 * the sender calls it.
 */
final class FileType {
  static final String UNKNOWN = "application/octet-stream";
  private static final int HEAD = 512;

  /** Shown in a page as they are; anything else is only saved. */
  private static final Set<String> SHOWN =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  /** What a computer would run when it is opened. */
  private static final Set<String> RUN =
      Set.of(
          "apk", "app", "bat", "cmd", "com", "cpl", "dll", "dmg", "exe", "hta", "iso", "jar", "js",
          "jse", "lnk", "msi", "msp", "ps1", "reg", "scr", "sh", "vb", "vbe", "vbs", "wsf");

  private record Magic(String hex, int at, String type, Set<String> endings) {}

  private static final List<Magic> KNOWN =
      List.of(
          new Magic("89504e470d0a1a0a", 0, "image/png", Set.of("png")),
          new Magic("ffd8ff", 0, "image/jpeg", Set.of("jpg", "jpeg")),
          new Magic("47494638", 0, "image/gif", Set.of("gif")),
          new Magic("57454250", 8, "image/webp", Set.of("webp")),
          new Magic("255044462d", 0, "application/pdf", Set.of("pdf")));

  /** Programs of Windows, Linux and macOS, and scripts that name their interpreter. */
  private static final List<String> PROGRAMS =
      List.of("4d5a", "7f454c46", "cafebabe", "cffaedfe", "feedfacf", "2321");

  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("txt", "text/plain"),
          Map.entry("csv", "text/csv"),
          Map.entry("zip", "application/zip"),
          Map.entry("doc", "application/msword"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("ppt", "application/vnd.ms-powerpoint"),
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry(
              "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
          Map.entry("eml", "message/rfc822"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("mp4", "video/mp4"));

  private FileType() {}

  /**
   * The type of a content.
   *
   * @param content whose first bytes are looked at and left where they are
   * @throws Refusal when it is a program, or not what its name says
   */
  static String of(String name, BufferedInputStream content) throws IOException {
    content.mark(HEAD);
    byte[] head = content.readNBytes(HEAD);
    content.reset();
    String ending = ending(name);
    if (RUN.contains(ending) || PROGRAMS.stream().anyMatch(hex -> begins(head, hex, 0))) {
      throw new Refusal(Problem.of(FileProblem.PROGRAM).with("name", name));
    }
    for (Magic magic : KNOWN) {
      boolean is = begins(head, magic.hex(), magic.at());
      if (magic.endings().contains(ending) && !is) {
        throw new Refusal(Problem.of(FileProblem.NOT_WHAT_IT_SAYS).with("name", name));
      }
      if (is) {
        return magic.type();
      }
    }
    return looksActive(head) ? UNKNOWN : BY_NAME.getOrDefault(ending, UNKNOWN);
  }

  static boolean isShown(String type) {
    return SHOWN.contains(type);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean begins(byte[] head, String hex, int at) {
    byte[] magic = HexFormat.of().parseHex(hex);
    return head.length >= at + magic.length
        && java.util.Arrays.equals(head, at, at + magic.length, magic, 0, magic.length);
  }

  // A page or a drawing that a browser would run, whatever its name.
  private static boolean looksActive(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return text.contains("<script")
        || text.contains("<html")
        || text.contains("<svg")
        || text.contains("<!doctype")
        || text.contains("<?xml");
  }

  /** A stream that can be looked into. */
  static BufferedInputStream lookedInto(InputStream content) {
    return new BufferedInputStream(content, HEAD);
  }
}
