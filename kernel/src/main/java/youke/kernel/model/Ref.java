package youke.kernel.model;

import org.jspecify.annotations.Nullable;

/**
 * A record pointed to: its id, and its title where the reader may see that record (else absent, as
 * when only the id was given).
 */
public record Ref(long id, @Nullable String title) {
  public static Ref to(long id) {
    return new Ref(id, null);
  }
}
