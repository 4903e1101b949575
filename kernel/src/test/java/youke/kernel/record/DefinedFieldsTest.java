package youke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.kernel.definition.DefinitionChange.put;
import static youke.kernel.definition.DefinitionChange.removeField;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.definition.DefinitionChange;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Grant;
import youke.kernel.model.Hue;
import youke.kernel.model.Kind;
import youke.kernel.model.Option;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Sorting;
import youke.kernel.problem.Outcome;
import youke.kernel.sample.Sample;
import youke.kernel.sample.SampleBook;
import youke.kernel.schema.LiveCatalog;
import youke.kernel.store.Counters;
import youke.kernel.store.Ids;
import youke.kernel.text.Label;

/** What administrators define is usable through the gate at once, like any other field. */
final class DefinedFieldsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC);

  private final SampleBook book = new SampleBook();
  private final LiveCatalog live =
      LiveCatalog.open(book.database(), book.database(), List.of(Sample.CONTENTS), CLOCK);
  private final Records records =
      new Records(
          new Book(
              book.database(),
              live::current,
              CLOCK,
              new Ids(book.database())::next,
              new Numbers(new Counters(book.database()))));

  @AfterEach
  void close() {
    live.close();
  }

  @Test
  void areWrittenCheckedFilteredSortedAndRemembered() {
    define(
        put(account("x_rank", new Kind.Decimal(1), Trait.INDEXED)),
        put(account("x_erp", new Kind.Text(10), Trait.UNIQUE, Trait.SEARCHED)),
        put(account("x_state", new Kind.Choice<>(List.of(option("A"), option("B")), String.class))),
        put(account("x_twice", new Kind.Formula<>("x_rank * 2", new Kind.Decimal(1)))));
    long first = create("account", Map.of("name", "甲", "x_rank", number("2.5"), "x_erp", "E1"));
    create("account", Map.of("name", "乙", "x_rank", number("9"), "x_state", "B"));
    create("account", Map.of("name", "丙"));

    assertThat(codes(make("account", Map.of("name", "丁", "x_erp", "E1"))))
        .containsExactly("NOT_UNIQUE");
    assertThat(codes(make("account", Map.of("name", "丁", "x_erp", "12345678901"))))
        .containsExactly("TOO_LONG");
    assertThat(names(accounts("x_rank > 1").sorted(new Sorting("x_rank", true))))
        .containsExactly("乙", "甲");
    assertThat(names(accounts("x_state == 'B'"))).containsExactly("乙");
    assertThat(names(accounts("x_twice == 5"))).containsExactly("甲");
    assertThat(names(accounts("").searching("E1"))).containsExactly("甲");

    change("account", first, Map.of("x_rank", number("3")));
    assertThat(
            book.value(
                "select old ->> 'x_rank' from act_change where record = ? and kind = 'change'",
                first))
        .isEqualTo("2.5");

    define(removeField("account", "x_rank"), removeField("account", "x_twice"));
    assertThat(codes(records.list(seller(), accounts("x_rank > 1")))).hasSize(1);
    change("account", first, Map.of("name", "甲甲"));
    define(put(account("x_rank", new Kind.Decimal(1))));
    assertThat(names(accounts("x_rank == 3"))).containsExactly("甲甲");
  }

  @Test
  void makeUpEntitiesWithNumbersOwnersAndLinks() {
    define(
        put(
            new DefinedEntity(
                "x_project",
                Label.of("项目", "Project"),
                true,
                "XM{yy}-{000}",
                List.of(grant(Right.READ), grant(Right.CREATE), grant(Right.EDIT)))),
        put(
            DefinedField.of(
                "x_project",
                "x_account",
                Label.of("客户", "Account"),
                new Kind.Reference(() -> "account"),
                Trait.REQUIRED)));
    long account = create("account", Map.of("name", "甲"));
    assertThat(codes(make("x_project", Map.of("name", "扩建")))).containsExactly("REQUIRED");
    create("x_project", Map.of("name", "扩建", "x_account", Ref.to(account)));
    Query projects = Query.of("x_project", "number").filtered("x_account.name == '甲'");
    assertThat(names(projects)).containsExactly("XM26-001");
    assertThat(records.list(stranger(), projects).orThrow().lines()).isEmpty();
  }

  @Test
  void numbersGoOnAfterThoseThatAnImportBrings() {
    create("account", Map.of("name", "一"));
    bring("account", Map.of("name", "二", "number", "KH-20260007"));
    bring("account", Map.of("name", "三", "number", "旧-0099"));
    create("account", Map.of("name", "四"));
    bring("deal", Map.of("name", "单", "number", "SJ2026-0004"));
    create("deal", Map.of("name", "单"));
    assertThat(names(Query.of("account", "number")))
        .containsExactlyInAnyOrder("KH-20260001", "KH-20260007", "KH-20260008", "旧-0099");
    assertThat(names(Query.of("deal", "number"))).contains("SJ2026-0005");
  }

  private void define(DefinitionChange.Step... steps) {
    live.define(16L, live.edition().version(), DefinitionChange.of(steps)).orThrow();
  }

  private static DefinedField account(String name, Kind<?> kind, Trait... traits) {
    return DefinedField.of("account", name, Label.of("自定义", name), kind, traits);
  }

  private static Option option(String code) {
    return new Option(code, Label.of(code, code), Hue.GRAY);
  }

  private static Grant grant(Right right) {
    return new Grant(Sample.SALES.name(), "x_project", right, Scope.OWN);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  private static Query accounts(String filter) {
    return Query.of("account", "name").filtered(filter);
  }

  private List<@Nullable Object> names(Query query) {
    return records.list(seller(), query).orThrow().lines().stream()
        .<@Nullable Object>map(line -> line.values().getFirst())
        .toList();
  }

  private long create(String entity, Map<String, @Nullable Object> values) {
    return make(entity, values).orThrow();
  }

  private Outcome<Long> make(String entity, Map<String, @Nullable Object> values) {
    return make(seller(), ActKind.CREATE, entity, values);
  }

  private void bring(String entity, Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> owned = new HashMap<>(values);
    owned.put("owner", Ref.to(seller().person()));
    make(inForce(book.manager()), ActKind.IMPORT, entity, owned).orThrow();
  }

  private Outcome<Long> make(
      Caller caller, ActKind kind, String entity, Map<String, @Nullable Object> values) {
    long id = records.newId();
    return records
        .run(caller, Intent.of(kind), List.of(new Step.Create(entity, id, values)))
        .map(_ -> id);
  }

  private void change(String entity, long id, Map<String, @Nullable Object> values) {
    records
        .run(
            seller(), Intent.of(ActKind.CHANGE), List.of(new Step.Change(entity, id, null, values)))
        .orThrow();
  }

  /** The sample's seller with the rights that the catalog in force gives. */
  private Caller seller() {
    return inForce(book.seller());
  }

  private Caller stranger() {
    return inForce(book.stranger());
  }

  private Caller inForce(Caller caller) {
    Catalog catalog = live.current();
    Set<String> roles = caller.roles();
    return caller.lent(Rights.of(roles, catalog.grants(), catalog.fieldGrants()));
  }

  private static List<String> codes(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> List.of();
      case Outcome.Refused<?>(var problems) ->
          problems.all().stream().map(problem -> problem.code().name()).toList();
    };
  }
}
