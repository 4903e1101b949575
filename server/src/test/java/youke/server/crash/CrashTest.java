package youke.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;
import youke.postgres.EmbeddedPostgres;
import youke.postgres.Options;

/**
 * Kills the product and its database together in the middle of writing: every acknowledged act is
 * there, none is half there, and the next start needs no hand. {@code -Dyouke.crashes=20} for the
 * long run.
 */
final class CrashTest {
  private static final int CRASHES = Integer.getInteger("youke.crashes", 3);

  @Test
  void whatWasAcknowledgedIsThereWholeAfterEveryKill(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    Random random = new Random(20261121);
    List<String[]> acknowledged = new ArrayList<>();
    for (int crash = 0; crash < CRASHES; crash++) {
      int before = acknowledged.size();
      writeAndKill(data, 100 + random.nextInt(1500), acknowledged);
      assertThat(acknowledged.size()).as("writes before crash " + crash).isGreaterThan(before);
      check(data, acknowledged);
    }
  }

  private static void writeAndKill(Path data, int millis, List<String[]> acknowledged)
      throws IOException, InterruptedException {
    Path said = data.resolveSibling("said-" + acknowledged.size());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                data.toString())
            .redirectOutput(said.toFile())
            .redirectError(data.resolveSibling("writer.log").toFile())
            .start();
    while (acts(said).isEmpty() && process.isAlive()) {
      Thread.sleep(20);
    }
    Thread.sleep(millis);
    long server = Long.parseLong(Files.readAllLines(said).getFirst().split(" ")[1]);
    ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    acknowledged.addAll(acts(said));
  }

  // The last line may be cut in the middle of a number; it counts when its end is there.
  private static List<String[]> acts(Path said) throws IOException {
    String text = Files.exists(said) ? Files.readString(said) : "";
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .map(line -> line.split(" "))
        .filter(words -> words.length == 3)
        .toList();
  }

  private static void check(Path data, List<String[]> acknowledged) throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(data, Options.product());
        Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
      Db db = new Db(connection);
      for (String[] ack : acknowledged) {
        long act = Long.parseLong(ack[1]);
        long deal = Long.parseLong(ack[2]);
        assertThat(db.number(Sql.of("select count(*) from act where id = ?", act)))
            .as("act " + act)
            .isOne();
        String wanted = ack[0].equals("MADE") ? "create" : "change";
        assertThat(
                db.number(
                    Sql.of(
                        "select count(*) from act_change where act = ? and record = ? and kind = ?",
                        act,
                        deal,
                        wanted)))
            .as(ack[0] + " " + deal)
            .isOne();
      }
      assertThat(db.number(Sql.of("select count(*) from deal where amount <> 14.00"))).isZero();
      assertThat(
              db.number(
                  Sql.of(
                      "select count(*) from deal d where (select count(*) from deal_line l where l.deal = d.id) <> 2")))
          .isZero();
      assertThat(
              db.number(
                  Sql.of(
                      "select count(*) from act a where not exists (select 1 from act_change c where c.act = a.id)")))
          .isZero();
      assertThat(
              db.number(
                  Sql.of(
                      "select count(*) from deal d where d.version <> 1 + (select count(*) from act_change c"
                          + " where c.record = d.id and c.kind = 'change')")))
          .isZero();
      assertThat(
              db.number(
                  Sql.of(
                      "select count(*) - coalesce(max(substring(number from '[0-9]+$')::bigint), 0) from deal")))
          .as("numbers without gaps")
          .isZero();
    }
  }
}
