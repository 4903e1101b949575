package youke.server.imports;

import java.util.Optional;

/** Finds administrative divisions by what people call them. */
@FunctionalInterface
public interface RegionNames {
  /** Knows no names, only codes. */
  RegionNames NONE = _ -> Optional.empty();

  /** The code of a division; empty when there is none of this name, or several. */
  Optional<String> code(String name);
}
