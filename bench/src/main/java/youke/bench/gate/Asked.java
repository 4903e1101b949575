package youke.bench.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How large the benchmark is to be.
 *
 * @param seconds of each of the rounds of each measurement
 * @param only the measurements wanted, by name; all of them if empty
 * @param data a fresh folder for the book, which is left there; a temporary one if absent
 */
record Asked(int accounts, int seconds, Set<String> only, Optional<Path> data) {
  static final int SMALL = 10_000;

  static Asked of(String... arguments) {
    int accounts = 1_000_000;
    int seconds = 5;
    Set<String> only = Set.of();
    Optional<Path> data = Optional.empty();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      String value = arguments[i + 1];
      switch (arguments[i]) {
        case "--accounts" -> accounts = Math.max(SMALL, Integer.parseInt(value));
        case "--seconds" -> seconds = Integer.parseInt(value);
        case "--only" -> only = Set.of(value.split(","));
        case "--data" -> data = Optional.of(Path.of(value).toAbsolutePath());
        default -> throw new IllegalArgumentException(arguments[i]);
      }
    }
    return new Asked(accounts, seconds, only, data);
  }

  boolean wants(String measurement) {
    return only.isEmpty() || only.contains(measurement);
  }

  Path folder() throws IOException {
    return data.isPresent() ? data.get() : Files.createTempDirectory("youke-gate");
  }

  void discard(Path folder) throws IOException {
    if (data.isPresent()) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
