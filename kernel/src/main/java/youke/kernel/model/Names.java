package youke.kernel.model;

import java.util.regex.Pattern;

/** Names of entities and fields, and the table and column names that follow from them. */
public final class Names {
  private static final Pattern STANDARD = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
  private static final Pattern CUSTOM = Pattern.compile("x_[a-z][a-z0-9_]{0,37}");

  private Names() {}

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
