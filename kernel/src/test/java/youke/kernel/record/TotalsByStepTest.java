package youke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Outcome;
import youke.kernel.sample.SampleBook;

/** Days and moments in groups by month, numbers and amounts by their size. */
final class TotalsByStepTest {
  private final SampleBook book = new SampleBook();
  private final Records records = book.records();

  private void accounts(String field, @Nullable Object... values) {
    for (Object value : values) {
      Map<String, Object> all =
          value == null
              ? Map.of("name", "甲", "owner", Ref.to(11))
              : Map.of("name", "甲", "owner", Ref.to(11), field, value);
      book.create(book.manager(), "account", all);
    }
  }

  private Outcome<List<Totals.Group>> ask(String by, Totals.Step step) {
    Totals totals = new Totals(Optional.of(by), Optional.of(step), List.of());
    return records.totals(book.manager(), Query.of("account"), totals);
  }

  private List<String> groups(String by, Totals.Step step) {
    List<String> groups = new ArrayList<>();
    for (Totals.Group group : ask(by, step).orThrow()) {
      groups.add(group.key() + " " + group.count());
    }
    return groups;
  }

  @Test
  void daysStandUnderTheirMonthAndEmptyOnesLast() {
    accounts(
        "since",
        LocalDate.of(2026, 12, 31),
        null,
        LocalDate.of(2026, 12, 1),
        LocalDate.of(2027, 1, 1),
        LocalDate.of(987, 3, 5));
    assertThat(groups("since", Totals.Step.MONTH))
        .containsExactly("0987-03 1", "2026-12 2", "2027-01 1", "null 1");
  }

  @Test
  void momentsStandUnderTheMonthOfTheReadersZone() {
    accounts(
        "lastContact",
        Instant.parse("2026-10-31T15:59:59Z"),
        Instant.parse("2026-10-31T16:00:00Z"),
        Instant.parse("2026-11-30T15:59:59Z"));
    assertThat(groups("lastContact", Totals.Step.MONTH)).containsExactly("2026-10 1", "2026-11 2");
  }

  @Test
  void numbersStandByOneTwoFiveTen() {
    String[] staff = {"0", "1", "4", "5", "9", "10", "19", "20", "49", "50", "70000", "-3", "-1"};
    accounts("staff", Arrays.stream(staff).map(BigDecimal::new).toArray());
    accounts("staff", (Object) null);
    assertThat(groups("staff", Totals.Step.MAGNITUDE))
        .containsExactly(
            "-2 1", "-1 1", "0 1", "1 1", "2 1", "5 2", "10 2", "20 2", "50 1", "50000 1",
            "null 1");
  }

  @Test
  void amountsAndSharesStandByTheirSizeWithTheirSums() {
    accounts("creditLimit", Money.yuan("0.5"), Money.yuan("1999.99"), Money.yuan("1000"));
    assertThat(groups("creditLimit", Totals.Step.MAGNITUDE)).containsExactly("0 1", "1000 2");
    Totals sums =
        new Totals(
            Optional.of("creditLimit"),
            Optional.of(Totals.Step.MAGNITUDE),
            List.of(new Totals.Total(Totals.Function.SUM, "creditLimit")));
    assertThat(
            records.totals(book.manager(), Query.of("account"), sums).orThrow().getLast().values())
        .containsExactly(Money.yuan("2999.99"));
    assertThat(groups("share", Totals.Step.MAGNITUDE)).containsExactly("null 3");
    assertThat(groups("perHead", Totals.Step.MAGNITUDE)).containsExactly("null 3");
  }

  @Test
  void refusesStepsThatSuchValuesDoNotHave() {
    for (String field : List.of("name", "level", "owner", "keyAccount", "staff", "tags")) {
      assertThat(ask(field, Totals.Step.MONTH)).as(field).isInstanceOf(Outcome.Refused.class);
    }
    for (String field : List.of("name", "level", "owner", "since", "lastContact", "tags")) {
      assertThat(ask(field, Totals.Step.MAGNITUDE)).as(field).isInstanceOf(Outcome.Refused.class);
    }
  }

  @Test
  void tellsNoStepOfWhatOneDoesNotSee() {
    accounts("creditLimit", Money.yuan("100"));
    Totals totals =
        new Totals(Optional.of("creditLimit"), Optional.of(Totals.Step.MAGNITUDE), List.of());
    assertThat(records.totals(book.seller(), Query.of("account"), totals))
        .isInstanceOf(Outcome.Refused.class);
  }
}
