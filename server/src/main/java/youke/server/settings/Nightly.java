package youke.server.settings;

import java.time.Instant;

/** Something that gathers in use and is tidied away at night. */
@FunctionalInterface
public interface Nightly {
  /** Removes what is no longer needed at a moment; may be done again at any time. */
  void tidy(Instant now);
}
