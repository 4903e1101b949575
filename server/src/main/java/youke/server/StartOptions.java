package youke.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import youke.server.book.PracticeBook;

/**
 * How the product was asked to start.
 *
 * @param port where it answers, 0 for any free port
 * @param address the network address it answers on, all if absent
 * @param data the folder of everything that it keeps
 * @param database the address of an own PostgreSQL, the product's own server if absent
 * @param proxy the address of the reverse proxy whose word on a request's origin is believed
 * @param demo the practice data to fill an empty book with
 */
record StartOptions(
    int port,
    Optional<String> address,
    Path data,
    Optional<String> database,
    Optional<String> proxy,
    Optional<String> demo) {
  static final int DEFAULT_PORT = 8420;
  private static final int LAST_PORT = 65535;

  /** The book that is served, by the name of its schema: the real one, or one to practise in. */
  String book() {
    return demo.map(name -> "practice_" + name).orElse("book");
  }

  /**
   * Reads the options; {@code YOUKE_DATA} of the environment names the data folder if the option
   * does not.
   *
   * @throws Misunderstood naming the option whose value is no good
   */
  static StartOptions of(Words words, Map<String, String> environment) {
    return new StartOptions(
        words.option("--port").map(StartOptions::port).orElse(DEFAULT_PORT),
        words.option("--address"),
        path(
            words
                .option("--data")
                .or(() -> Optional.ofNullable(environment.get("YOUKE_DATA")))
                .filter(text -> !text.isBlank())
                .orElse("data")),
        words.option("--database").map(StartOptions::database),
        Optional.ofNullable(environment.get("YOUKE_PROXY")).filter(text -> !text.isBlank()),
        words.option("--demo").map(StartOptions::demo));
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException tooLongOrNoNumber) {
      // told below
    }
    throw new Misunderstood(
        "--port 应为 0 到 65535 的数字，而不是“" + text + "”。",
        "--port must be a number from 0 to 65535, not '" + text + "'.");
  }

  private static Path path(String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException impossible) {
      throw new Misunderstood("--data 不是有效的目录：" + text, "--data is no possible folder: " + text);
    }
  }

  private static String database(String text) {
    if (!text.startsWith("jdbc:postgresql:")) {
      throw new Misunderstood(
          "--database 应为 JDBC 地址，例如 jdbc:postgresql://db.example.com/youke，而不是“" + text + "”。",
          "--database must be a JDBC address such as jdbc:postgresql://db.example.com/youke, not '"
              + text
              + "'.");
    }
    return text;
  }

  private static String demo(String name) {
    List<String> demos = PracticeBook.demos();
    if (!demos.contains(name)) {
      throw new Misunderstood(
          "没有名为“" + name + "”的演示数据。可选：" + String.join("、", demos),
          "There is no practice data named '" + name + "'. Known: " + String.join(", ", demos));
    }
    return name;
  }
}
