package youke.org;

import java.util.regex.Pattern;

/**
 * Tells whether a text can be a telephone number: Chinese numbers by the numbering plan of the
 * mainland, numbers with another country's prefix by the length that ITU-T E.164 allows, and
 * foreign numbers written without prefix leniently. Spaces, hyphens, points, brackets and an
 * extension are allowed.
 */
final class PhoneNumber {
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\+?[0-9(（][0-9 ()（）./\\-－]{2,30}?(?:(?: ?(?:转|ext\\.?|x|#)|(?<=[0-9])-) ?[0-9]{1,6})?");
  private static final Pattern EXTENSION = Pattern.compile("(?: ?(?:转|ext\\.?|x|#)) ?[0-9]{1,6}$");
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

  private PhoneNumber() {}

  static boolean isPlausible(String text) {
    String trimmed = text.strip();
    if (isPlainMobile(trimmed)) {
      return true;
    }
    if (!SHAPE.matcher(trimmed).matches()) {
      return false;
    }
    String main = EXTENSION.matcher(trimmed).replaceFirst("");
    String digits = main.replaceAll("[^0-9]", "");
    if (main.startsWith("+")) {
      return digits.startsWith("86")
          ? isChinese(digits.substring(2))
          : digits.length() >= 7 && digits.length() <= 15 && !digits.startsWith("0");
    }
    // Eleven digits that begin with 1 are meant as a Chinese mobile number: a slip shows here.
    if (digits.length() == 11 && digits.startsWith("1") && digits.equals(main)) {
      return MOBILE.matcher(digits).matches();
    }
    return digits.length() >= 3 && digits.length() <= 17;
  }

  /** The number that most people have; found without the patterns, which cost a large import. */
  private static boolean isPlainMobile(String text) {
    if (text.length() != 11 || text.charAt(0) != '1' || text.charAt(1) < '3') {
      return false;
    }
    for (int i = 1; i < 11; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isChinese(String national) {
    // 0 before the area code is heard even after +86
    String number = national.startsWith("0") ? national.substring(1) : national;
    if (number.startsWith("1") && !number.startsWith("10")) {
      return MOBILE.matcher(number).matches() || number.length() == 8;
    }
    return number.length() >= 8 && number.length() <= 16;
  }
}
