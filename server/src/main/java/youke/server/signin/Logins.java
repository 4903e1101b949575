package youke.server.signin;

import java.text.Normalizer;
import java.util.Locale;

/** The names that people sign in with. */
public final class Logins {
  /** Longer ones exist nowhere. */
  static final int LONGEST = 200;

  private Logins() {}

  /** The one spelling under which a login is looked up: full width, case and outer blanks aside. */
  public static String plain(String typed) {
    String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    return Normalizer.normalize(cut, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
