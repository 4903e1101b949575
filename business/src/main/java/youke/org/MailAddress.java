package youke.org;

import java.util.regex.Pattern;

/**
 * Tells whether a text can be a mail address: the dot-atom form of RFC 5322 with letters of any
 * script (RFC 6531), at most 64 characters before and 255 after the at sign, and a domain of two
 * labels or more.
 */
final class MailAddress {
  private static final String ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
  private static final String DOMAIN_LABEL =
      "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
  private static final Pattern SHAPE =
      Pattern.compile(
          ATOM + "(?:\\." + ATOM + ")*@" + DOMAIN_LABEL + "(?:\\." + DOMAIN_LABEL + ")+");

  private MailAddress() {}

  static boolean isPlausible(String text) {
    int at = text.indexOf('@');
    return at > 0 && at <= 64 && text.length() - at - 1 <= 255 && SHAPE.matcher(text).matches();
  }
}
