package youke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.model.Grant;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.sample.SampleBook;
import youke.kernel.sample.WinDeal;
import youke.kernel.text.Language;

/** What happens when records are written through the gate. */
final class WritingTest {
  private final SampleBook book = new SampleBook();

  private static List<String> codes(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> List.of();
      case Outcome.Refused<?>(var problems) ->
          problems.all().stream().map(problem -> problem.code().name()).toList();
    };
  }

  private static Problem first(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
      case Outcome.Refused<?>(var problems) -> problems.first();
    };
  }

  @Test
  void fillsOwnerDepartmentNumberAndPresets() {
    long id = book.create(book.seller(), "account", Map.of("name", "宁波甬联化工"));
    assertThat(book.value("select owner from account where id = ?", id)).isEqualTo("11");
    assertThat(book.value("select department from account where id = ?", id)).isEqualTo("4");
    assertThat(book.value("select number from account where id = ?", id)).isEqualTo("account-1");
    assertThat(book.value("select level from account where id = ?", id)).isEqualTo("C");
    assertThat(book.value("select kind from act_change where record = ?", id)).isEqualTo("create");
  }

  @Test
  void tellsEveryProblemAtOnce() {
    Outcome<Receipt> outcome =
        book.create(
            book.seller(),
            "account",
            book.records().newId(),
            Map.of("level", "A", "code", "x".repeat(19), "createdAt", "now", "secret", "s"));
    assertThat(codes(outcome))
        .contains("TOO_LONG", "NOT_YOURS_TO_SET", "UNKNOWN_FIELD")
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void writesOldAndNewValuesIntoTheAct() {
    long id = book.create(book.seller(), "account", Map.of("name", "甲"));
    book.change(book.seller(), "account", id, 1, Map.of("name", "乙")).orThrow();
    assertThat(
            book.value(
                "select old ->> 'name' from act_change where record = ? and kind = 'change'", id))
        .isEqualTo("甲");
    assertThat(
            book.value(
                "select new ->> 'name' from act_change where record = ? and kind = 'change'", id))
        .isEqualTo("乙");
    assertThat(book.value("select version from account where id = ?", id)).isEqualTo("2");
  }

  @Test
  void theSecondOfTwoWritersIsShownTheFirstOnesValue() {
    long id = book.create(book.seller(), "account", Map.of("name", "甲"));
    book.change(book.manager(), "account", id, 1, Map.of("name", "乙")).orThrow();
    Problem problem = first(book.change(book.seller(), "account", id, 1, Map.of("name", "丙")));
    assertThat(problem.code().name()).isEqualTo("CHANGED_MEANWHILE");
    assertThat(problem.arguments().get("by")).isEqualTo("周子航");
    assertThat(problem.arguments().get("current")).isEqualTo(Map.of("name", "乙"));
  }

  @Test
  void whoComesAfterTheProductIsToldItsName() {
    long id = book.create(book.seller(), "account", Map.of("name", "甲"));
    Rights all =
        Rights.of(
            Set.of("x"),
            List.of(
                new Grant("x", "account", Right.READ, Scope.ALL),
                new Grant("x", "account", Right.EDIT, Scope.ALL)),
            List.of());
    book.change(Caller.product(all), "account", id, 1, Map.of("name", "乙")).orThrow();
    Map<String, Object> said = Map.of("name", "丙");
    assertThat(first(book.change(book.seller(), "account", id, 1, said)).arguments().get("by"))
        .isEqualTo("友客");
    assertThat(
            first(book.change(book.seller().reading(Language.EN), "account", id, 1, said))
                .arguments()
                .get("by"))
        .isEqualTo("Youke");
  }

  @Test
  void whatIsNotVisibleIsNotThere() {
    long id = book.create(book.seller(), "account", Map.of("name", "甲"));
    assertThat(codes(book.change(book.stranger(), "account", id, 1, Map.of("name", "乙"))))
        .containsExactly("NOT_FOUND");
    assertThat(codes(book.change(book.reader(), "account", id, 1, Map.of("name", "乙"))))
        .containsExactly("NOT_ALLOWED");
    assertThat(codes(book.change(book.nobody(), "account", id, 1, Map.of("name", "乙"))))
        .containsExactly("NOT_FOUND");
    assertThat(codes(book.create(book.nobody(), "account", 99, Map.of("name", "乙"))))
        .containsExactly("NOT_ALLOWED");
  }

  @Test
  void onlyWhoMayTransferGivesARecordToSomebodyElse() {
    long id = book.create(book.seller(), "account", Map.of("name", "甲"));
    assertThat(codes(book.change(book.seller(), "account", id, 1, Map.of("owner", Ref.to(12)))))
        .containsExactly("NOT_ALLOWED");
    book.change(book.manager(), "account", id, 1, Map.of("owner", Ref.to(14))).orThrow();
    assertThat(book.value("select department from account where id = ?", id)).isEqualTo("3");
    assertThat(
            codes(
                book.create(
                    book.seller(), "account", 98, Map.of("name", "丁", "owner", Ref.to(14)))))
        .containsExactly("NOT_ALLOWED");
    assertThat(book.value("select count(*) from account where name = '丁'")).isEqualTo("0");
  }

  @Test
  void linksOnlyPointToWhatIsSeen() {
    long hidden = book.create(book.stranger(), "account", Map.of("name", "南"));
    Outcome<Receipt> outcome =
        book.create(book.seller(), "deal", 97, Map.of("name", "单", "account", Ref.to(hidden)));
    Outcome<Receipt> nothing =
        book.create(book.seller(), "deal", 96, Map.of("name", "单", "account", Ref.to(123456789)));
    assertThat(codes(outcome)).containsExactly("LINK_NOT_FOUND").isEqualTo(codes(nothing));
  }

  @Test
  void aUniqueValueIsTakenOnce() {
    book.create(book.seller(), "account", Map.of("name", "甲", "code", "X1"));
    Problem problem =
        first(book.create(book.stranger(), "account", 95, Map.of("name", "乙", "code", "X1")));
    assertThat(problem.code().name()).isEqualTo("NOT_UNIQUE");
    assertThat(problem.place()).isEqualTo(youke.kernel.problem.Place.field("code"));
  }

  @Test
  void derivesLinesAndTheirSumAndKeepsThemRightAsLinesComeAndGo() {
    long deal = book.create(book.seller(), "deal", Map.of("name", "单"));
    long line = line(deal, "PTA", "3", "10.005");
    line(deal, "MEG", "2", "7");
    assertThat(book.value("select amount from deal where id = ?", deal)).isEqualTo("44.02");
    book.change(book.seller(), "dealLine", line, 1, Map.of("quantity", new BigDecimal("1")))
        .orThrow();
    assertThat(book.value("select amount from deal where id = ?", deal)).isEqualTo("24.01");
    book.records()
        .run(
            book.seller(),
            Intent.of(ActKind.DELETE),
            List.of(new Step.Delete("dealLine", line, null)))
        .orThrow();
    assertThat(book.value("select amount from deal where id = ?", deal)).isEqualTo("14.00");
  }

  private long line(long deal, String name, String quantity, String price) {
    return book.create(
        book.seller(),
        "dealLine",
        Map.of(
            "deal",
            Ref.to(deal),
            "name",
            name,
            "quantity",
            new BigDecimal(quantity),
            "price",
            Money.yuan(price)));
  }

  @Test
  void makesAWholeWithItsPartsInOneActOrNotAtAll() {
    long deal = book.records().newId();
    Step whole = new Step.Create("deal", deal, Map.of("name", "单"));
    Step good =
        new Step.Create(
            "dealLine",
            book.records().newId(),
            Map.of(
                "deal",
                Ref.to(deal),
                "name",
                "a",
                "quantity",
                BigDecimal.ONE,
                "price",
                Money.yuan("5")));
    Step bad = new Step.Create("dealLine", book.records().newId(), Map.of("deal", Ref.to(deal)));
    assertThat(
            codes(
                book.records()
                    .run(book.seller(), Intent.of(ActKind.BATCH), List.of(whole, good, bad))))
        .containsExactly("REQUIRED", "REQUIRED", "REQUIRED");
    assertThat(book.value("select count(*) from deal where id = ?", deal)).isEqualTo("0");
    book.records().run(book.seller(), Intent.of(ActKind.BATCH), List.of(whole, good)).orThrow();
    assertThat(book.value("select amount from deal where id = ?", deal)).isEqualTo("5.00");
    assertThat(
            codes(
                book.create(
                    book.stranger(),
                    "dealLine",
                    94,
                    Map.of(
                        "deal",
                        Ref.to(deal),
                        "name",
                        "a",
                        "quantity",
                        BigDecimal.ONE,
                        "price",
                        Money.yuan("5")))))
        .containsExactly("LINK_NOT_FOUND");
  }

  @Test
  void refusesADealOverTheCreditLimitAndWritesNothing() {
    long account =
        book.create(
            book.manager(), "account", Map.of("name", "甲", "creditLimit", Money.yuan("10")));
    long deal =
        book.create(book.manager(), "deal", Map.of("name", "单", "account", Ref.to(account)));
    Outcome<Receipt> outcome =
        book.create(
            book.manager(),
            "dealLine",
            93,
            Map.of(
                "deal",
                Ref.to(deal),
                "name",
                "a",
                "quantity",
                new BigDecimal("3"),
                "price",
                Money.yuan("5")));
    assertThat(codes(outcome)).containsExactly("OVER_CREDIT");
    assertThat(book.value("select count(*) from deal_line")).isEqualTo("0");
  }

  @Test
  void anActionAndWhatFollowsAreOneAct() {
    long account = book.create(book.seller(), "account", Map.of("name", "甲"));
    long deal = book.create(book.seller(), "deal", Map.of("name", "单", "account", Ref.to(account)));
    Step win =
        new Step.Do("deal", deal, null, "win", new WinDeal.Input(LocalDate.of(2026, 11, 21)));
    Receipt receipt =
        book.records().run(book.seller(), Intent.of(ActKind.ACTION), List.of(win)).orThrow();
    assertThat(book.value("select status from deal where id = ?", deal)).isEqualTo("WON");
    assertThat(book.value("select name from deal where id <> ?", deal)).isEqualTo("单 (2)");
    assertThat(book.value("select count(*) from act_change where act = ?", receipt.act()))
        .isEqualTo("2");
    assertThat(book.value("select lent[1] from act where id = ?", receipt.act()))
        .isEqualTo("FollowUpOfWonDeal");
    assertThat(book.value("select count(*) from outbox")).isEqualTo("1");
    Receipt again =
        book.records().run(book.seller(), Intent.of(ActKind.ACTION), List.of(win)).orThrow();
    assertThat(again.first().version()).isEqualTo(receipt.first().version());
    assertThat(book.value("select count(*) from deal")).isEqualTo("2");
  }

  @Test
  void deletesAWholeWithItsPartsAndRestoresThemTogether() {
    long deal = book.create(book.seller(), "deal", Map.of("name", "单"));
    line(deal, "PTA", "1", "1");
    book.records()
        .run(book.seller(), Intent.of(ActKind.DELETE), List.of(new Step.Delete("deal", deal, null)))
        .orThrow();
    assertThat(book.value("select count(*) from deal_line where deleted_act is null"))
        .isEqualTo("0");
    assertThat(codes(book.change(book.seller(), "deal", deal, null, Map.of("name", "x"))))
        .containsExactly("DELETED_MEANWHILE");
    book.records()
        .run(book.seller(), Intent.of(ActKind.RESTORE), List.of(new Step.Restore("deal", deal)))
        .orThrow();
    assertThat(book.value("select count(*) from deal_line where deleted_act is null"))
        .isEqualTo("1");
  }
}
