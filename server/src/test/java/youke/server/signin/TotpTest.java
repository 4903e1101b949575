package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {
  private static final byte[] RFC_SECRET =
      "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B, SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void givesTheCodesOfTheStandard(long seconds, String code) {
    assertThat(Totp.code(RFC_SECRET, Totp.step(Instant.ofEpochSecond(seconds)), 8)).isEqualTo(code);
  }

  /** RFC 4226, appendix D. */
  @Test
  void givesTheCounterCodesOfTheStandard() {
    List<String> expected =
        List.of(
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583",
            "399871", "520489");
    for (int counter = 0; counter < expected.size(); counter++) {
      assertThat(Totp.code(RFC_SECRET, counter, 6)).isEqualTo(expected.get(counter));
    }
  }

  @Test
  void givesTheCodesOfTheSharedVectors() throws IOException {
    Path file =
        Path.of(Objects.requireNonNullElse(System.getenv("YOUKE_SHARED_DATA"), "../../shared/data"))
            .resolve("11_vectors/rfc6238_totp_sha1.csv");
    assumeTrue(Files.exists(file));
    for (String line : Files.readAllLines(file).subList(1, 7)) {
      String[] cells = line.split(",", -1);
      assertThat(
              Totp.code(
                  cells[1].getBytes(StandardCharsets.US_ASCII),
                  Totp.step(Instant.ofEpochSecond(Long.parseLong(cells[2]))),
                  8))
          .isEqualTo(cells[4]);
    }
  }

  @Test
  void takesTheStepBeforeAndAfterAndNoOther() {
    String secret = Base32.text(RFC_SECRET);
    Instant now = Instant.ofEpochSecond(1111111111);
    long step = Totp.step(now);
    for (long other = step - 3; other <= step + 3; other++) {
      OptionalLong expected =
          Math.abs(other - step) <= 1 ? OptionalLong.of(other) : OptionalLong.empty();
      assertThat(Totp.matching(secret, Totp.code(RFC_SECRET, other, 6), now)).isEqualTo(expected);
    }
  }

  @Test
  void escapesTheLoginForTheQrCode() {
    assertThat(Totp.uri("李 雷&secret=x@a", "ABC"))
        .startsWith("otpauth://totp/Youke:%E6%9D%8E%20%E9%9B%B7%26secret%3Dx%40a?secret=ABC&");
  }

  /** RFC 4648, section 10, without padding. */
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void writesBase32AsTheStandardDoes(String bytes, String text) {
    assertThat(Base32.text(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    assertThat(Base32.bytes(text)).isEqualTo(bytes.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void recoveryCodesAreTenDifferentOnesReadableHoweverTyped() {
    List<String> codes = RecoveryCodes.random();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    String code = codes.getFirst();
    assertThat(RecoveryCodes.hash(" " + code.toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
        .isEqualTo(RecoveryCodes.hash(code));
  }
}
