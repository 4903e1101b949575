package youke.server.rest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Public collections of hard cases beside the repository, or named by YOUKE_SHARED_DATA. */
public final class SharedData {
  private SharedData() {}

  /** A file of it; a test without it is skipped. */
  static InputStream open(String name) throws IOException {
    return Files.newInputStream(file(name));
  }

  /** Where a file of it lies; a test without it is skipped. */
  public static Path file(String name) {
    String named = System.getenv("YOUKE_SHARED_DATA");
    Path file = Path.of(named == null ? "../../shared/data" : named, name);
    assumeTrue(Files.isRegularFile(file), () -> file + " is not there");
    return file;
  }
}
