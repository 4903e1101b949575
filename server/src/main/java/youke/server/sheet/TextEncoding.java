package youke.server.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings that a text table may come in. */
public enum TextEncoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8, 3),
  UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 2),
  UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 2),
  UTF_32LE("UTF-32LE", StandardCharsets.UTF_32LE, 4),
  UTF_32BE("UTF-32BE", StandardCharsets.UTF_32BE, 4),
  /** GBK, decoded by its superset GB18030, with 0x80 as the euro sign of Chinese Windows. */
  GBK("GBK", Charset.forName("GB18030"), 0),
  GB18030("GB18030", Charset.forName("GB18030"), 4),
  WINDOWS_1252("windows-1252", Charset.forName("windows-1252"), 0);

  private final String label;
  private final Charset charset;
  private final int markBytes;

  TextEncoding(String label, Charset charset, int markBytes) {
    this.label = label;
    this.charset = charset;
    this.markBytes = markBytes;
  }

  /** The name that people know. */
  public String label() {
    return label;
  }

  Charset charset() {
    return charset;
  }

  /** How long the byte order mark is. */
  int markBytes() {
    return markBytes;
  }
}
