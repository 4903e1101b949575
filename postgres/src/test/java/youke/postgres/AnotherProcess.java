package youke.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A second product process on a data folder: it says one line, then lives until it is told to end
 * or killed.
 */
final class AnotherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private AnotherProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }

  static AnotherProcess on(Path folder, Path binaries) throws IOException {
    return on(List.of(), classPath(), folder, binaries);
  }

  static AnotherProcess on(List<String> prefix, String classPath, Path folder, Path binaries)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            classPath,
            AnotherProcess.class.getName(),
            folder.toString(),
            binaries.toString()));
    return new AnotherProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The line it says: {@code ready PID URL PASSWORD}, or {@code refused} and why. */
  String line() throws IOException {
    String line = output.readLine();
    return line == null ? "" : line;
  }

  /** Ends it like a power cut would end it alone: no hook runs. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks it to end, as Ctrl-C does. */
  boolean end() throws InterruptedException {
    process.destroy();
    return process.waitFor(30, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    kill();
  }

  public static void main(String[] arguments) throws InterruptedException {
    Options options = new Options(true, 20, Optional.of(Path.of(arguments[1])), true);
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]), options);
      System.out.println(
          "ready %d %s %s".formatted(server.pid(), server.jdbcUrl(), server.password()));
      Thread.sleep(Long.MAX_VALUE);
    } catch (PostgresFailure failure) {
      System.out.println("refused " + failure.english());
    }
  }
}
