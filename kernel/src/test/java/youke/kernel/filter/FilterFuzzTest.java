package youke.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.text.Language;

/** Text at random is read or answered with problems; nothing else comes of it. */
class FilterFuzzTest {
  private static final List<String> WORDS =
      List.of(
          "name",
          "owner",
          "deals",
          "amount",
          "d",
          "tags",
          "level",
          "since",
          "lastContact",
          "me",
          "id",
          "creditLimit",
          "currency",
          "department",
          "parent",
          "keyAccount",
          "openAmount",
          "staff",
          "exists",
          "all",
          "filter",
          "count",
          "sum",
          "min",
          "avg",
          "contains",
          "startsWith",
          "has",
          "today()",
          "now()",
          "days",
          "months",
          "startOf",
          "date",
          "timestamp",
          "round",
          "coalesce",
          "money",
          "size",
          "lastDays",
          "myTeam()",
          "in",
          "null",
          "true",
          "false",
          "==",
          "!=",
          "<",
          ">=",
          "&&",
          "||",
          "!",
          "?",
          ":",
          "+",
          "-",
          "*",
          "/",
          "%",
          "(",
          ")",
          "(",
          ")",
          "[",
          "]",
          ".",
          ".",
          ",",
          ",",
          "'A'",
          "'123'",
          "'2026-01-31'",
          "'CNY'",
          "1",
          "0.5",
          "30",
          "1e9",
          "\"",
          "'",
          "\\",
          "r'",
          "b'x'",
          "0x",
          "1u",
          "//",
          "\n",
          "`a`",
          "{",
          "}",
          "@",
          "#",
          "$1",
          "--",
          ";",
          "客户",
          "😀",
          "\u0000",
          "\ud800",
          "\u202e",
          "'\\u0000'",
          "'\\x'",
          "package",
          "_",
          "__result__",
          "a.b.c");

  private static final List<String> GOOD =
      List.of(
          "name.contains('石化') && staff > 100000 || !has(phone)",
          "deals.filter(d, d.status == 'OPEN').sum(d, d.amount) >= creditLimit",
          "level in ['A', 'B'] && 'RED' in tags && owner.department in myDepartments()",
          "lastDays(createdAt, 30) && since > today() - months(3)",
          "(keyAccount ? staff : round(share / 3, 2)) > 1.50",
          "deals.all(d, d.lines.exists(l, l.price * l.quantity > d.amount)) == false");

  @Test
  void randomWordsAreReadOrRefused() {
    Random random = new Random(7);
    int read = 0;
    for (int i = 0; i < 8_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(25); n >= 0; n--) {
        text.append(WORDS.get(random.nextInt(WORDS.size())));
        text.append(random.nextInt(3) == 0 ? "" : " ");
      }
      read += reads(text.toString()) ? 1 : 0;
    }
    assertThat(read).isPositive();
  }

  @Test
  void damagedConditionsAreReadOrRefused() {
    for (String text : GOOD) {
      assertThat(Read.parser().filter(text)).as(text).isInstanceOf(Outcome.Done.class);
    }
    Random random = new Random(11);
    int read = 0;
    for (int i = 0; i < 8_000; i++) {
      StringBuilder text = new StringBuilder(GOOD.get(random.nextInt(GOOD.size())));
      for (int n = random.nextInt(4); n >= 0; n--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
          case 2 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
          default -> text.insert(at, text.substring(Math.max(0, at - 6), at));
        }
      }
      read += reads(text.toString()) ? 1 : 0;
    }
    assertThat(read).isBetween(50, 7_900);
  }

  @Test
  void aSmallStackIsEnough() throws InterruptedException {
    List<String> deep =
        List.of(
            "(".repeat(49) + "keyAccount" + ")".repeat(49),
            "keyAccount && (keyAccount || ".repeat(24) + "keyAccount" + ")".repeat(24),
            "(".repeat(9_000),
            "!(".repeat(4_000),
            "-".repeat(9_000),
            "a?b:".repeat(2_000),
            "a.b(".repeat(2_000),
            "1+".repeat(4_900) + "1",
            "a" + ".b".repeat(4_900));
    Throwable[] failed = new Throwable[1];
    Thread small =
        new Thread(null, () -> deep.forEach(FilterFuzzTest::reads), "small stack", 512 * 1024);
    small.setUncaughtExceptionHandler((_, e) -> failed[0] = e);
    small.start();
    small.join();
    assertThat(failed[0]).isNull();
  }

  private static boolean reads(String text) {
    return switch (Read.parser().filter(text)) {
      case Outcome.Done<Filter>(Filter filter) -> {
        assertThat(Read.filter(FilterText.of(filter))).as(text).isEqualTo(filter);
        yield true;
      }
      case Outcome.Refused<Filter>(var problems) -> {
        Problem problem = problems.first();
        assertThat(problem.code()).isInstanceOf(FilterProblem.class);
        assertThat(Read.offset(problem)).as(text).isBetween(0, text.length());
        assertThat(problem.message(Language.ZH)).isNotBlank();
        assertThat(problem.message(Language.EN).length()).isLessThan(400);
        yield false;
      }
    };
  }
}
