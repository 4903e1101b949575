package youke.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the server of a data folder answers while a product runs it, for a command beside that
 * product; nothing is started or held.
 */
public record RunningServer(String jdbcUrl, String user, String password) {

  /** The address in this folder; empty when no product has ever been started on it. */
  public static Optional<RunningServer> of(Path folder) {
    try {
      return Credentials.read(DataFolder.credentialsFile(folder))
          .map(
              found ->
                  new RunningServer(
                      Sessions.url(found.port(), Credentials.DATABASE),
                      Credentials.ROLE,
                      found.password()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
