package youke.pack.chemical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo is the same on each computer, and can be told on any day. */
final class SameDemoTest {
  private static final int PERCENT = Integer.getInteger("youke.demo.percent", 6);

  /** A digest of all rows of each table; which transaction wrote an act is nobody's story. */
  private static Map<String, String> digests(Practice book) {
    Map<String, String> digests = new TreeMap<>();
    for (String table :
        book.lines(
            "select table_name::text from information_schema.tables"
                + " where table_schema = current_schema()")) {
      String row = "(to_jsonb(t) - 'xid')::text";
      String digest =
          book.value(
              "select count(*) || ' ' || coalesce(md5(string_agg(md5(%1$s), '' order by %1$s)), '')"
                      .formatted(row)
                  + " from \""
                  + table
                  + "\" t");
      digests.put(table, String.valueOf(digest));
    }
    return digests;
  }

  @Test
  void twoBooksOfOneDayAreAlikeInEveryFieldOfEveryRecord() {
    Instant now = Instant.parse("2026-11-24T02:00:00Z");
    Map<String, String> one = digests(Practice.filled(now, PERCENT));
    assertThat(digests(Practice.filled(now, PERCENT))).isEqualTo(one);
    assertThat(one.get("account")).doesNotStartWith("0 ");
    assertThat(one.get("order_line")).doesNotStartWith("0 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-01T01:00:00Z", // a day off, with which the numbers of a year begin
        "2027-02-28T07:30:00Z", // a Sunday, the end of a short month
        "2028-02-29T16:30:00Z", // half past midnight of March 1 here
        "2026-12-31T15:59:00Z" // the last minute of a year
      })
  void canBeToldOnAnyDay(String now) {
    Practice book = Practice.filled(Instant.parse(now), PERCENT);
    assertThat(book.number("select count(*) from \"order\"")).isPositive();
    assertThat(book.number("select count(*) from quote")).isPositive();
    assertThat(book.number("select count(*) from account where created_at > ?::timestamptz", now))
        .isZero();
    assertThat(
            book.number(
                "select count(*) from counter c where c.entity = 'account' and c.value <"
                    + " (select max(right(number, 4)::int) from account where number like 'KH-'"
                    + " || c.bucket || '%')"))
        .isZero();
  }
}
