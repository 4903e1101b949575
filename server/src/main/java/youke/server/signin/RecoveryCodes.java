package youke.server.signin;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The codes on paper for whoever has lost the authenticator app: ten, each good for one time. */
final class RecoveryCodes {
  static final int COUNT = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCodes() {}

  /** Ten new codes of 80 bits, such as {@code ABCD-EFGH-IJKL-MNOP}. */
  static List<String> random() {
    List<String> codes = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      byte[] bytes = new byte[10];
      RANDOM.nextBytes(bytes);
      String text = Base32.text(bytes);
      codes.add(String.join("-", text.split("(?<=\\G.{4})", 4)));
    }
    return codes;
  }

  /** Hash of a code as typed: blanks, hyphens and case aside. */
  static Secret.Hash hash(String typed) {
    return Secret.hash(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }
}
