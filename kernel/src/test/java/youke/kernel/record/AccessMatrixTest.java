package youke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.access.Member;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Sorting;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Outcome;
import youke.kernel.sample.SampleBook;

/**
 * Random organisations, roles, shares and records: what every way through the gate answers is
 * compared with a naive judge that goes through plain lists and knows nothing of SQL.
 */
final class AccessMatrixTest {
  private static final int ROUNDS = 5;
  private static final int PEOPLE = 20;
  private static final int RECORDS = 60;
  private static final List<Right> RIGHTS =
      List.of(Right.EDIT, Right.DELETE, Right.TRANSFER, Right.SHARE);
  private static final List<String> JUDGED = List.of("account", "deal", "dealLine");

  private final SampleBook book = new SampleBook();
  private final Records records = book.records();
  private long decisions;

  @Test
  void everyWayAnswersAsTheNaiveJudge() {
    for (int round = 0; round < ROUNDS; round++) {
      RandomHouse house = new RandomHouse(book, new Random(4711 + round), PEOPLE, RECORDS);
      for (RandomHouse.Person person : house.people()) {
        Caller caller = house.caller(person);
        for (String entity : JUDGED) {
          judge(house, person, caller, entity);
        }
        judgeFields(house, person, caller);
      }
      house.empty();
    }
    assertThat(decisions).isGreaterThan(100_000);
  }

  private void judge(RandomHouse house, RandomHouse.Person person, Caller caller, String entity) {
    String who = person + " on " + entity;
    Set<Long> expected = house.judge().seen(person, entity, Right.READ);
    boolean reads = house.judge().readsAny(person, entity);
    Outcome<Page> listed = records.list(caller, Query.of(entity, "name").page(500, null));
    assertThat(listed instanceof Outcome.Done<Page>).as(who).isEqualTo(reads);
    if (!reads) {
      decisions += house.of(entity).size();
      return;
    }
    Page page = listed.orThrow();
    assertThat(ids(page)).as("list " + who).isEqualTo(expected);
    decisions += house.of(entity).size();
    for (Page.Line line : page.lines()) {
      for (Right right : RIGHTS) {
        boolean may = house.judge().may(person, right, house.record(line.id()));
        assertThat(line.allowed().contains(right))
            .as(right + " " + line.id() + " " + who)
            .isEqualTo(may);
        decisions++;
      }
    }
    judgeOne(house, caller, entity, expected, who);
    Set<Long> named = new HashSet<>(expected);
    named.removeIf(id -> !house.record(id).name().contains("7"));
    Query filtered = Query.of(entity, "name").filtered("name.contains('7')").page(500, null);
    assertThat(ids(records.list(caller, filtered).orThrow())).as("filter " + who).isEqualTo(named);
    Query sorted = Query.of(entity, "name").sorted(new Sorting("name", true)).page(500, null);
    assertThat(ids(records.list(caller, sorted).orThrow())).as("sort " + who).isEqualTo(expected);
    assertThat(records.count(caller, Query.of(entity), 1000).orThrow().number())
        .as("count " + who)
        .isEqualTo(expected.size());
    long grouped =
        records
            .totals(caller, Query.of(entity), new Totals(Optional.of("name"), List.of()))
            .orThrow()
            .stream()
            .mapToLong(Totals.Group::count)
            .sum();
    assertThat(grouped).as("groups " + who).isEqualTo(expected.size());
    assertThat(records.visible(caller, entity, house.of(entity)))
        .as("visible " + who)
        .isEqualTo(expected);
    decisions += 5L * house.of(entity).size();
    if (!entity.equals("dealLine")) {
      judgeSearch(house, caller, entity, expected, who);
    }
    judgeRelations(house, person, caller, entity, expected, who);
  }

  private void judgeOne(
      RandomHouse house, Caller caller, String entity, Set<Long> expected, String who) {
    for (Long id : house.of(entity)) {
      if (id % 3 == 0) {
        boolean got =
            records.get(caller, entity, id, List.of("name")) instanceof Outcome.Done<Page>;
        assertThat(got).as("get " + id + " " + who).isEqualTo(expected.contains(id));
        boolean told =
            records.past().history(caller, entity, id, true, null, 5)
                instanceof Outcome.Done<List<Happening>>;
        assertThat(told).as("history " + id + " " + who).isEqualTo(expected.contains(id));
        decisions += 2;
      }
    }
  }

