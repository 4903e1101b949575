package youke.postgres;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the product's own PostgreSQL runs.
 *
 * @param durable whether an acknowledged commit survives a crash; off only for tests
 * @param connections the most sessions at once
 * @param binaries the folder to keep the unpacked programs in, the data folder itself if absent
 * @param stopsAtExit whether it stops by itself when the JVM ends, for a caller who has no place to
 *     close it
 */
public record Options(
    boolean durable, int connections, Optional<Path> binaries, boolean stopsAtExit) {

  /** Durable, all in the data folder, closed by the caller: what the product runs with. */
  public static Options product() {
    return new Options(true, 100, Optional.empty(), false);
  }

  /** Fast and forgetful, with programs shared between test runs. */
  static Options tests(Path binaries) {
    return new Options(false, 300, Optional.of(binaries), true);
  }
}
