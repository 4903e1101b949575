package youke.pack.chemical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.problem.Outcome;
import youke.kernel.record.Query;

final class ChemicalDemoTest {
  private static final Practice BOOK = Practice.filled(Instant.parse("2026-11-24T02:00:00Z"));

  @Test
  void tellsOfAGroupWithItsPeopleAndCustomers() {
    assertThat(BOOK.number("select count(*) from employee")).isEqualTo(40);
    assertThat(BOOK.number("select count(*) from organisation where kind = 'COMPANY'"))
        .isEqualTo(3);
    assertThat(BOOK.number("select count(*) from account")).isBetween(1_990L, 2_100L);
    assertThat(BOOK.number("select count(*) from contact")).isBetween(3_200L, 3_900L);
    assertThat(BOOK.number("select count(*) from unit")).isGreaterThan(800L);
    assertThat(BOOK.number("select count(*) from product")).isBetween(115L, 140L);
  }

  @Test
  void hasDealsInEveryStageAndSaysWhyTheLostOnesWereLost() {
    assertThat(BOOK.number("select count(*) from opportunity")).isBetween(580L, 680L);
    assertThat(
            BOOK.lines(
                "select s.name from stage s where not exists"
                    + " (select 1 from opportunity o where o.stage = s.id)"))
        .isEmpty();
    assertThat(
            BOOK.number(
                "select count(*) from opportunity where status = 'LOST' and lost_reason is null"))
        .isZero();
    assertThat(BOOK.number("select count(distinct lost_reason) from opportunity")).isGreaterThan(5);
  }

  @Test
  void givesADealTheSumOfItsLinesAndItsStagesProbability() {
    assertThat(
            BOOK.number(
                "select count(*) from opportunity o where exists"
                    + " (select 1 from opportunity_line l where l.opportunity = o.id)"
                    + " and o.amount <> (select sum(l.amount) from opportunity_line l"
                    + " where l.opportunity = o.id)"))
        .isZero();
    assertThat(
            BOOK.number(
                "select count(*) from opportunity o join stage s on s.id = o.stage"
                    + " where o.weighted <> round(o.amount * s.probability / 100, 2)"))
        .isZero();
  }

  @Test
  void showsASalespersonTheirOwnCustomersAndAManagerTheDepartments() {
    long own = seen("linxiaolan", "account");
    assertThat(own)
        .isEqualTo(
            BOOK.number(
                "select count(*) from account where owner ="
                    + " (select id from employee where login = 'linxiaolan')"))
        .isPositive();
    assertThat(seen("chenyifan", "account")).isEqualTo(department("E-A%"));
    assertThat(seen("zhouzhihang", "account")).isEqualTo(department("E%")).isGreaterThan(own);
    assertThat(seen("shenmingyuan", "account"))
        .isEqualTo(seen("hejing", "account"))
        .isEqualTo(BOOK.number("select count(*) from account"));
    assertThat(BOOK.records.list(caller("luyuchen"), Query.of("account", "name")))
        .isInstanceOf(Outcome.Refused.class);
  }

  private static long department(String codes) {
    return BOOK.number(
        "select count(*) from account a join organisation o on o.id = a.department"
            + " where o.code like ?",
        codes);
  }

  private static Caller caller(String login) {
    return BOOK.directory
        .caller(BOOK.number("select id from employee where login = ?", login))
        .orElseThrow();
  }

  private static long seen(String login, String entity) {
    Query query = Query.of(entity, "name");
    return BOOK.records.count(caller(login), query, 10_000).orThrow().number();
  }
}