  private void judgeSearch(
      RandomHouse house, Caller caller, String entity, Set<Long> expected, String who) {
    Query searched = Query.of(entity, "name").searching("化工").page(500, null);
    assertThat(ids(records.list(caller, searched).orThrow()))
        .as("search " + who)
        .isEqualTo(expected);
    Set<Long> found = new HashSet<>();
    records
        .search(caller, "化工", List.of(entity), 500)
        .orThrow()
        .forEach(one -> found.add(one.id()));
    assertThat(found).as("search all " + who).isEqualTo(expected);
    decisions += 2L * house.of(entity).size();
  }

  private void judgeRelations(
      RandomHouse house,
      RandomHouse.Person person,
      Caller caller,
      String entity,
      Set<Long> expected,
      String who) {
    if (entity.equals("deal") && house.judge().readsAny(person, "account")) {
      Query through = Query.of("deal", "account.name").page(500, null);
      for (Page.Line line : records.list(caller, through).orThrow().lines()) {
        Optional<RandomHouse.Thing> account = house.record(line.id()).under().map(house::record);
        boolean shown =
            account.filter(one -> house.judge().may(person, Right.READ, one)).isPresent();
        assertThat(line.values().getFirst() != null)
            .as("relation " + line.id() + " " + who)
            .isEqualTo(shown);
        decisions++;
      }
    }
    if (entity.equals("account") && house.judge().readsAny(person, "deal")) {
      Set<Long> seenDeals = house.judge().seen(person, "deal", Right.READ);
      Set<Long> with = new HashSet<>();
      seenDeals.forEach(id -> house.record(id).under().ifPresent(with::add));
      with.retainAll(expected);
      Query having =
          Query.of("account", "name").filtered("deals.exists(d, d.name != '')").page(500, null);
      assertThat(ids(records.list(caller, having).orThrow()))
          .as("collection " + who)
          .isEqualTo(with);
      decisions += house.of(entity).size();
    }
  }

  private void judgeFields(RandomHouse house, RandomHouse.Person person, Caller caller) {
    if (!house.judge().readsAny(person, "account")) {
      return;
    }
    for (String field : List.of("name", "phone", "secret", "remark", "code")) {
      Visibility expected = house.judge().visibility(person, field);
      Map<String, Predicate<Boolean>> ways = new HashMap<>();
      Query all = Query.of("account", "name");
      boolean seen = expected == Visibility.SEEN;
      ways.put("filter", done(records.list(caller, all.filtered(field + " == 'x'"))));
      ways.put("sort", done(records.list(caller, all.sorted(new Sorting(field, false)))));
      ways.put(
          "group", done(records.totals(caller, all, new Totals(Optional.of(field), List.of()))));
      ways.forEach(
          (way, answered) ->
              assertThat(answered.test(seen)).as(way + " " + field + " " + person).isTrue());
      boolean shown =
          records.list(caller, Query.of("account", field)) instanceof Outcome.Done<Page>;
      assertThat(shown)
          .as("column " + field + " " + person)
          .isEqualTo(expected != Visibility.HIDDEN);
      decisions += 4;
      judgeAsking(house, person, caller, field, expected);
    }
  }

  private void judgeAsking(
      RandomHouse house, RandomHouse.Person person, Caller caller, String field, Visibility level) {
    Set<Long> seen = house.judge().seen(person, "account", Right.READ);
    boolean masked = level == Visibility.REVEALABLE;
    for (Long id : house.of("account")) {
      if (id % 5 == 0) {
        Outcome<Revealed> asked = records.reveal(caller, "account", id, field);
        boolean told =
            asked instanceof Outcome.Done<Revealed>(Revealed one)
                && one.act().isPresent() == masked;
        assertThat(told)
            .as("reveal " + field + " of " + id + " " + person)
            .isEqualTo(seen.contains(id) && (masked || level == Visibility.SEEN));
        if (!seen.contains(id)) {
          assertThat(asked).isEqualTo(records.reveal(caller, "account", 1L, field));
        }
        decisions++;
      }
    }
  }

  private static Predicate<Boolean> done(Outcome<?> outcome) {
    return expected -> (outcome instanceof Outcome.Done<?>) == expected;
  }

  private static Set<Long> ids(Page page) {
    Set<Long> ids = new HashSet<>();
    page.lines().forEach(line -> ids.add(line.id()));
    return ids;
  }

