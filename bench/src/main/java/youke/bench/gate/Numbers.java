package youke.bench.gate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids and the number in the statements of a write. */
record Numbers(long record, long act, String number) {
  private static final Pattern ACT =
      Pattern.compile("(?is)^insert into act_change .*?values\\s*\\(+'?(\\d+)");
  private static final Pattern RECORD =
      Pattern.compile("(?is)^insert into \"?account\"? .*?values\\s*\\(+'?(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("'(KH-\\d+)'");

  static Numbers in(List<String> said) {
    return new Numbers(Long.parseLong(first(RECORD, said)), act(said), first(NUMBER, said));
  }

  static long act(List<String> said) {
    return Long.parseLong(first(ACT, said));
  }

  private static String first(Pattern pattern, List<String> said) {
    for (String one : said) {
      Matcher found = pattern.matcher(one);
      if (found.find()) {
        return found.group(1);
      }
    }
    throw new IllegalStateException(pattern + " is in none of " + said);
  }
}
