package youke.server.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address below {@code /api/}, taken apart: {@code name[:verb]}, {@code name/id[:verb]} or
 * {@code name/id/part}.
 *
 * @param name of an entity, or of something of the door's own
 * @param id empty when the address names no record
 * @param verb what follows the colon, or null
 * @param part what follows the id, or null
 */
record Address(String name, Optional<Long> id, @Nullable String verb, @Nullable String part) {
  private static final String ROOT = "/api/";

  /** Empty when the path has another shape. */
  static Optional<Address> of(String path) {
    if (!path.startsWith(ROOT)) {
      return Optional.empty();
    }
    String[] parts = path.substring(ROOT.length()).split("/", -1);
    return switch (parts.length) {
      case 1 -> Optional.of(collection(parts[0]));
      case 2 -> record(parts[0], parts[1], null);
      case 3 -> record(parts[0], parts[1], parts[2]);
      default -> Optional.empty();
    };
  }

  private static Address collection(String word) {
    return new Address(before(word), Optional.empty(), after(word), null);
  }

  private static Optional<Address> record(String name, String word, @Nullable String part) {
    String verb = after(word);
    boolean both = part != null && verb != null;
    return both
        ? Optional.empty()
        : id(before(word)).map(id -> new Address(name, Optional.of(id), verb, part));
  }

  /** An id as it is written: digits without a leading zero. */
  static Optional<Long> id(String word) {
    boolean number =
        !word.isEmpty()
            && word.length() < 19
            && word.charAt(0) != '0'
            && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Long.valueOf(word)) : Optional.empty();
  }

  private static String before(String word) {
    int colon = word.indexOf(':');
    return colon < 0 ? word : word.substring(0, colon);
  }

  private static @Nullable String after(String word) {
    int colon = word.indexOf(':');
    return colon < 0 ? null : word.substring(colon + 1);
  }
}
