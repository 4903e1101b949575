package youke.server.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/**
 * Finds the encoding of a text: its byte order mark; else the pattern of zero bytes that UTF-16 and
 * UTF-32 leave; else strict UTF-8; else GB18030 if what comes out is plausible Chinese; else
 * windows-1252, which fits anything.
 */
final class EncodingGuess {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final int ENOUGH_GOOD = 4_096;
  private static final int ENOUGH_MIXED = 65_536;

  private long utf8Good;
  private long utf8Bad;
  private int utf8Missing;
  private int utf8Low = 0x80;
  private int utf8High = 0xBF;

  private long pairs;
  private long plausible;
  private long fourBytes;
  private long gbBad;
  private int gbState;
  private int gbLead;

  private EncodingGuess() {}

  /** The encoding that the byte order mark at the head states. */
  static Optional<TextEncoding> marked(byte[] head) {
    int four =
        head.length < 4 ? 0 : unsigned(head, 0) << 24 | unsigned(head, 1) << 16 | pair(head, 2);
    if (four == 0xFFFE0000) {
      return Optional.of(TextEncoding.UTF_32LE);
    }
    if (four == 0x0000FEFF) {
      return Optional.of(TextEncoding.UTF_32BE);
    }
    if (four == 0x84319533) {
      return Optional.of(TextEncoding.GB18030);
    }
    int two = head.length < 2 ? 0 : pair(head, 0);
    if (two == 0xFFFE) {
      return Optional.of(TextEncoding.UTF_16LE);
    }
    if (two == 0xFEFF) {
      return Optional.of(TextEncoding.UTF_16BE);
    }
    return head.length >= 3 && two == 0xEFBB && unsigned(head, 2) == 0xBF
        ? Optional.of(TextEncoding.UTF_8)
        : Optional.empty();
  }

  /**
   * UTF-16 or UTF-32 without a mark. Both leave zero bytes, of which other texts have none; which
   * of the four it is, shows in what comes out.
   */
  static Optional<TextEncoding> wide(byte[] head) {
    int zeros = 0;
    boolean ascii = true;
    for (byte b : head) {
      zeros += b == 0 ? 1 : 0;
      ascii = ascii && b >= 0;
    }
    // A few stray zeros do not make a plain text wide; plain text in UTF-16 is half zeros.
    if (zeros == 0 || zeros * 200L < head.length || (ascii && zeros * 10L < head.length * 3L)) {
      return Optional.empty();
    }
    double most = 0.8;
    Optional<TextEncoding> best = Optional.empty();
    for (TextEncoding encoding :
        List.of(
            TextEncoding.UTF_32LE,
            TextEncoding.UTF_32BE,
            TextEncoding.UTF_16LE,
            TextEncoding.UTF_16BE)) {
      double share = plausible(head, encoding);
      if (share > most) {
        most = share;
        best = Optional.of(encoding);
      }
    }
    return best;
  }

  /** How much of the text is Latin or Chinese; 0 when it cannot be decoded. */
  private static double plausible(byte[] head, TextEncoding encoding) {
    int whole = head.length - head.length % encoding.markBytes();
    // The head may end within a surrogate pair: its last units do not decide.
    int length = whole > 64 ? whole - 4 : whole;
    try {
      String text =
          encoding.charset().newDecoder().decode(ByteBuffer.wrap(head, 0, length)).toString();
      long usual =
          text.chars()
              .filter(
                  c ->
                      (c >= ' ' && c < 0x250)
                          || (c >= 0x3000 && c <= 0x30FF)
                          || (c >= 0x4E00 && c <= 0x9FFF)
                          || (c >= 0xFF00 && c <= 0xFFEF)
                          || Character.isSurrogate((char) c)
                          || c == '\n'
                          || c == '\r'
                          || c == '\t')
              .count();
      return text.isEmpty() ? 0 : (double) usual / text.length();
    } catch (CharacterCodingException e) {
      return 0;
    }
  }

  /**
   * The encoding of a text of single bytes and byte sequences, read as far as needed to be sure.
   */
  static TextEncoding narrow(InputStream in) throws IOException {
    EncodingGuess guess = new EncodingGuess();
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0 && !guess.sure(); read = in.read(buffer)) {
      guess.take(buffer, read);
    }
    return guess.verdict();
  }

  private boolean sure() {
    return utf8Bad == 0 ? utf8Good >= ENOUGH_GOOD : utf8Good + utf8Bad + pairs >= ENOUGH_MIXED;
  }

  private TextEncoding verdict() {
    long bad = utf8Bad + (utf8Missing > 0 ? 1 : 0);
    if (bad == 0 || bad * 20 <= utf8Good) {
      return TextEncoding.UTF_8;
    }
    boolean chinese = pairs > 0 && gbBad * 50 <= pairs && plausible * 10 >= pairs * 6;
    if (!chinese) {
      return TextEncoding.WINDOWS_1252;
    }
    return fourBytes > 0 ? TextEncoding.GB18030 : TextEncoding.GBK;
  }

  private void take(byte[] buffer, int length) {
    int i = 0;
    while (i < length) {
      if (utf8Missing == 0 && gbState == 0) {
        while (i + 8 <= length && ((long) LONGS.get(buffer, i) & HIGH_BITS) == 0) {
          i += 8;
        }
        if (i == length) {
          return;
        }
      }
      int b = buffer[i++] & 0xFF;
      asUtf8(b);
      asGb18030(b);
    }
  }

  private void asUtf8(int b) {
    if (utf8Missing > 0) {
      if (b >= utf8Low && b <= utf8High) {
        utf8Low = 0x80;
        utf8High = 0xBF;
        if (--utf8Missing == 0) {
          utf8Good++;
        }
        return;
      }
      utf8Missing = 0;
      utf8Bad++;
    }
    utf8Low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    utf8High = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    if (b >= 0xC2 && b <= 0xF4) {
      utf8Missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    } else if (b >= 0x80) {
      utf8Bad++;
    }
  }

  /**
   * Counts sequences and among them the plausible: the 3,755 everyday characters (first level of GB
   * 2312) and Chinese punctuation. Real Chinese is nearly all of these; accented Latin letters
   * misread as Chinese nearly never are.
   */
  private void asGb18030(int b) {
    switch (gbState) {
      case 0 -> {
        if (b >= 0x81 && b <= 0xFE) {
          gbLead = b;
          gbState = 1;
        } else if (b == 0xFF) {
          gbBad++;
        }
      }
      case 1 -> {
        gbState = 0;
        if (b >= 0x30 && b <= 0x39) {
          gbState = 2;
        } else if (b >= 0x40 && b <= 0xFE && b != 0x7F) {
          pairs++;
          boolean everyday = gbLead >= 0xB0 && gbLead <= 0xD7;
          boolean sign = gbLead >= 0xA1 && gbLead <= 0xA3;
          plausible += b >= 0xA1 && (everyday || sign) ? 1 : 0;
        } else {
          gbBad++;
        }
      }
      case 2 -> {
        gbState = b >= 0x81 && b <= 0xFE ? 3 : 0;
        gbBad += gbState == 0 ? 1 : 0;
      }
      default -> {
        gbState = 0;
        if (b >= 0x30 && b <= 0x39) {
          fourBytes++;
        } else {
          gbBad++;
        }
      }
    }
  }

  private static int unsigned(byte[] bytes, int at) {
    return bytes[at] & 0xFF;
  }

  private static int pair(byte[] bytes, int at) {
    return unsigned(bytes, at) << 8 | unsigned(bytes, at + 1);
  }
}
