package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StartOptionsTest {

  @Test
  void startsOnItsOwnPortInTheFolderDataWhenNothingIsSaid() {
    StartOptions options = options(Map.of());
    assertThat(options.port()).isEqualTo(8420);
    assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(options.database()).isEmpty();
  }

  @Test
  void takesTheDataFolderFromTheOptionBeforeTheEnvironment() {
    Map<String, String> environment = Map.of("YOUKE_DATA", "/srv/youke");
    assertThat(options(environment).data()).isEqualTo(Path.of("/srv/youke"));
    assertThat(options(environment, "--data", "/srv/other").data())
        .isEqualTo(Path.of("/srv/other"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http", "8080x", "99999999999", ""})
  void refusesAPortThatIsNone(String port) {
    refuses(port, "--port=" + port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mysql://localhost/youke", "localhost:5432"})
  void refusesADatabaseThatIsNotPostgres(String address) {
    refuses(address, "--database", address);
  }

  @Test
  void namesThePracticeDataThatDoesNotExist() {
    refuses("atlantis", "--demo", "atlantis");
  }

  private static StartOptions options(Map<String, String> environment, String... words) {
    return StartOptions.of(Words.of(StartCommand.VERB, List.of(words)), environment);
  }

  private static void refuses(String named, String... words) {
    assertThatThrownBy(() -> options(Map.of(), words))
        .isInstanceOfSatisfying(
            Misunderstood.class,
            misunderstood -> {
              assertThat(misunderstood.why().en()).contains(named);
              assertThat(misunderstood.why().zh()).contains(named);
            });
  }
}
