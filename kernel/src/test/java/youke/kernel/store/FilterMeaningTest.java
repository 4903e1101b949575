package youke.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.access.Standing;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Expression;
import youke.kernel.filter.Filter;
import youke.kernel.filter.FilterParser;
import youke.kernel.filter.FilterProblem;
import youke.kernel.filter.FilterText;
import youke.kernel.filter.Sight;
import youke.kernel.filter.Type;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problems;

/** Conditions at random over rows at random: the SQL finds what the naive judge finds. */
class FilterMeaningTest {
  private static final long SEED = 20_260_315;
  private static final int CASES = 2_500;
  private static final Standing STANDING =
      new Standing(List.of(11L), List.of(11L, 12L), List.of(10L, 11L, 12L), List.of(11L));

  private static Desk desk;
  private static Ledger ledger;
  private static Judge judge;
  private static Caller caller;
  private static Access access;

  @BeforeAll
  static void fill() throws SQLException {
    Catalog catalog = MoreFields.catalog();
    desk = new Desk(catalog);
    ledger = new Ledger(desk, SEED);
    caller = desk.caller(2, STANDING, "MANAGER");
    judge = new Judge(catalog, ledger.records(), Desk.NOW, Desk.ZONE, 2, STANDING);
    Long[] hidden = ledger.hidden();
    access = (_, _, alias) -> Sql.of(alias + ".id <> all(?)", (Object) hidden);
  }

  @AfterAll
  static void close() throws SQLException {
    desk.close();
  }

  @Test
  void theSqlHoldsWhereTheJudgeSays() {
    Guesses guesses = new Guesses(desk.catalog(), SEED);
    int some = 0;
    for (int i = 0; i < CASES; i++) {
      CatalogEntity entity = entity(i);
      Filter filter = guesses.filter(entity, 1 + i % 4);
      List<Long> expected = judged(entity, filter);
      assertThat(desk.ids(entity.name(), filter, caller, access))
          .as("case %d: %s", i, FilterText.of(filter))
          .isEqualTo(expected);
      some += expected.isEmpty() ? 0 : 1;
    }
    assertThat(some).as("cases that found something").isGreaterThan(CASES / 3);
  }

  @Test
  void aConditionAndItsOppositeShareTheRecordsBetweenThem() {
    Guesses guesses = new Guesses(desk.catalog(), SEED + 1);
    for (int i = 0; i < 300; i++) {
      CatalogEntity entity = entity(i);
      Filter filter = guesses.filter(entity, 1 + i % 4);
      List<Long> both = new ArrayList<>(desk.ids(entity.name(), filter, caller, access));
      both.addAll(desk.ids(entity.name(), new Filter.Not(filter), caller, access));
      assertThat(both)
          .as(FilterText.of(filter))
          .containsExactlyInAnyOrderElementsOf(judged(entity, Filter.EVERYTHING));
    }
  }

  @Test
  void valuesAreWhatTheJudgeReckons() {
    Guesses guesses = new Guesses(desk.catalog(), SEED + 2);
    for (int i = 0; i < 600; i++) {
      CatalogEntity entity = entity(i);
      Expression expression = guesses.value(entity, 1 + i % 4);
      Map<Long, @Nullable Object> values = desk.values(entity.name(), expression, caller, access);
      for (Judge.Kept record : live(entity)) {
        Object wanted = judge.value(expression, record);
        Object found = values.get(record.id());
        assertThat(Sums.same(found, wanted))
            .as("case %d of %d: %s is %s, not %s", i, record.id(), text(expression), found, wanted)
            .isTrue();
      }
    }
  }

  @Test
  void whatIsWrittenReadsTheSame() {
    Guesses guesses = new Guesses(desk.catalog(), SEED + 3);
    int read = 0;
    for (int i = 0; i < 3_000; i++) {
      CatalogEntity entity = entity(i);
      Filter filter = guesses.filter(entity, 1 + i % 4);
      String text = FilterText.of(filter);
      switch (parser(entity).filter(text)) {
        case Outcome.Done<Filter>(Filter again) -> {
          assertThat(again).as(text).isEqualTo(filter);
          assertThat(FilterText.of(again)).isEqualTo(text);
          read++;
        }
        case Outcome.Refused<Filter>(Problems problems) ->
            assertThat(problems.first().code())
                .as(text)
                .isIn(FilterProblem.TOO_COMPLEX, FilterProblem.TOO_LONG, FilterProblem.TOO_DEEP);
      }
    }
    assertThat(read).as("conditions that were read").isGreaterThan(2_700);
  }

  private static FilterParser parser(CatalogEntity entity) {
    return new FilterParser(desk.catalog(), entity, Sight.unlimited(desk.catalog()), "filter");
  }

  private static String text(Expression expression) {
    return FilterText.of(expression) + (expression.type() == Type.Plain.MONEY ? " (money)" : "");
  }

  private static CatalogEntity entity(int i) {
    return desk.catalog().entity(i % 3 == 0 ? "deal" : "account");
  }

  private static List<Judge.Kept> live(CatalogEntity entity) {
    return ledger.records().values().stream()
        .filter(record -> record.entity().equals(entity.name()) && !record.gone())
        .toList();
  }

  private static List<Long> judged(CatalogEntity entity, Filter filter) {
    return live(entity).stream()
        .filter(record -> judge.holds(filter, record))
        .map(Judge.Kept::id)
        .toList();
  }
}
