package youke.server.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret of 256 random bits, as its holder shows it; the database keeps its hash only. */
final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /** 43 letters, digits, {@code -} and {@code _}. */
  static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** SHA-256: enough for secrets that cannot be guessed, and cheap enough for every request. */
  static Hash hash(String secret) {
    return Hash.of(sha256(secret));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The hash of a secret, fit to be a key in memory. */
  record Hash(long first, long second, long third, long fourth) {
    static Hash of(byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new Hash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    byte[] bytes() {
      return ByteBuffer.allocate(32)
          .putLong(first)
          .putLong(second)
          .putLong(third)
          .putLong(fourth)
          .array();
    }

    String hex() {
      return HexFormat.of().formatHex(bytes());
    }

    static Hash ofHex(String hex) {
      return of(HexFormat.of().parseHex(hex));
    }
  }
}
