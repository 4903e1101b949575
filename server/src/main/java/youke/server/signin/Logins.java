package youke.server.signin;

import java.text.Normalizer;
import java.util.Locale;

/** The names that people sign in with. */
public final class Logins {
  /** Longer ones exist nowhere. */
  static final int LONGEST = 200;

  private Logins() {}

  /**
   * The one spelling under which a login is looked up: full width, case, outer blanks and what
   * cannot be seen aside.
   */
  public static String plain(String typed) {
    String visible = Origin.clean(typed, LONGEST);
    return Normalizer.normalize(visible, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
