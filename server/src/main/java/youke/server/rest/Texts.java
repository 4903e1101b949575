package youke.server.rest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whether a text can be kept and sent: no NUL, no half of a surrogate pair. */
final class Texts {
  private Texts() {}

  static boolean isWhole(String text) {
    return firstBroken(text, 0) < 0;
  }

  /** The text with every broken character replaced by U+FFFD, to be shown. */
  static String mended(String text) {
    StringBuilder mended = new StringBuilder(text);
    for (int at = firstBroken(text, 0); at >= 0; at = firstBroken(text, at + 1)) {
      mended.setCharAt(at, '\uFFFD');
    }
    return mended.toString();
  }

  /** The text that stands percent-encoded in an address; empty when it is not whole UTF-8. */
  static Optional<String> unescaped(String raw) {
    if (raw.indexOf('%') < 0 && isAscii(raw)) {
      return Optional.of(raw.replace('+', ' '));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(raw.charAt(i + 2), 16);
        if (low < 0) {
          return Optional.empty();
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else if (c > 127) {
        return Optional.empty();
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    try {
      ByteBuffer whole = ByteBuffer.wrap(bytes.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(whole).toString());
    } catch (CharacterCodingException broken) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String raw) {
    return raw.chars().allMatch(c -> c < 128);
  }

  private static int firstBroken(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
