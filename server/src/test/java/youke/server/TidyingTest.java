package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static youke.server.ProductHouse.SELLER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import youke.kernel.store.UnusedContents;
import youke.server.files.FileStore;
import youke.server.files.FileTidying;
import youke.server.imports.Imports;
import youke.server.job.Jobs;
import youke.server.settings.NightlyPurge;

/** What is cleared away at night, and what is not. */
final class TidyingTest {
  private static ProductHouse house;

  @BeforeAll
  static void open() {
    house = new ProductHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Instant in(Duration time) {
    return Instant.now().plus(time);
  }

  private static String bring(String content) {
    return house.ask(SELLER, "POST", "/api/files?name=a.txt", content).path("id").stringValue();
  }

  private static String note(String file) {
    return house.make(SELLER, "note", "{\"text\":\"机密往来\",\"attachment\":\"" + file + "\"}");
  }

  private static Path lies(String content) throws IOException {
    try (InputStream in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))) {
      String hash = house.bean(FileStore.class).keep(in, 1000).sha256();
      return house.folder().resolve("files").resolve(hash.substring(0, 2)).resolve(hash);
    }
  }

  private static void purge(String note) {
    house.ask(SELLER, "DELETE", "/api/note/" + note, null);
    house.run(
        "update act set at = now() - interval '31 days' where id ="
            + " (select deleted_act from note where id = "
            + note
            + ")");
    assertThat(house.bean(NightlyPurge.class).empty()).isEqualTo(1);
  }

  @Test
  void theFileOfAPurgedRecordIsRemovedAndOneThatAnotherRecordHasIsNot() throws IOException {
    Path own = lies("只有它有");
    Path shared = lies("两处都有");
    String first = note(bring("只有它有"));
    String second = note(bring("两处都有"));
    String third = note(bring("两处都有"));
    purge(first);
    purge(second);
    assertThat(
            house.number(
                "select count(*) from file where record in (" + first + "," + second + ")"))
        .isZero();
    assertThat(own).exists();
    FileTidying files = house.bean(FileTidying.class);
    files.drop(Instant.now());
    assertThat(own).as("somebody may be about to use it again").exists();
    assertThat(files.drop(in(Duration.ofHours(2)))).isEqualTo(1);
    assertThat(own).doesNotExist();
    assertThat(shared).exists();
    String file =
        house
            .ask(SELLER, "GET", "/api/note/" + third + "?fields=attachment", null)
            .at("/values/attachment/id")
            .stringValue();
    assertThat(house.get(SELLER, "/api/files/" + file).body()).isEqualTo("两处都有");
  }

  @Test
  void aContentThatCannotBeRemovedIsTriedAgain() throws IOException {
    Path path = lies("删不掉");
    String hash = path.getFileName().toString();
    UnusedContents unused = house.bean(UnusedContents.class);
    Instant later = in(Duration.ofHours(2));
    assertThatThrownBy(
            () ->
                unused.settle(
                    hash,
                    later,
                    _ -> {
                      throw new IOException("busy");
                    }))
        .hasMessage("busy");
    assertThat(unused.waiting(later, 100)).contains(hash);
    assertThat(path).exists();
    house.bean(FileTidying.class).drop(later);
    assertThat(path).doesNotExist();
    assertThat(unused.waiting(later, 100)).doesNotContain(hash);
  }

  @Test
  void whatAPurgedRecordSaidIsNoLongerInTheActsAndThatItWasPurgedIs() {
    String note = house.make(SELLER, "note", "{\"text\":\"秘密甲\"}");
    house.ask(SELLER, "PATCH", "/api/note/" + note, "{\"text\":\"秘密乙\"}");
    String values =
        " from act_change where record = " + note + " and (old is not null or new is not null)";
    assertThat(house.number("select count(*)" + values)).isEqualTo(1);
    purge(note);
    assertThat(house.number("select count(*)" + values)).isZero();
    assertThat(
            house.number(
                "select count(*) from act_change c join act a on a.id = c.act and a.kind = 'PURGE'"
                    + " where c.kind = 'purge' and c.record = "
                    + note))
        .isEqualTo(1);
  }

  @Test
  void aFileThatWasNeverHungUpIsForgottenAfterADay() throws IOException {
    Path path = lies("没挂上");
    String file = bring("没挂上");
    FileTidying files = house.bean(FileTidying.class);
    files.tidy(in(Duration.ofHours(23)));
    assertThat(house.get(SELLER, "/api/files/" + file).status()).isEqualTo(200);
    files.tidy(in(Duration.ofHours(25)));
    assertThat(house.get(SELLER, "/api/files/" + file).status()).isEqualTo(404);
    assertThat(path).doesNotExist();
  }

  @Test
  void oldUploadsAndJobsAreForgottenWithTheirFilesAndOpenOnesAreNot() throws IOException {
    List<Path> paths = List.of(lies("旧表"), lies("等着的表"), lies("未导入的行"));
    String upload =
        "insert into import_upload (id, entity, person, name, size, sha256) values (%d, 'account', 1,"
            + " 'a.csv', 1, '%s')";
    house.run(upload.formatted(101, paths.get(0).getFileName()));
    house.run(upload.formatted(102, paths.get(1).getFileName()));
    house.run(
        "insert into job (id, kind, person, parameters, state, ended_at)"
            + " values (201, 'x', 1, '{\"upload\":\"101\"}', 'DONE', now())");
    house.run(
        "insert into import_refused_file (job, name, size, sha256) values (201, 'b.csv', 1, '"
            + paths.get(2).getFileName()
            + "')");
    // Nobody takes a job whose lease goes on.
    house.run(
        "insert into job (id, kind, person, parameters, state, worker, leased_until)"
            + " values (202, 'x', 1, '{\"upload\":\"102\"}', 'RUNNING', 'w', now() + interval '1 day')");
    tidy(in(Duration.ofDays(6)));
    assertThat(house.number("select count(*) from import_upload")).isEqualTo(2);
    assertThat(paths).allMatch(Files::exists);
    tidy(in(Duration.ofDays(29)));
    assertThat(house.number("select count(*) from import_upload where id = 102")).isEqualTo(1);
    assertThat(house.number("select count(*) from import_upload")).isEqualTo(1);
    assertThat(house.number("select count(*) from job")).isEqualTo(2);
    assertThat(paths.get(0)).doesNotExist();
    assertThat(paths.get(2)).exists();
    tidy(in(Duration.ofDays(31)));
    assertThat(house.number("select count(*) from job where id = 202")).isEqualTo(1);
    assertThat(house.number("select count(*) from job")).isEqualTo(1);
    assertThat(paths.get(1)).exists();
    assertThat(paths.get(2)).doesNotExist();
  }

  private static void tidy(Instant now) {
    house.bean(Imports.class).tidy(now);
    house.bean(Jobs.class).tidy(now);
    house.bean(FileTidying.class).tidy(now);
  }

  @Test
  void theNightTidiesEverything() throws IOException {
    Path path = lies("夜里");
    house.run("update unused_content set at = now() - interval '2 hours'");
    house.bean(NightlyPurge.class).tidy();
    assertThat(path).doesNotExist();
  }
}
