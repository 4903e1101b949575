package youke.server.signin;

import java.nio.ByteBuffer;

/** Bytes as letters A-Z and digits 2-7 that people can type: RFC 4648, without padding. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder((bytes.length * 8 + 4) / 5);
    int held = 0;
    int bits = 0;
    for (byte next : bytes) {
      held = (held << 8) | (next & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((held >> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /** The bytes of a text that {@link #text} made. */
  static byte[] bytes(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
    int held = 0;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      int five = ALPHABET.indexOf(text.charAt(i));
      if (five < 0) {
        throw new IllegalArgumentException("Not Base32");
      }
      held = (held << 5) | five;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
        held &= (1 << bits) - 1;
      }
    }
    return bytes.array();
  }
}
