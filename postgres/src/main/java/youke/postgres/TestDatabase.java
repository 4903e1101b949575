package youke.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * An empty PostgreSQL database of a test's own, on one server that all tests of the JVM share; for
 * tests only, as that server forgets on a crash. Where {@code YOUKE_TEST_POSTGRES} names the port
 * of a server on this machine that trusts its superuser, the databases are made there instead, so
 * that all tests can be run on another version.
 *
 * @param jdbcUrl its address
 * @param user the role that owns it, no superuser, like the product's
 * @param password the role's password
 */
public record TestDatabase(String jdbcUrl, String user, String password) implements AutoCloseable {
  private static final String OTHER = "YOUKE_TEST_POSTGRES";
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** A new, empty database; gone when closed, at the latest when the JVM ends. */
  public static TestDatabase fresh() {
    Sessions server = server();
    String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement()) {
      Sessions.create(statement, name);
    } catch (SQLException refused) {
      throw new IllegalStateException("no fresh test database", refused);
    }
    return new TestDatabase(
        Sessions.url(server.credentials().port(), name),
        Credentials.ROLE,
        server.credentials().password());
  }

  private static Sessions server() {
    return System.getenv(OTHER) == null ? Shared.SERVER.sessions() : Other.SERVER;
  }

  /** Connections to it, each a new one: close what you take. */
  public DataSource dataSource() {
    return Sessions.source(jdbcUrl, user, password);
  }

  /** Deletes it, cutting whoever still works in it. */
  @Override
  public void close() {
    String name = jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1, jdbcUrl.indexOf('?'));
    try (Connection admin = server().admin();
        Statement statement = admin.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
    } catch (SQLException refused) {
      throw new IllegalStateException("test database not deleted", refused);
    }
  }

  /** A server that somebody else started. */
  private static final class Other {
    static final Sessions SERVER = prepared();

    private static Sessions prepared() {
      Sessions server =
          new Sessions(new Credentials(Integer.parseInt(System.getenv(OTHER)), "", "test"));
      try {
        server.prepare();
      } catch (SQLException refused) {
        throw new IllegalStateException("no server under " + OTHER, refused);
      }
      return server;
    }
  }

  /** The one server, started when the first test asks. */
  private static final class Shared {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        Path cache = Cache.folder();
        Path servers = Folders.createPrivate(cache.resolve("test-servers"));
        sweep(servers);
        Path own = Files.createTempDirectory(servers, "jvm-" + ProcessHandle.current().pid() + "-");
        EmbeddedPostgres server = EmbeddedPostgres.start(own, Options.tests(cache));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(server, own)));
        return server;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private static void discard(EmbeddedPostgres server, Path folder) {
      server.close();
      try {
        Folders.delete(folder);
      } catch (IOException left) {
        // the next run sweeps it away
      }
    }

    /**
     * Removes what killed test runs left: their folders, and their servers that nobody will ask
     * again.
     */
    private static void sweep(Path servers) throws IOException {
      try (Stream<Path> folders = Files.list(servers)) {
        for (Path folder : folders.filter(TestDatabase.Shared::abandoned).toList()) {
          try (DataFolder data = DataFolder.lock(folder)) {
            var left = Postmaster.running(data.cluster());
            if (left.isPresent()) {
              left.get().stop();
            }
            Folders.delete(folder);
          } catch (PostgresFailure inUse) {
            // another test run sweeps it
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        }
      }
    }

    private static boolean abandoned(Path folder) {
      String[] words = folder.getFileName().toString().split("-", -1);
      return words.length > 1
          && ProcessHandle.of(Long.parseLong(words[1])).map(ProcessHandle::isAlive).isEmpty();
    }
  }
}
