package youke.server.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;

/**
 * Which passwords are good enough: long ones that are on no list and do not name their owner. No
 * digits or marks are demanded, as NIST SP 800-63B advises.
 */
final class PasswordPolicy {
  static final int SHORTEST = 10;
  static final int LONGEST = 200;

  private static final int SHORTEST_LOGIN = 3;
  private static final int MOST_AROUND = 6;
  private static final int LONGEST_UNIT = 4;
  private static final String KEYBOARD = "qwertyuiopasdfghjklzxcvbnm";
  private static final Set<String> COMMON = common();

  private PasswordPolicy() {}

  /**
   * What is wrong with a password, all at once; empty when nothing is.
   *
   * @param field name of the field it was typed into
   */
  static List<Problem> check(String password, String login, String field) {
    List<Problem> found = new ArrayList<>();
    String plain = PasswordHashes.plain(password);
    int length = plain.codePointCount(0, plain.length());
    if (length < SHORTEST) {
      found.add(Problem.of(SignInProblem.PASSWORD_TOO_SHORT).with("min", SHORTEST));
    }
    if (length > LONGEST) {
      found.add(Problem.of(SignInProblem.PASSWORD_TOO_LONG).with("max", LONGEST));
      return at(found, field);
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    if (isCommon(lower)) {
      found.add(Problem.of(SignInProblem.PASSWORD_COMMON));
    }
    String name = Logins.plain(login);
    if (name.length() >= SHORTEST_LOGIN && lower.contains(name)) {
      found.add(Problem.of(SignInProblem.PASSWORD_HAS_LOGIN));
    }
    return at(found, field);
  }

  private static List<Problem> at(List<Problem> found, String field) {
    return found.stream().map(problem -> problem.at(Place.field(field))).toList();
  }

  private static boolean isCommon(String lower) {
    return COMMON.contains(lower)
        || isCommonInside(lower)
        || repeats(lower)
        || runs(lower)
        || followsTheKeyboard(lower);
  }

  /** A common word with a year, a number or marks before or after it. */
  private static boolean isCommonInside(String lower) {
    String word = lower.replaceAll("^[^\\p{L}@$]+|[^\\p{L}$]+$", "");
    if (lower.length() - word.length() > MOST_AROUND) {
      return false;
    }
    return COMMON.contains(word) || COMMON.contains(unmasked(word));
  }

  private static String unmasked(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      int masked = "013457@$!".indexOf(letter);
      plain.append(masked < 0 ? letter : "oleastasi".charAt(masked));
    }
    return plain.toString();
  }

  /** One short piece over and over: {@code aaaaaaaaaa}, {@code 12312312312}. */
  private static boolean repeats(String text) {
    for (int unit = 1; unit <= LONGEST_UNIT && unit < text.length(); unit++) {
      if (text.startsWith(text.substring(unit))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Neighbours in the alphabet or among digits all along: {@code 1234567890}, {@code jihgfedcba}.
   */
  private static boolean runs(String text) {
    int up = 0;
    int down = 0;
    for (int i = 1; i < text.length(); i++) {
      char before = text.charAt(i - 1);
      char now = text.charAt(i);
      up += now == before + 1 || (before == '9' && now == '0') ? 1 : 0;
      down += now == before - 1 || (before == '0' && now == '9') ? 1 : 0;
    }
    return Math.max(up, down) >= text.length() - 2;
  }

  private static boolean followsTheKeyboard(String text) {
    String backwards = new StringBuilder(text).reverse().toString();
    return KEYBOARD.contains(text) || KEYBOARD.contains(backwards);
  }

  private static Set<String> common() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PasswordPolicy.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
