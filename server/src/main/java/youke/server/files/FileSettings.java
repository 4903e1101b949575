package youke.server.files;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where files lie and how large they may be.
 *
 * @param folder of contents, and of what is on its way
 * @param most bytes of a file at most
 */
public record FileSettings(Path folder, long most) {
  private static final long MEGABYTE = 1L << 20;

  /**
   * {@code files} below the data folder; {@code YOUKE_FILE_LIMIT_MB} (100).
   *
   * @throws IllegalArgumentException naming the setting that is no number above 0
   */
  public static FileSettings of(Path data, Map<String, String> environment) {
    return new FileSettings(
        data.resolve("files"), megabytes(environment, "YOUKE_FILE_LIMIT_MB", 100));
  }

  /**
   * A limit that is set in megabytes, in bytes.
   *
   * @throws IllegalArgumentException naming the setting when it is no number above 0
   */
  public static long megabytes(Map<String, String> environment, String name, long otherwise) {
    String text = environment.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return otherwise * MEGABYTE;
    }
    if (text.length() > 7 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException(name);
    }
    long megabytes = Long.parseLong(text);
    if (megabytes == 0) {
      throw new IllegalArgumentException(name);
    }
    return megabytes * MEGABYTE;
  }
}
