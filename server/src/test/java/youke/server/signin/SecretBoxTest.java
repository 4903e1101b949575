package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretBoxTest {
  private static final String SECRET = "JBSWY3DPEHPK3PXP";

  @Test
  void whatIsSealedIsReadAgainByTheSameKeyForTheSamePersonAlone(@TempDir Path data) {
    SecretBox box = SecretBox.of(data, Map.of());
    String sealed = box.seal(SECRET, 7);
    assertThat(sealed).doesNotContain(SECRET);
    assertThat(box.seal(SECRET, 7)).isNotEqualTo(sealed);
    assertThat(SecretBox.of(data, Map.of()).open(sealed, 7)).contains(SECRET);
    assertThat(box.open(sealed, 8)).isEmpty();
    assertThat(box.open(SECRET, 7)).isEmpty();
    String other = Base64.getEncoder().encodeToString(new byte[32]);
    assertThat(SecretBox.of(data, Map.of(SecretBox.SETTING, other)).open(sealed, 7)).isEmpty();
  }

  @Test
  void theKeyIsItsOwnersAlone(@TempDir Path data) throws Exception {
    SecretBox.of(data, Map.of());
    Path file = data.resolve("secret.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(data)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aKeyThatIsNoneIsTold(@TempDir Path data) throws Exception {
    assertThatThrownBy(() -> SecretBox.of(data, Map.of(SecretBox.SETTING, "short")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(SecretBox.SETTING);
    Files.writeString(data.resolve("secret.key"), "damaged");
    assertThatThrownBy(() -> SecretBox.of(data, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
