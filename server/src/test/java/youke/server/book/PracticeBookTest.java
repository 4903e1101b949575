package youke.server.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.postgres.EmbeddedPostgres;
import youke.postgres.Options;
import youke.postgres.TestDatabase;

/** A practice book is filled once and whole, whatever happens on the way. */
final class PracticeBookTest {
  private static final int ALL = ManyDepartments.COUNT;
  private static final List<Long> WHOLE = List.of((long) ALL, (long) ALL, (long) ALL);

  private static Ways ways(TestDatabase database) {
    return new Ways(database.jdbcUrl(), database.user(), database.password());
  }

  @Test
  void isFilledOnceAndThenLeftAlone() throws Exception {
    ManyDepartments demo = new ManyDepartments(ALL + 1);
    try (TestDatabase database = TestDatabase.fresh();
        Ways ways = ways(database)) {
      ways.fill(demo);
      ways.fill(demo);
      assertThat(ways.counts()).isEqualTo(WHOLE);
      assertThat(demo.asked).hasValue(1);
    }
  }

  @Test
  void beginsAnewAfterAFillingThatBrokeOff() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Ways ways = ways(database)) {
      assertThatThrownBy(() -> ways.fill(new ManyDepartments(ALL / 2))).hasMessage("broken off");
      assertThat(ways.counts().getFirst()).isEqualTo(ALL / 2);
      ways.fill(new ManyDepartments(ALL + 1));
      assertThat(ways.counts()).isEqualTo(WHOLE);
    }
  }

  @Test
  void isFilledByOneOfTwoProcessesWhileTheOtherWaits() throws Exception {
    ManyDepartments demo = new ManyDepartments(ALL + 1);
    try (TestDatabase database = TestDatabase.fresh();
        Ways one = ways(database);
        Ways two = ways(database);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> first = threads.submit(() -> fill(one, demo));
      Future<?> second = threads.submit(() -> fill(two, demo));
      first.get();
      second.get();
      assertThat(demo.asked).hasValue(1);
      assertThat(two.counts()).isEqualTo(WHOLE);
    }
  }

  private static void fill(Ways ways, ManyDepartments demo) {
    try {
      ways.fill(demo);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(ways.counts()).isEqualTo(WHOLE);
  }

  @Test
  void isWholeAfterAKillInTheMiddle(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Filler.class.getName(),
                data.toString())
            .redirectError(folder.resolve("filler.log").toFile())
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = said.readLine();
      while (line != null && !line.equals("40")) {
        line = said.readLine();
      }
      assertThat(line).as(Files.readString(folder.resolve("filler.log"))).isEqualTo("40");
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(data, Options.product());
        Ways ways = new Ways(server.jdbcUrl(), server.user(), server.password())) {
      assertThat(ways.counts().getFirst()).isLessThan(ALL);
      ways.fill(new ManyDepartments(ALL + 1));
      assertThat(ways.counts()).isEqualTo(WHOLE);
    }
  }
}
