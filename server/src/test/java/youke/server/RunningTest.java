package youke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RunningTest {
  private final List<String> stopped = new ArrayList<>();

  @Test
  void stopsTheLastStartedFirstAndEachOnce() {
    Running running = new Running();
    running.add(part("database"));
    running.add(part("server"));
    running.close();
    running.close();
    assertThat(stopped).containsExactly("server", "database");
  }

  @Test
  void stopsTheOthersWhenOneFailsToStop() {
    Running running = new Running();
    running.add(part("database"));
    running.add(
        () -> {
          throw new IllegalStateException("stuck");
        });
    running.close();
    assertThat(stopped).containsExactly("database");
  }

  @Test
  void stopsWhatComesUpAfterTheStopWasAsked() {
    Running running = new Running();
    running.close();
    running.add(part("late"));
    assertThat(stopped).containsExactly("late");
    assertThat(running.closed()).isTrue();
  }

  private AutoCloseable part(String name) {
    return () -> stopped.add(name);
  }
}