  @Test
  void aBulkChangeTouchesWhatThePersonMayChangeAndNothingElse() {
    RandomHouse house = new RandomHouse(book, new Random(99), PEOPLE, RECORDS);
    for (RandomHouse.Person person : house.people()) {
      List<Step> steps = new ArrayList<>();
      String mark = "by " + person.id();
      house
          .of("account")
          .forEach(id -> steps.add(new Step.Change("account", id, null, Map.of("mail", mark))));
      Bulk bulk =
          records
              .bulk(house.caller(person), Intent.of(ActKind.BULK), steps, Bulk.Progress.NONE)
              .orThrow();
      Set<Long> expected = house.judge().seen(person, "account", Right.READ);
      expected.removeIf(id -> !house.judge().may(person, Right.EDIT, house.record(id)));
      assertThat(bulk.done()).as(person.toString()).isEqualTo(expected.size());
      assertThat(book.value("select count(*) from account where mail = ?", mark))
          .isEqualTo(Integer.toString(expected.size()));
    }
  }

  @Test
  void anImportFindsAndChangesWhatThePersonMayAndNothingElse() {
    RandomHouse house = new RandomHouse(book, new Random(77), PEOPLE, RECORDS);
    List<Long> accounts = List.copyOf(house.of("account"));
    for (RandomHouse.Person person : house.people()) {
      Caller caller = house.caller(person);
      if (house.judge().readsAny(person, "account")) {
        List<List<String>> keys =
            accounts.stream().map(id -> List.of(house.record(id).name())).toList();
        Set<Long> found = new HashSet<>();
        records
            .keyed(caller, "account", List.of("name"), keys)
            .orThrow()
            .values()
            .forEach(one -> found.add(one.id()));
        assertThat(found)
            .as("keys " + person)
            .isEqualTo(house.judge().seen(person, "account", Right.READ));
        boolean byPhone =
            records.keyed(caller, "account", List.of("phone"), List.of(List.of("1")))
                instanceof Outcome.Done<?>;
        assertThat(byPhone)
            .as("key phone " + person)
            .isEqualTo(house.judge().visibility(person, "phone") == Visibility.SEEN);
      }
      List<Step> steps = new ArrayList<>();
      accounts.forEach(
          id -> steps.add(new Step.Change("account", id, null, Map.of("mail", "m" + person.id()))));
      Outcome<TakenIn> taken =
          records.takeIn(
              caller,
              Intent.of(ActKind.IMPORT).as(records.newId()),
              new Intake(steps, Map.of(), true),
              Intake.Along.NOTHING);
      Set<Long> may = new HashSet<>();
      if (house.judge().holdsAny(person, Right.IMPORT, "account")) {
        may.addAll(house.judge().seen(person, "account", Right.READ));
        may.retainAll(house.judge().seen(person, "account", Right.EDIT));
      }
      Set<Long> changed = new HashSet<>();
      if (taken instanceof Outcome.Done<TakenIn>(TakenIn in)) {
        in.records().forEach(one -> changed.add(one.id()));
      }
      assertThat(changed).as("import " + person).isEqualTo(may);
    }
    house.empty();
  }

  @Test
  void anEmptyOrStaleListOfDepartmentsShowsNothing() {
    long id = book.create(book.seller(), "account", Map.of("name", "甲"));
    Caller lost =
        book.caller(
            13, "周子航", Set.of(youke.kernel.sample.Sample.MANAGER), List.of(), List.of(), List.of());
    assertThat(records.list(lost, Query.of("account", "name")).orThrow().lines()).isEmpty();
    assertThat(records.get(lost, "account", id, List.of("name")))
        .isInstanceOf(Outcome.Refused.class);
    Caller stale =
        book.caller(
            13,
            "周子航",
            Set.of(youke.kernel.sample.Sample.MANAGER),
            List.of(77L),
            List.of(77L, 78L),
            List.of(77L));
    assertThat(records.list(stale, Query.of("account", "name")).orThrow().lines()).isEmpty();
  }

  @Test
  void aShareEndsByItself() {
    long id = book.create(book.seller(), "account", Map.of("name", "甲"));
    Member past =
        new Member(14L, null, null, true, java.time.Instant.parse("2020-01-01T00:00:00Z"));
    records.share(book.seller(), "account", id, List.of(past), Intent.of(ActKind.SHARE)).orThrow();
    assertThat(records.visible(book.stranger(), "account", List.of(id))).isEmpty();
    Member now = new Member(14L, null, null, true, null);
    records.share(book.seller(), "account", id, List.of(now), Intent.of(ActKind.SHARE)).orThrow();
    assertThat(records.visible(book.stranger(), "account", List.of(id))).containsExactly(id);
    book.change(book.stranger(), "account", id, null, Map.of("remark", "x")).orThrow();
    assertThat(book.change(book.stranger(), "account", id, null, Map.of("owner", Ref.to(14))))
        .isInstanceOf(Outcome.Refused.class);
  }
}
