package youke.server;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import youke.Demo;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.text.Label;
import youke.kernel.text.Language;
import youke.postgres.PostgresFailure;
import youke.server.book.FirstPerson;
import youke.server.book.OpenBook;
import youke.server.book.PracticeBook;
import youke.server.signin.Links;

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

  /** Percent between two lines about the filling. */
  private static final int TELLING = 20;

  private StartCommand() {}

  private static int run(Words words, Terminal terminal) {
    StartOptions options = StartOptions.of(words, System.getenv());
    CountDownLatch stopped = new CountDownLatch(1);
    Running running = new Running();
    try (running) {
      // before anything logs: where the log goes is settled when the first logger is made
      System.setProperty("youke.log", logFile(options).toString());
      makeFolder(options.data());
      checkPort(options);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, stopped), "stop"));
      Database database = running.add(Database.open(options, System.getenv()));
      OpenBook book = running.add(opened(options, database, terminal));
      WebServer server = running.add(WebServer.start(options, database, book));
      String address = "http://localhost:" + server.port();
      if (options.demo().isEmpty()) {
        firstLink(server, book, address).ifPresent(link -> tell(terminal, link));
      }
      terminal.line("Youke is ready at " + address);
      stopped.await();
      return 0;
    } catch (Refusal refusal) {
      refusal.problems().all().forEach(problem -> terminal.error(said(problem)));
      return 1;
    } catch (PostgresFailure failure) {
      if (!running.closed()) {
        terminal.error(Label.of(failure.chinese(), failure.english()));
      }
      return 1;
    } catch (CannotStart failure) {
      terminal.error(failure.why());
      return 1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 1;
    } catch (RuntimeException failure) {
      if (running.closed()) {
        // ended while starting: what was half started complains, and nobody wants to hear it
        return 1;
      }
      throw failure;
    }
  }

  static Label said(Problem problem) {
    return Label.of(problem.message(Language.ZH), problem.message(Language.EN));
  }

  static OpenBook open(StartOptions options, Database database) throws InterruptedException {
    return OpenBook.open(options.book(), database.connections(), Clock.systemUTC());
  }

  private static OpenBook opened(StartOptions options, Database database, Terminal terminal)
      throws InterruptedException {
    Optional<String> demo = options.demo();
    return demo.isPresent()
        ? practice(options, demo.get(), database, percent -> tell(terminal, percent))
        : open(options, database);
  }

  /** Opens a practice book and fills it where that is still to be done. */
  static OpenBook practice(
      StartOptions options, String demo, Database database, Demo.Progress progress)
      throws InterruptedException {
    try (HikariDataSource swift = database.swift()) {
      return PracticeBook.open(
          options.book(), demo, database.connections(), swift, Clock.systemUTC(), progress);
    }
  }

  private static void tell(Terminal terminal, int percent) {
    if (percent % TELLING == 0) {
      terminal.error(
          Label.of("正在写入演示数据：" + percent + " %", "Filling the practice book: " + percent + " %"));
    }
  }

  private static Optional<String> firstLink(WebServer server, OpenBook book, String address) {
    FirstPerson first = new FirstPerson(book.records(), book.directory());
    return server.context().getBean(Links.class).first(first::administrator, address);
  }

  private static void tell(Terminal terminal, String link) {
    terminal.error(
        Label.of(
            "首次使用：用下面的链接为登录名 admin 设置密码（只能用一次）\n  " + link,
            "First start: set the password of the login admin by this link (good once)\n  "
                + link));
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
