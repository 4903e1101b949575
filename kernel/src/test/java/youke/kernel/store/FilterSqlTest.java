package youke.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import youke.kernel.access.Caller;
import youke.kernel.access.Standing;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.sample.Account.Level;
import youke.kernel.sample.Deal.Status;
import youke.kernel.sample.Sample;

class FilterSqlTest {
  private static Desk desk;
  private static Caller manager;

  @BeforeAll
  static void fill() throws SQLException {
    desk = new Desk(Sample.catalog());
    desk.row("organisation", 10, "name", "华东");
    desk.row("organisation", 11, "name", "上海", "parent", Ref.to(10));
    desk.row("organisation", 12, "name", "华北");
    desk.row("employee", 1, "name", "王芳", "department", Ref.to(11));
    desk.row("employee", 2, "name", "Li Lei", "department", Ref.to(12));
    desk.row(
        "account",
        101,
        "name",
        "燕山石化",
        "level",
        Level.A,
        "tags",
        List.of("RED", "BLUE"),
        "region",
        "110111",
        "creditLimit",
        Money.yuan("500000"),
        "staff",
        new BigDecimal(1200),
        "since",
        LocalDate.of(2026, 3, 1),
        "lastContact",
        Instant.parse("2026-03-14T16:30:00Z"),
        "keyAccount",
        true,
        "owner",
        Ref.to(1),
        "department",
        Ref.to(11));
    desk.row(
        "account",
        102,
        "name",
        "ACME 100%_Ltd",
        "level",
        Level.B,
        "region",
        "330100",
        "creditLimit",
        new Money(new BigDecimal("90000.50"), "USD"),
        "since",
        LocalDate.of(2025, 12, 31),
        "parent",
        Ref.to(101),
        "owner",
        Ref.to(2),
        "department",
        Ref.to(12));
    desk.row("account", 103, "name", "空", "owner", Ref.to(1), "department", Ref.to(11));
    desk.row("account", 104, "name", "gone", "owner", Ref.to(1), "department", Ref.to(11));
    desk.delete("account", 104);
    deal(201, 101, Status.OPEN, "100000", "CNY", 1);
    deal(202, 101, Status.OPEN, "250000.10", "CNY", 2);
    deal(203, 101, Status.WON, "7", "USD", 1);
    deal(204, 102, Status.OPEN, "5", "USD", 1);
    deal(205, 102, Status.OPEN, "5", "CNY", 1);
    deal(206, 102, Status.LOST, "1", "CNY", 2);
    manager =
        desk.caller(
            1,
            new Standing(List.of(11L), List.of(11L), List.of(10L, 11L), List.of(10L)),
            "MANAGER");
  }

  private static void deal(
      long id, long account, Status status, String amount, String currency, long owner) {
    desk.row(
        "deal",
        id,
        "name",
        "商机" + id,
        "account",
        Ref.to(account),
        "status",
        status,
        "amount",
        new Money(new BigDecimal(amount), currency),
        "owner",
        Ref.to(owner),
        "department",
        Ref.to(owner == 1 ? 11 : 12));
  }

  @AfterAll
  static void close() throws SQLException {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "name == '燕山石化' | 101",
        "name != '燕山石化' | 102 103",
        "name.contains('石化') | 101",
        "name.contains('acme') | 102",
        "name.contains('%_') | 102",
        "name.contains('_') | 102",
        "name.startsWith('a') | 102",
        "name.endsWith('LTD') | 102",
        "level == 'A' | 101",
        "level != 'A' | 102 103",
        "!(level == 'A') | 102 103",
        "level in ['A', 'B'] | 101 102",
        "!(level in ['A', 'B']) | 103",
        "level == null | 103",
        "has(level) | 101 102",
        "'RED' in tags | 101",
        "!('RED' in tags) | 102 103",
        "size(tags) == 0 | 102 103",
        "creditLimit > 100000 | 101",
        "creditLimit <= 90000.50 | 102",
        "!(creditLimit > 100000) | 102 103",
        "creditLimit.currency == 'USD' | 102",
        "creditLimit > 90000 && creditLimit.currency != 'CNY' | 102",
        "region.startsWith('33') | 102",
        "keyAccount | 101",
        "keyAccount == false | 102 103",
        "since >= startOf('month') | 101",
        "since == date('2025-12-31') | 102",
        "lastContact == today() | 101",
        "lastContact < today() | \"\"",
        "lastContact <= today() | 101",
        "lastContact > today() - days(1) | 101",
        "lastContact > now() - hours(10) | \"\"",
        "lastContact >= now() - hours(11) | 101",
        "lastDays(since, 14) | 101",
        "lastDays(lastContact, 0) | 101",
        "nextDays(since, 10) | \"\"",
        "owner == me() | 101 103",
        "owner == '2' | 102",
        "owner in ['1', '2'] | 101 102 103",
        "department in myDepartments() | 101 103",
        "owner.department in myTeam() | 101 103",
        "owner.department.name == '华北' | 102",
        "name >= 'a' | 102",
        "name < 'a' | 101 103",
        "owner.name < owner.department.name | \"\"",
        "parent == '101' | 102",
        "parent == 101 | 102",
        "parent.name.contains('燕山') | 102",
        "id in ['101', '103'] | 101 103",
        "version == 1 | 101 102 103",
        "deals.exists(d, d.amount > 90000) | 101",
        "deals.exists(d, d.owner == parent.owner) | 102",
        "deals.exists(d, d.amount.currency == 'USD') | 101 102",
        "!deals.exists(d, true) | 103",
        "deals.all(d, d.status == 'OPEN') | 102 103",
        "deals.count() == 2 | 102",
        "deals.count() == 3 | 101",
        "deals.filter(d, d.status == 'OPEN').sum(d, d.amount) == 350000.10 | 101",
        "openAmount > 5000 | 101",
        "has(openAmount) | 101 103",
        "children.exists(c, c.deals.exists(d, d.amount < c.creditLimit)) | \"\"",
        "createdAt == date('2026-03-15') | 101 102 103",
        "(staff > 1000 ? 'big' : 'small') == 'big' | 101",
        "size(name) > 4 | 102",
        "since + days(31) > today() | 101",
        "today() - since == 14 | 101",
      })
  void findsWhatThePersonMeans(String filter, String expected) {
    List<Long> wanted =
        expected.isBlank()
            ? List.of()
            : List.of(expected.split(" ")).stream().map(Long::valueOf).toList();
    assertThat(desk.ids("account", filter, manager)).as(filter).isEqualTo(wanted);
  }

  @Test
  void whatLiesBehindARecordThatIsNotSeenIsEmpty() {
    Caller sales = desk.caller(2, Standing.NOWHERE, "SALES");
    assertThat(desk.ids("account", "parent == '101'", sales)).containsExactly(102L);
    assertThat(desk.ids("account", "parent.name == '燕山石化'", sales)).isEmpty();
    assertThat(desk.ids("account", "has(parent.name)", sales)).isEmpty();
    assertThat(desk.ids("account", "deals.count() == 1", sales)).containsExactly(101L);
  }

  @Test
  void sumsMoneyOnlyInOneCurrency() {
    assertThat(desk.value("account", 101, "openAmount", manager))
        .isEqualTo(Money.yuan("350000.10"));
    assertThat(desk.value("account", 103, "openAmount", manager)).isEqualTo(Money.yuan("0.00"));
    assertThat(desk.value("account", 102, "openAmount", manager)).isNull();
  }
}
