package youke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.sample.Account;
import youke.kernel.sample.SampleBook;
import youke.kernel.store.Sql;

/** Portions of an import: everything is checked as for a single record, and written at once. */
final class TakingInTest {
  private static final int MANY = 120;
  private static final List<String> ODD =
      List.of(
          "\\N",
          "\\.",
          "a\tb",
          "line\nbreak\r\nagain",
          "back\\slash\\",
          "quote\"'",
          "{a,\"b\"}",
          "𠮷野家 😀",
          "ＡＢＣ\u000b\b\f",
          "é ü ñ",
          "end\\");

  private final SampleBook book = new SampleBook();
  private final long act = book.records().newId();

  private Outcome<TakenIn> take(Caller caller, List<Step> steps, boolean rehearsed) {
    return book.records()
        .takeIn(
            caller,
            Intent.because(ActKind.IMPORT, "客户.csv").as(act),
            new Intake(steps, Map.of(), rehearsed),
            Intake.Along.NOTHING);
  }

  private TakenIn take(Caller caller, List<Step> steps) {
    return take(caller, steps, false).orThrow();
  }

  private Step.Create account(Map<String, @Nullable Object> values) {
    return new Step.Create("account", book.records().newId(), values);
  }

  private List<Step> accounts(int number) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      steps.add(account(Map.of("name", "客户" + i, "code", "C" + i)));
    }
    return steps;
  }

  private static List<String> codes(TakenIn taken, Step step) {
    return taken.refused().getOrDefault(step.id(), List.<Problem>of()).stream()
        .map(problem -> problem.code().name())
        .toList();
  }

  private @Nullable String count(String table) {
    return book.value("select count(*) from " + table);
  }

  @Test
  void writesManyRecordsJustAsItWritesOne() {
    List<Map<String, @Nullable Object>> wanted = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Map<String, @Nullable Object> values = new HashMap<>();
      String odd = ODD.get(i % ODD.size());
      values.put("name", i + odd);
      values.put("remark", odd);
      values.put("tags", i % 3 == 0 ? List.of("RED", "BLUE") : null);
      values.put("level", Account.Level.A);
      values.put("trade", "chem");
      values.put("creditLimit", new Money(new BigDecimal("-1234.5"), "EUR"));
      values.put("staff", new BigDecimal(i));
      values.put("share", new BigDecimal("12.3456"));
      values.put("since", LocalDate.of(1999, 12, 31));
      values.put("lastContact", Instant.parse("2026-03-04T05:06:07.123456Z"));
      values.put("keyAccount", i % 2 == 0);
      wanted.add(values);
    }
    List<Step> steps = wanted.stream().<Step>map(this::account).toList();
    assertThat(take(book.manager(), steps).count(TakenIn.How.MADE)).isEqualTo(MANY);
    List<Long> single =
        wanted.stream().map(values -> book.create(book.manager(), "account", values)).toList();
    for (int i = 0; i < MANY; i++) {
      assertThat(row(steps.get(i).id())).isEqualTo(row(single.get(i)));
      assertThat(words(steps.get(i).id())).isEqualTo(words(single.get(i)));
    }
    assertThat(book.value("select count(*) from act_change where act = ? and kind = 'create'", act))
        .isEqualTo(Integer.toString(MANY));
    assertThat(book.value("select kind || ' ' || reason from act where id = ?", act))
        .isEqualTo("IMPORT 客户.csv");
  }

  private @Nullable String row(long id) {
    return book.value(
        "select (to_jsonb(t) - 'id' - 'number' - 'created_act')::text from account t where id = ?",
        id);
  }

  private @Nullable String words(long id) {
    String name = book.catalog().entity("account").searchCodes().get("name");
    return book.value(
        "select array_agg(l order by l)::text from search_text, unnest(words) w(l, p, g)"
            + " where record = ? and l like ?",
        id,
        name + "|%");
  }

  @Test
  void putsAsideWhatIsRefusedAndWritesTheRest() {
    List<Step> steps = accounts(MANY);
    Step nameless = account(Map.of("code", "N1"));
    Step broken = account(Map.of("name", "甲", "code", "x".repeat(19), "secret", 5));
    steps.add(10, nameless);
    steps.add(90, broken);
    TakenIn taken = take(book.manager(), steps);
    assertThat(codes(taken, nameless)).containsExactly("REQUIRED");
    assertThat(codes(taken, broken)).containsExactlyInAnyOrder("TOO_LONG", "WRONG_TYPE");
    assertThat(taken.refused()).hasSize(2);
    assertThat(taken.records()).hasSize(MANY);
    assertThat(count("account")).isEqualTo(Integer.toString(MANY));
    assertThat(count("act_change")).isEqualTo(Integer.toString(MANY));
  }

  @Test
  void tellsWhichRecordsWouldHoldAUniqueValueTwice() {
    long there = book.create(book.stranger(), "account", Map.of("name", "在", "code", "C7"));
    long gone = book.create(book.stranger(), "account", Map.of("name", "去", "code", "C8"));
    book.records()
        .run(
            book.stranger(),
            Intent.of(ActKind.DELETE),
            List.of(new Step.Delete("account", gone, null)))
        .orThrow();
    List<Step> steps = accounts(MANY);
    Step again = account(Map.of("name", "再", "code", "C9"));
    steps.add(again);
    TakenIn taken = take(book.manager(), steps);
    assertThat(taken.refused()).containsOnlyKeys(steps.get(7).id(), again.id());
    assertThat(codes(taken, again)).containsExactly("NOT_UNIQUE");
    assertThat(book.value("select count(*) from account where id = ?", there)).isEqualTo("1");
  }

  @Test
  void findsWhoIsToBlameWhereNoProblemNamesIt() {
    long account =
        book.create(
            book.manager(), "account", Map.of("name", "甲", "creditLimit", Money.yuan("10")));
    long deal =
        book.create(book.manager(), "deal", Map.of("name", "单", "account", Ref.to(account)));
    List<Step> lines = new ArrayList<>();
    for (String price : List.of("3", "4", "99", "3", "1")) {
      lines.add(
          new Step.Create(
              "dealLine",
              book.records().newId(),
              Map.of(
                  "deal",
                  Ref.to(deal),
                  "name",
                  "PTA",
                  "quantity",
                  BigDecimal.ONE,
                  "price",
                  Money.yuan(price))));
    }
    TakenIn taken = take(book.manager(), lines);
    assertThat(taken.refused()).containsOnlyKeys(lines.get(2).id(), lines.get(4).id());
    assertThat(codes(taken, lines.get(2))).containsExactly("OVER_CREDIT");
    assertThat(book.value("select amount from deal where id = ?", deal)).isEqualTo("10.00");
  }

  @Test
  void aRehearsalTellsTheSameAndLeavesNothing() {
    List<Step> steps = accounts(MANY);
    steps.add(account(Map.of()));
    TakenIn rehearsed = take(book.manager(), steps, true).orThrow();
    assertThat(count("account")).isEqualTo("0");
    assertThat(count("act")).isEqualTo("0");
    assertThat(count("search_text where entity = 'account'")).isEqualTo("0");
    TakenIn real = take(book.manager(), steps);
    assertThat(rehearsed).isEqualTo(real);
  }

  @Test
  void changesManyRecordsUnderTheCallersRights() {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Caller owner = i % 3 == 0 ? book.stranger() : book.seller();
      ids.add(book.create(owner, "account", Map.of("name", "客户" + i)));
    }
    List<Step> steps =
        ids.stream()
            .<Step>map(
                id ->
                    new Step.Change(
                        "account",
                        id,
                        null,
                        Map.of("name", id % 2 == 0 ? "新" + id : "客户" + ids.indexOf(id))))
            .toList();
    TakenIn taken = take(book.manager(), steps);
    assertThat(taken.refused()).hasSize(20);
    assertThat(taken.refused().values())
        .allSatisfy(all -> assertThat(all.getFirst().code().name()).isEqualTo("NOT_FOUND"));
    assertThat(taken.count(TakenIn.How.CHANGED) + taken.count(TakenIn.How.UNCHANGED)).isEqualTo(40);
    assertThat(taken.count(TakenIn.How.CHANGED)).isGreaterThan(10);
    assertThat(book.value("select count(*) from account where version = 2"))
        .isEqualTo(Integer.toString(taken.count(TakenIn.How.CHANGED)));
    assertThat(count("search_text where words::text like '%新%'"))
        .isEqualTo(Integer.toString(taken.count(TakenIn.How.CHANGED)));
  }

  @Test
  void ownersBeyondTheCallersReachAreRefusedRecordByRecord() {
    Step mine = account(Map.of("name", "甲"));
    Step theirs = account(Map.of("name", "乙", "owner", Ref.to(14)));
    Step ours = account(Map.of("name", "丙", "owner", Ref.to(12)));
    TakenIn taken = take(book.manager(), List.of(mine, theirs, ours));
    assertThat(taken.refused()).containsOnlyKeys(theirs.id());
    assertThat(codes(taken, theirs)).containsExactly("NOT_ALLOWED");
    assertThat(book.value("select department from account where id = ?", ours.id())).isEqualTo("4");
  }

  @Test
  void needsTheRightToImport() {
    Step step = account(Map.of("name", "甲"));
    assertThat(codes(take(book.seller(), List.of(step)), step)).containsExactly("NOT_ALLOWED");
    assertThat(count("account")).isEqualTo("0");
    assertThat(count("act")).isEqualTo("0");
  }

  @Test
  void whatIsWrittenAlongStandsAndFallsWithThePortion() {
    Intake.Along failing =
        (db, taken) -> {
          db.run(Sql.of("insert into book values ('along', '1')"));
          throw new IllegalStateException(taken.toString());
        };
    Intake intake = new Intake(accounts(3), Map.of(), false);
    Intent intent = Intent.of(ActKind.IMPORT).as(act);
    assertThatThrownBy(() -> book.records().takeIn(book.manager(), intent, intake, failing))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count("account")).isEqualTo("0");
    assertThat(count("book where name = 'along'")).isEqualTo("0");
  }

  @Test
  void furtherPortionsGoOnWithTheSameActAndOneUndoTakesAllBack() {
    take(book.manager(), accounts(50));
    List<Step> more = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      more.add(account(Map.of("name", "又" + i)));
    }
    book.records()
        .takeIn(
            book.manager(),
            Intent.of(ActKind.IMPORT).goingOnWith(act),
            new Intake(more, Map.of(), false),
            Intake.Along.NOTHING)
        .orThrow();
    assertThat(count("act")).isEqualTo("1");
    Undone undone = book.records().undo(book.manager(), act, false, Bulk.Progress.NONE).orThrow();
    assertThat(undone.records()).isEqualTo(100);
    assertThat(count("account where deleted_act is null")).isEqualTo("0");
    assertThat(count("search_text where entity = 'account'")).isEqualTo("0");
  }

  @Test
  void findsRecordsByKeysAmongThoseThatTheCallerSees() {
    long one = book.create(book.seller(), "account", Map.of("name", "甲", "code", "K1"));
    book.create(book.seller(), "account", Map.of("name", "甲", "code", "K2"));
    book.create(book.stranger(), "account", Map.of("name", "南", "code", "K3"));
    assertThat(keyed(List.of("code"), List.of(List.of("K1"), List.of("K3"), List.of("K9"))))
        .containsExactly(Map.entry(0, new Keyed(one, 1, 1)));
    assertThat(keyed(List.of("name"), List.of(List.of("甲"))))
        .containsExactly(Map.entry(0, new Keyed(one, 1, 2)));
    assertThat(
            keyed(
                List.of("owner", "name", "code"),
                List.of(List.of(Ref.to(11), "甲", "K1"), List.of(Ref.to(12), "甲", "K1"))))
        .containsOnlyKeys(0);
    assertThat(keyed(List.of("id"), List.of(List.of(one)))).containsOnlyKeys(0);
    assertThat(
            book.records().keyed(book.seller(), "account", List.of("phone"), List.of(List.of("1"))))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(
            book.records()
                .keyed(book.seller(), "account", List.of("secret"), List.of(List.of("1"))))
        .isInstanceOf(Outcome.Refused.class);
  }

  private Map<Integer, Keyed> keyed(List<String> fields, List<List<Object>> keys) {
    return book.records().keyed(book.seller(), "account", fields, keys).orThrow();
  }
}
