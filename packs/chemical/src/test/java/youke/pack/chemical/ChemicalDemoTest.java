package youke.pack.chemical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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

  @Test
  void quotesAndOrdersAddUpToTheCent() {
    for (String document : new String[] {"quote", "order"}) {
      assertThat(
              BOOK.number(
                  "select count(*) from \"%s\" d where d.total is distinct from (select sum(l.total) from %s_line l where l.\"%s\" = d.id)"
                      .formatted(document, document, document)))
          .as(document + " totals")
          .isZero();
      assertThat(
              BOOK.number(
                  "select count(*) from %s_line l where l.total <> round(l.price * l.quantity * (100 - coalesce(l.discount, 0)) / 100, 2) or l.amount + l.tax <> l.total"
                      .formatted(document)))
          .as(document + " lines")
          .isZero();
    }
    assertThat(BOOK.number("select count(*) from quote")).isBetween(220L, 360L);
    assertThat(BOOK.number("select count(*) from \"order\"")).isBetween(300L, 450L);
    assertThat(BOOK.lines("select distinct status from quote order by 1"))
        .containsExactly("ACCEPTED", "DECLINED", "DRAFT", "EXPIRED", "SENT");
    assertThat(BOOK.lines("select distinct status from \"order\" order by 1"))
        .containsExactly("CANCELLED", "COMPLETED", "CONFIRMED", "DRAFT", "IN_DELIVERY");
  }

  @Test
  void keepsEachCustomerWithinItsCreditLimit() {
    assertThat(
            BOOK.number(
                "select count(*) from account a where a.credit_limit < (select sum(o.total) from"
                    + " \"order\" o where o.account = a.id"
                    + " and o.status in ('DRAFT', 'CONFIRMED', 'IN_DELIVERY'))"))
        .isZero();
  }

  @Test
  void makesAnOrderOfEachAcceptedQuote() {
    assertThat(
            BOOK.number(
                "select count(*) from quote q where q.status = 'ACCEPTED' and"
                    + " (select count(*) from \"order\" o where o.quote = q.id) <> 1"))
        .isZero();
  }

  @Test
  void givesEveryoneWhoSellsSomethingToDoTodayAndSomethingOverdue() {
    for (String when : new String[] {"= date '2026-11-24'", "< date '2026-11-24'"}) {
      assertThat(
              BOOK.lines(
                  "select e.name from employee e where exists (select 1 from role_assignment r"
                      + " where r.employee = e.id and r.role in ('SALES', 'SALES_MANAGER'))"
                      + " and e.login <> 'shenmingyuan' and not exists (select 1 from task t"
                      + " where t.owner = e.id and t.state = 'OPEN' and t.due_on "
                      + when
                      + ")"))
          .isEmpty();
    }
    assertThat(BOOK.number("select count(*) from visit where state = 'PLANNED'")).isPositive();
    assertThat(
            BOOK.number(
                "select count(*) from opportunity where status = 'OPEN'"
                    + " and expected_on between date '2026-11-01' and date '2026-11-30'"))
        .isPositive();
  }

  @Test
  void tellsSomeSixThousandTimelineEntriesOfEighteenMonths() {
    long entries =
        BOOK.number(
            "select (select count(*) from task) + (select count(*) from call)"
                + " + (select count(*) from visit) + (select count(*) from note)");
    assertThat(entries).isBetween(5_500L, 7_500L);
    assertThat(BOOK.number("select count(distinct date_trunc('month', at)) from call"))
        .isGreaterThanOrEqualTo(18);
    assertThat(BOOK.number("select count(*) from note where at > timestamptz '2026-11-24 02:00Z'"))
        .isZero();
  }

  @Test
  void keepsWhoMadeARecordAndWhen() {
    assertThat(
            BOOK.number("select count(*) from call where created_by is null or created_at <> at"))
        .isZero();
    assertThat(BOOK.number("select count(*) from account where created_by is distinct from owner"))
        .isZero();
    assertThat(BOOK.number("select count(*) from account where created_at > last_contact_at"))
        .isZero();
  }

  @Test
  void isFoundByTheInitialsOfItsPinyin() {
    String name = BOOK.value("select name from account where name like '%泽%管业%' limit 1");
    assertThat(name).isNotNull();
    assertThat(BOOK.records.search(caller("shenmingyuan"), "gy", List.of("account"), 10).orThrow())
        .isNotEmpty();
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
