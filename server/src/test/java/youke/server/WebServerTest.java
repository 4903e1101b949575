package youke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.postgres.TestDatabase;

final class WebServerTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void isUpOnADatabaseOfTheAdministrators(@TempDir Path folder) throws Exception {
    try (TestDatabase named = TestDatabase.fresh();
        Database database = open(named, folder);
        Served server = start(named, database, folder)) {
      assertThat(get(server, "/api/health").body())
          .isEqualTo("{\"status\":\"up\",\"practice\":false}");
      assertThat(folder.resolve("postgres")).doesNotExist();
    }
  }

  @Test
  void answersAgainByItselfAfterItsDatabaseWasKilled(@TempDir Path folder) throws Exception {
    try (Database database = Database.open(options(folder, Optional.empty()), Map.of());
        Served server = Served.start(options(folder, Optional.empty()), database)) {
      Connection held = database.pool().getConnection();
      killDatabase(folder);
      assertThat(statusWithin(Duration.ofSeconds(30), server, 200)).isTrue();
      assertThat(held.isValid(1)).isFalse();
      try (Connection fresh = database.pool().getConnection()) {
        assertThat(fresh.isValid(1)).isTrue();
      }
    }
  }

  @Test
  void tellsAStrangerNothingOfTheApi(@TempDir Path folder) throws Exception {
    try (TestDatabase named = TestDatabase.fresh();
        Database database = open(named, folder);
        Served server = start(named, database, folder)) {
      for (String path : new String[] {"/api/account", "/api/account/1", "/api/no-such-thing"}) {
        HttpResponse<String> answer = get(server, path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"NOT_SIGNED_IN\"");
        assertThat(answer.body()).hasSameSizeAs(get(server, "/api/account").body());
      }
    }
  }

  @Test
  void saysThatItIsDownWhenTheDatabaseStaysAway(@TempDir Path folder) throws Exception {
    TestDatabase named = TestDatabase.fresh();
    try (Database database = open(named, folder);
        Served server = start(named, database, folder)) {
      named.close();
      HttpResponse<String> answer = get(server, "/api/health");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).isEqualTo("{\"status\":\"down\",\"practice\":false}");
    }
  }

  @Test
  void believesWhatTheNamedProxySaysOfARequestAndNobodyElse(@TempDir Path folder) throws Exception {
    try (TestDatabase named = TestDatabase.fresh();
        Database database = open(named, folder);
        Served direct = start(named, database, folder);
        Served behind =
            Served.start(
                new StartOptions(
                    0,
                    Optional.of("127.0.0.1"),
                    folder,
                    Optional.of(named.jdbcUrl()),
                    Optional.of("127.0.0.1"),
                    Optional.empty()),
                database)) {
      assertThat(overTls(direct).headers().firstValue("Strict-Transport-Security")).isEmpty();
      assertThat(overTls(behind).headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  private HttpResponse<String> overTls(Served server) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/health"))
            .header("X-Forwarded-Proto", "https")
            .build(),
        BodyHandlers.ofString());
  }

  private static Database open(TestDatabase named, Path folder) {
    return Database.open(
        options(folder, Optional.of(named.jdbcUrl())),
        Map.of(
            "YOUKE_DATABASE_USER", named.user(),
            "YOUKE_DATABASE_PASSWORD", named.password()));
  }

  private static Served start(TestDatabase named, Database database, Path folder)
      throws InterruptedException {
    return Served.start(options(folder, Optional.of(named.jdbcUrl())), database);
  }

  private static StartOptions options(Path folder, Optional<String> database) {
    return new StartOptions(
        0, Optional.of("127.0.0.1"), folder, database, Optional.empty(), Optional.empty());
  }

  private static void killDatabase(Path folder) throws IOException {
    String pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
    assertThat(ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly()).isTrue();
  }

  private boolean statusWithin(Duration most, Served server, int status) throws Exception {
    long end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end) {
      if (get(server, "/api/health").statusCode() == status) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  private HttpResponse<String> get(Served server, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        BodyHandlers.ofString());
  }
}
