package youke.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.postgres.Ask.ask;
import static youke.postgres.Ask.tell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurvivalTest {
  @TempDir Path temporary;
  Path folder = Path.of("");
  Path programs = Path.of("");
  Options options = Options.product();

  @BeforeEach
  void sharesTheUnpackedPrograms() throws IOException {
    folder = temporary.toRealPath().resolve("data");
    programs = Cache.folder();
    options = new Options(true, 20, Optional.of(programs), false);
  }

  @Test
  void comesBackAtTheSameAddressWhenTheServerIsKilled() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      tell(server, "create table note as select 1 as number");
      long killed = server.pid();
      kill(killed);
      assertThat(answersWithin(Duration.ofSeconds(30), server)).isTrue();
      assertThat(server.pid()).isNotEqualTo(killed);
      assertThat(ask(server, "select count(*) from note")).isEqualTo("1");
    }
  }

  @Test
  void startsWhereAKillLeftAnEmptyLockFile() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      tell(server, "create table note as select 1 as number");
    }
    Files.writeString(folder.resolve("postgres/postmaster.pid"), "");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      assertThat(ask(server, "select count(*) from note")).isEqualTo("1");
    }
  }

  @RepeatedTest(3)
  void hasEveryAcknowledgedRowAfterProductAndServerWereKilled() throws Exception {
    long acknowledged;
    try (AnotherProcess product = AnotherProcess.on(folder, programs)) {
      String[] ready = product.line().split(" ", -1);
      acknowledged = writeUntilKilled(ready[2], ready[3], product, Long.parseLong(ready[1]));
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      assertThat(acknowledged).isPositive();
      assertThat(Long.parseLong(ask(server, "select count(*) from note")))
          .isBetween(acknowledged, acknowledged + 1);
    }
  }

  @Test
  void adoptsTheServerThatAKilledProductLeft() throws Exception {
    try (AnotherProcess product = AnotherProcess.on(folder, programs)) {
      String[] ready = product.line().split(" ", -1);
      long left = Long.parseLong(ready[1]);
      try (Connection forgotten = DriverManager.getConnection(ready[2], "youke", ready[3])) {
        product.kill();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
          assertThat(server.pid()).isEqualTo(left);
          assertThat(server.jdbcUrl()).isEqualTo(ready[2]);
          assertThat(forgotten.isValid(5)).isFalse();
          kill(left);
          assertThat(answersWithin(Duration.ofSeconds(30), server)).isTrue();
        }
      }
      assertThat(Postmaster.running(folder.resolve("postgres"))).isEmpty();
    }
  }

  @Test
  void replacesALeftServerWhoseSettingsAreNotTodays() throws Exception {
    try (AnotherProcess product = AnotherProcess.on(folder, programs)) {
      long left = Long.parseLong(product.line().split(" ", -1)[1]);
      product.kill();
      Options wider = new Options(true, 33, Optional.of(programs), false);
      try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, wider)) {
        assertThat(server.pid()).isNotEqualTo(left);
        assertThat(ask(server, "show max_connections")).isEqualTo("33");
      }
    }
  }

  @Test
  void refusesAFolderThatALivingProcessHolds() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options);
        AnotherProcess second = AnotherProcess.on(folder, programs)) {
      assertThat(second.line())
          .startsWith("refused Another Youke")
          .contains(Long.toString(ProcessHandle.current().pid()));
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void startsThoughAStrangerHasTheNumberOfTheDeadServer() throws Exception {
    List<String> left;
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      assertThat(server.pid()).isPositive();
      left = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
    }
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      left.set(0, Long.toString(stranger.pid()));
      Files.write(folder.resolve("postgres/postmaster.pid"), left);
      try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
        assertThat(ask(server, "select 1")).isEqualTo("1");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void leadsASessionOfItsOwnSoThatTheTerminalDoesNotStopIt() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      String stat = Files.readString(Path.of("/proc", Long.toString(server.pid()), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      assertThat(fields[2]).as("process group").isEqualTo(Long.toString(server.pid()));
      assertThat(fields[3]).as("session").isEqualTo(Long.toString(server.pid()));
    }
  }

  @Test
  void leavesNoServerWhenToldToEndAtAnyMomentOfTheStart() throws Exception {
    for (int delay : List.of(200, 500, 800, 1500)) {
      try (AnotherProcess product = AnotherProcess.on(folder, programs)) {
        Thread.sleep(delay);
        assertThat(product.end()).isTrue();
        assertThat(Postmaster.running(folder.resolve("postgres"))).isEmpty();
      }
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
  }

  private static long writeUntilKilled(
      String url, String password, AnotherProcess product, long server) throws Exception {
    long acknowledged = 0;
    try (Connection connection = DriverManager.getConnection(url, "youke", password)) {
      connection.createStatement().execute("create table if not exists note(number bigint)");
      try (PreparedStatement insert = connection.prepareStatement("insert into note values (?)")) {
        long end = System.nanoTime() + Duration.ofMillis(700).toNanos();
        while (true) {
          insert.setLong(1, acknowledged);
          insert.execute();
          acknowledged++;
          if (System.nanoTime() > end) {
            product.kill();
            kill(server);
            end = Long.MAX_VALUE;
          }
        }
      }
    } catch (SQLException cut) {
      return acknowledged;
    }
  }

  private static boolean answersWithin(Duration most, EmbeddedPostgres server)
      throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end) {
      try {
        return "1".equals(ask(server, "select 1"));
      } catch (SQLException notYet) {
        Thread.sleep(50);
      }
    }
    return false;
  }

  private static void kill(long pid) {
    assertThat(Commands.run(List.of("/bin/sh", "-c", "kill -9 " + pid)).well()).isTrue();
  }
}
