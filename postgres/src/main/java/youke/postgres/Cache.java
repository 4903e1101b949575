package youke.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where what can be made again is kept for this user: {@code YOUKE_CACHE}, or the usual cache
 * folder.
 */
final class Cache {
  private Cache() {}

  static Path folder() throws IOException {
    return folder(System.getenv(), Path.of(System.getProperty("java.io.tmpdir")));
  }

  static Path folder(Map<String, String> environment, Path temporary) throws IOException {
    String named = environment.getOrDefault("YOUKE_CACHE", "");
    if (!named.isBlank()) {
      return Folders.createPrivate(Path.of(named));
    }
    Path home = Path.of(System.getProperty("user.home", "/nonexistent"));
    for (Path candidate :
        List.of(
            home.resolve(".cache/youke"),
            temporary.resolve("youke-" + System.getProperty("user.name")))) {
      try {
        Path folder = Folders.createPrivate(candidate);
        if (Files.isWritable(folder)) {
          return folder;
        }
      } catch (AccessDeniedException tryTheNext) {
        // an account without a home of its own
      }
    }
    throw new IOException("no cache folder to write: set YOUKE_CACHE");
  }
}
