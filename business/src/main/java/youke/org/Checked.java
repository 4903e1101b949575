package youke.org;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import youke.kernel.model.FieldCheck;
import youke.kernel.problem.Problem;

/** Checks of single values that several capabilities use. */
public final class Checked {
  private static final Pattern LOGIN_TEXT = Pattern.compile("[a-z0-9._@-]{2,80}");
  private static final Pattern ROLE_TEXT = Pattern.compile("[a-z][a-z0-9_]{1,39}");

  /** A login of small letters, so that it is the same however it is typed. */
  public static final FieldCheck<String> LOGIN =
      by(OrgProblem.BAD_LOGIN, text -> LOGIN_TEXT.matcher(text).matches());

  /** Small letters, so that it never meets the name of a standard role. */
  public static final FieldCheck<String> ROLE_CODE =
      by(OrgProblem.BAD_ROLE_CODE, text -> ROLE_TEXT.matcher(text).matches());

  /** See {@link PhoneNumber}. */
  public static final FieldCheck<String> PHONE = by(OrgProblem.BAD_PHONE, PhoneNumber::isPlausible);

  /** See {@link MailAddress}. */
  public static final FieldCheck<String> MAIL = by(OrgProblem.BAD_MAIL, MailAddress::isPlausible);

  /** A zone of the tz database. */
  public static final FieldCheck<String> ZONE =
      by(OrgProblem.UNKNOWN_ZONE, text -> ZoneId.getAvailableZoneIds().contains(text));

  /** A code of {@link Regions}. */
  public static final FieldCheck<String> REGION =
      by(OrgProblem.UNKNOWN_REGION, code -> Regions.find(code).isPresent());

  private Checked() {}

  private static FieldCheck<String> by(OrgProblem code, Predicate<String> holds) {
    return value ->
        holds.test(value) ? Optional.empty() : Optional.of(Problem.of(code).with("value", value));
  }
}
