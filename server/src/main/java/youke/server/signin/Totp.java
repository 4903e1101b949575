package youke.server.signin;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes that an authenticator app shows, new every 30 seconds: RFC 6238 with HMAC-SHA-1 and 6
 * digits, what every app understands.
 */
final class Totp {
  static final int DIGITS = 6;
  private static final long PERIOD_SECONDS = 30;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /** A new shared secret of 160 bits, as RFC 4226 section 4 recommends, in Base32. */
  static String secret() {
    byte[] secret = new byte[20];
    RANDOM.nextBytes(secret);
    return Base32.text(secret);
  }

  /** The step of time that a code belongs to. */
  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), PERIOD_SECONDS);
  }

  /**
   * The step for which a typed code is right: the current one, or one to either side for clocks
   * that differ (RFC 6238 section 5.2).
   */
  static OptionalLong matching(String secret, String code, Instant now) {
    long current = step(now);
    OptionalLong found = OptionalLong.empty();
    for (long step = current - 1; step <= current + 1; step++) {
      byte[] expected =
          code(Base32.bytes(secret), step, DIGITS).getBytes(StandardCharsets.US_ASCII);
      if (MessageDigest.isEqual(expected, code.getBytes(StandardCharsets.UTF_8))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** RFC 4226 section 5.3: the HMAC of the counter, truncated to decimal digits. */
  static String code(byte[] secret, long counter, int digits) {
    byte[] hmac;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      hmac = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
    int offset = hmac[hmac.length - 1] & 0xf;
    int truncated = ByteBuffer.wrap(hmac, offset, Integer.BYTES).getInt() & 0x7fffffff;
    int modulus = 1;
    for (int i = 0; i < digits; i++) {
      modulus *= 10;
    }
    return String.format("%0" + digits + "d", truncated % modulus);
  }

  /** What the QR code for an authenticator app holds. */
  static String uri(String login, String secret) {
    String account = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Youke:%s?secret=%s&issuer=Youke&algorithm=SHA1&digits=%d&period=%d"
        .formatted(account, secret, DIGITS, PERIOD_SECONDS);
  }
}
