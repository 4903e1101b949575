package youke.server.imports;

import java.util.Map;
import youke.server.files.FileSettings;

/**
 * How much an import may be, and how much of it is done at a time.
 *
 * @param most bytes of a table at most
 * @param portion rows per transaction
 * @param rehearsedTogether rows that a rehearsal tries together where they point to one another
 */
public record ImportSettings(long most, int portion, int rehearsedTogether) {

  /**
   * {@code YOUKE_IMPORT_LIMIT_MB} (2048).
   *
   * @throws IllegalArgumentException naming the setting that is no number above 0
   */
  public static ImportSettings of(Map<String, String> environment) {
    return new ImportSettings(
        FileSettings.megabytes(environment, "YOUKE_IMPORT_LIMIT_MB", 2048), 4_000, 20_000);
  }
}
