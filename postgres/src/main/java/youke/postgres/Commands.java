package youke.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs small programs of the system to their end. */
final class Commands {
  /** How a program ended: its exit code and all that it said. */
  record Ended(int code, String output) {
    boolean well() {
      return code == 0;
    }
  }

  private Commands() {}

  /** Runs the command with nothing to read; a program that does not exist ends with code 127. */
  static Ended run(List<String> command) {
    try {
      Process process =
          quiet(command).redirectErrorStream(true).redirectInput(new File("/dev/null")).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output.strip());
    } catch (IOException missing) {
      return new Ended(127, String.valueOf(missing.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + command.getFirst());
    }
  }

  /** A process in the neutral locale, so that neither data nor messages depend on who starts it. */
  static ProcessBuilder quiet(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("LC_") || name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("LANG");
    return builder;
  }

  static List<String> concat(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
