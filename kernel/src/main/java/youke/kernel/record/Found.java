package youke.kernel.record;

import java.util.Optional;

/**
 * A record that a search found, by the title that the reader sees.
 *
 * @param context what it belongs to, such as the account of a contact; empty where it belongs to
 *     nothing or the reader does not see what
 */
public record Found(String entity, long id, String title, Optional<String> context) {
  public Found(String entity, long id, String title) {
    this(entity, id, title, Optional.empty());
  }

  Found in(Optional<String> what) {
    return new Found(entity, id, title, what);
  }
}
