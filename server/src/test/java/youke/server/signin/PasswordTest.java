package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import youke.kernel.problem.Problem;
import youke.kernel.text.Language;

final class PasswordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password123",
        "P@ssw0rd2024!",
        "passwordpassword",
        "1234567890",
        "9876543210",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "qwertyuiop",
        "poiuytrewq",
        "１２３４５６７８９０",
        "woaini1314520",
        "a123456789",
        "Administrator1",
        "iloveyou2026",
        "5201314520"
      })
  void refusesWhatIsGuessedFirst(String password) {
    assertThat(codes(password, "zhang.wei")).contains("PASSWORD_COMMON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "绿色大象在花园里散步",
        "correct horse battery staple",
        "lowercaseonlybutlong",
        "vq7#mTz!2pLx",
        "我家的猫叫豆包2019"
      })
  void takesLongOnesWithoutAskingForDigitsOrMarks(String password) {
    assertThat(codes(password, "zhang.wei")).isEmpty();
  }

  @Test
  void namesEveryReasonInBothLanguages() {
    List<Problem> found = PasswordPolicy.check("Li.Lei", "li.lei", "password");
    assertThat(found.stream().map(problem -> problem.message(Language.ZH)))
        .containsExactly("密码至少需要 10 个字符", "密码不能包含登录名");
    assertThat(found.getFirst().message(Language.EN))
        .isEqualTo("A password has at least 10 characters");
  }

  @Test
  void countsCharactersNotBytesOrUnits() {
    assertThat(codes("🐘🐘🦊🐻🐼🐨🐯🦁🐮", "x")).contains("PASSWORD_TOO_SHORT");
    assertThat(codes("🐘🐙🦊🐻🐼🐨🐯🦁🐮🐷", "x")).isEmpty();
    assertThat(codes("象".repeat(201), "x")).containsExactly("PASSWORD_TOO_LONG");
  }

  @Test
  void keepsPasswordsAsArgon2idWithTheEffortThatIsAskedFor() {
    PasswordHashes hashes = new PasswordHashes(PasswordHashes.argon2id());
    String hash = hashes.hash("绿色大象在花园里散步");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hashes.hash("绿色大象在花园里散步")).isNotEqualTo(hash);
    assertThat(hashes.matches(hash, "绿色大象在花园里散步")).isTrue();
    assertThat(hashes.matches(hash, "绿色大象在花园里散歩")).isFalse();
    assertThat(hashes.matches(null, "绿色大象在花园里散步")).isFalse();
    assertThat(hashes.matches("", "x")).isFalse();
    assertThat(hashes.matches("no hash", "x")).isFalse();
    assertThat(hashes.isOutdated(hash)).isFalse();
    String weak = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode("x");
    assertThat(hashes.isOutdated(String.valueOf(weak))).isTrue();
  }

  @Test
  void takesFullWidthForWhatItMeans() {
    PasswordHashes hashes = new PasswordHashes(new Argon2PasswordEncoder(16, 32, 1, 64, 1));
    assertThat(hashes.matches(hashes.hash("ｃｏｒｒｅｃｔ horse"), "correct horse")).isTrue();
  }

  private static List<String> codes(String password, String login) {
    return PasswordPolicy.check(password, login, "password").stream()
        .map(problem -> problem.code().name())
        .toList();
  }
}
