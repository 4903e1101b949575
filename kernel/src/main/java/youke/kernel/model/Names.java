package youke.kernel.model;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of entities and fields, and the table and column names that follow from them. */
public final class Names {
  private static final Pattern STANDARD = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
  private static final Pattern CUSTOM = Pattern.compile("x_[a-z][a-z0-9_]{0,37}");

  /**
   * Where the doors have something of their own: an entity of such a name would be hidden by it.
   */
  private static final Set<String> ADDRESSES =
      Set.of(
          "access",
          "acts",
          "batch",
          "catalog",
          "definitions",
          "events",
          "export",
          "exports",
          "file",
          "files",
          "health",
          "import",
          "imports",
          "inbox",
          "job",
          "jobs",
          "meta",
          "metrics",
          "notices",
          "openapi",
          "password",
          "people",
          "practice",
          "preferences",
          "regions",
          "search",
          "session",
          "sessions",
          "settings",
          "tokens",
          "totp",
          "views");

  /** What can be asked of every entity or record, so that no action may be called so. */
  private static final Set<String> VERBS =
      Set.of("bulk", "count", "totals", "export", "import", "restore", "reveal", "handOver");

  private Names() {}

  /** Whether the doors answer something else under this name than records of an entity. */
  public static boolean isAddress(String name) {
    return ADDRESSES.contains(name);
  }

  /** Whether every entity or record can be asked this, so that it is no name for an action. */
  public static boolean isVerb(String name) {
    return VERBS.contains(name);
  }

  /** Lower camel case, for what comes with the product. */
  public static boolean isStandard(String name) {
    return STANDARD.matcher(name).matches();
  }

  /**
   * {@code x_} and snake case, for what an administrator makes, so that no later release can take
   * the name.
   */
  public static boolean isCustom(String name) {
    return CUSTOM.matcher(name).matches();
  }

  /** Snake case of a camel case name. */
  public static String column(String name) {
    StringBuilder column = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (Character.isUpperCase(letter)) {
        column.append('_').append(Character.toLowerCase(letter));
      } else {
        column.append(letter);
      }
    }
    return column.toString();
  }
}
