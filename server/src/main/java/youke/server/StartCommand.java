package youke.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import youke.kernel.text.Label;
import youke.postgres.PostgresFailure;

/** {@code youke start}: database and server in the foreground until Ctrl-C. */
final class StartCommand {
  static final Verb VERB =
      new Verb(
          "start",
          List.of(),
          Map.of(
              "--port", "N",
              "--address", "ADDRESS",
              "--data", "DIR",
              "--database", "JDBC-URL",
              "--demo", "NAME"),
          List.of(),
          StartCommand::run);

  private StartCommand() {}

  private static int run(Words words, Terminal terminal) {
    StartOptions options = StartOptions.of(words, System.getenv());
    CountDownLatch stopped = new CountDownLatch(1);
    try (Running running = new Running()) {
      // before anything logs: where the log goes is settled when the first logger is made
      System.setProperty("youke.log", logFile(options).toString());
      makeFolder(options.data());
      checkPort(options);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, stopped), "stop"));
      Database database = running.add(Database.open(options, System.getenv()));
      WebServer server = running.add(WebServer.start(options, database.pool()));
      terminal.line("Youke is ready at http://localhost:" + server.port());
      stopped.await();
      return 0;
    } catch (PostgresFailure failure) {
      terminal.error(Label.of(failure.chinese(), failure.english()));
      return 1;
    } catch (CannotStart failure) {
      terminal.error(failure.why());
      return 1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static void stop(Running running, CountDownLatch stopped) {
    running.close();
    stopped.countDown();
  }

  /** Several processes on one named database may share the data folder, but not one log file. */
  private static Path logFile(StartOptions options) {
    String name = options.database().isPresent() ? "youke-" + options.port() + ".log" : "youke.log";
    return options.data().resolve("logs").resolve(name);
  }

  private static void makeFolder(Path data) {
    try {
      Files.createDirectories(
          data.resolve("logs"),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException denied) {
      throw new CannotStart(
          "无法使用数据目录 %s（%s），可用 --data 指定其他目录。".formatted(data, denied.getMessage()),
          "The data folder %s cannot be used (%s); choose another with --data."
              .formatted(data, denied.getMessage()));
    }
  }

  /** Asked first, so that a port in use does not cost the wait for a database. */
  private static void checkPort(StartOptions options) {
    Optional<String> address = options.address();
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          address.isPresent()
              ? new InetSocketAddress(address.get(), options.port())
              : new InetSocketAddress(options.port()));
    } catch (IOException taken) {
      String where = address.map(name -> name + ":").orElse("") + options.port();
      throw new CannotStart(
          "端口 %s 不可用（%s），可用 --port 指定其他端口。".formatted(where, taken.getMessage()),
          "Port %s cannot be used (%s); choose another with --port."
              .formatted(where, taken.getMessage()));
    }
  }
}
