package youke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.kernel.definition.DefinitionChange.put;
import static youke.kernel.definition.DefinitionChange.removeDictionary;
import static youke.kernel.definition.DefinitionChange.removeEntity;
import static youke.kernel.definition.DefinitionChange.removeField;
import static youke.kernel.schema.LiveBook.define;
import static youke.kernel.schema.LiveBook.field;
import static youke.kernel.schema.LiveBook.names;
import static youke.kernel.schema.LiveBook.problems;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogProblem;
import youke.kernel.catalog.Definitions;
import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.catalog.Definitions.DefinedList;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.definition.Definition;
import youke.kernel.definition.DefinitionChange;
import youke.kernel.definition.DefinitionFile;
import youke.kernel.definition.DefinitionProblem;
import youke.kernel.definition.PastChange;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Grant;
import youke.kernel.model.Hue;
import youke.kernel.model.Kind;
import youke.kernel.model.Option;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.kernel.store.Db;
import youke.kernel.text.Label;
import youke.kernel.text.Language;

final class LiveCatalogTest {
  private static final Kind.Text TEXT = new Kind.Text(40);

  private LiveBook book;
  private LiveCatalog live;

  @BeforeEach
  void open() throws SQLException {
    book = LiveBook.fresh();
    live = book.process();
  }

  @AfterEach
  void close() {
    book.close();
  }

  @Test
  void definesAFieldOfEveryKind() throws SQLException {
    List<Option> options = List.of(new Option("A", Label.of("甲", "A"), Hue.GREEN));
    List<DefinedField> fields =
        List.of(
            field("x_text", TEXT, Trait.UNIQUE, Trait.SEARCHED, Trait.REQUIRED),
            field("x_long", new Kind.LongText(5_000)),
            field("x_number", new Kind.Decimal(3), Trait.INDEXED),
            field("x_money", new Kind.Amount(2), Trait.SENSITIVE),
            field("x_percent", new Kind.Percent()),
            field("x_date", new Kind.Date()),
            field("x_moment", new Kind.Moment()),
            field("x_flag", new Kind.Flag()),
            field("x_choice", new Kind.Choice<>(options, String.class)),
            field("x_choices", new Kind.Choices(options)),
            field("x_trade", new Kind.Dictionary("trade")),
            field("x_phone", new Kind.Phone()),
            field("x_mail", new Kind.Mail()),
            field("x_address", new Kind.Address()),
            field("x_region", new Kind.Region()),
            field("x_link", new Kind.Reference(() -> "plant")),
            field("x_file", new Kind.Attachment()),
            field("x_formula", new Kind.Formula<>("name", TEXT)));
    Catalog before = live.current();
    DefinitionChange.Step[] steps =
        fields.stream().map(DefinitionChange::put).toArray(DefinitionChange.Step[]::new);
    assertThat(problems(define(live, steps))).isEmpty();
    assertThat(names(live.current())).contains("x_text", "x_formula", "x_link");
    assertThat(names(before)).doesNotContain("x_text");
    assertThat(missing(live.current())).isEmpty();

    LiveCatalog restarted = book.process();
    assertThat(restarted.edition().version()).isEqualTo(1);
    assertThat(missing(restarted.current())).isEmpty();
    assertThat(restarted.current().entity("plant").field("x_choice").orElseThrow().label().zh())
        .isEqualTo("字段 x_choice");
  }

  @Test
  void definesAnEntityThatIsUsedAtOnce() throws SQLException {
    DefinedEntity project =
        new DefinedEntity(
            "x_project",
            Label.of("项目", "Project"),
            true,
            "XM-{0000}",
            List.of(new Grant("SALES", "x_project", Right.READ, Scope.OWN)));
    DefinedField site =
        DefinedField.of(
            "x_project", "x_site", Label.of("工厂", "Plant"), new Kind.Reference(() -> "plant"));
    assertThat(problems(define(live, put(project), put(site)))).isEmpty();
    assertThat(missing(live.current())).isEmpty();
    assertThat(live.current().grants()).hasSize(1);
    assertThat(live.current().entity("x_project").many()).isEqualTo(Label.of("项目", "Projects"));
    book.run(
        "insert into x_project (id, number, name, x_site, created_act, created_at, changed_at)"
            + " values (1, 'XM-0001', '扩建', 9, 1, now(), now())");
    assertThat(book.ask("select name from x_project where not exclusive and version = 1"))
        .containsExactly("扩建");

    assertThat(problems(define(live, removeEntity("x_project")))).isEmpty();
    assertThat(live.current().find("x_project")).isEmpty();
    assertThat(live.current().definitions().fields()).isEmpty();
    assertThat(problems(define(live, put(project)))).isEmpty();
    assertThat(live.current().entity("x_project").field("x_site")).isPresent();
    assertThat(book.ask("select name from x_project")).containsExactly("扩建");
  }

  @Test
  void tellsAllMistakesTogetherEachWithItsPlaceAndChangesNothing() throws SQLException {
    Label nameless = Label.of("", "Nameless");
    Option a = new Option("A", Label.of("甲", "A"), Hue.GRAY);
    List<Problem> problems =
        problems(
            define(
                live,
                put(field("level", TEXT)),
                put(DefinedField.of("plant", "x_label", nameless, TEXT)),
                put(DefinedField.of("castle", "x_a", Label.of("甲", "A"), TEXT)),
                put(field("x_link", new Kind.Reference(() -> "castle"))),
                put(field("x_code", new Kind.Dictionary("castles"))),
                put(field("x_size", new Kind.Text(0))),
                put(field("x_twice", new Kind.Choices(List.of(a, a)))),
                put(field("x_none", new Kind.Choice<>(List.of(), String.class))),
                put(field("x_state", new Kind.Choice<>(List.of(a), Plant.State.class))),
                put(field("x_long", new Kind.LongText(100), Trait.UNIQUE)),
                put(field("x_sum", new Kind.Formula<>("x", new Kind.Formula<>("y", TEXT)))),
                put(field("x_price", new Kind.Amount(2))),
                put(field("x_price_currency", TEXT)),
                put(field("x_nul\u0000", TEXT)),
                put(numbered("x_bad", "KH-{yyyy")),
                put(numbered("x_part", "{parent}-{00}")),
                removeField("plant", "x_gone"),
                removeDictionary("x_gone")));
    assertThat(problems)
        .extracting(Problem::place, Problem::code)
        .contains(
            at("plant.level", CatalogProblem.BAD_NAME),
            at("plant.x_label", CatalogProblem.LABEL_MISSING),
            at("castle.x_a", CatalogProblem.UNKNOWN_TARGET),
            at("plant.x_link", CatalogProblem.UNKNOWN_TARGET),
            at("plant.x_code", CatalogProblem.UNKNOWN_DICTIONARY),
            at("plant.x_size", DefinitionProblem.OUT_OF_BOUNDS),
            at("plant.x_twice", DefinitionProblem.OPTION_TWICE),
            at("plant.x_none", DefinitionProblem.NO_OPTIONS),
            at("plant.x_state", CatalogProblem.NOT_FOR_CUSTOM),
            at("plant.x_long", DefinitionProblem.TRAIT_UNFIT),
            at("plant.x_sum", DefinitionProblem.RESULT_UNFIT),
            at("plant.x_price", CatalogProblem.DUPLICATE),
            at("plant.x_price_currency", CatalogProblem.DUPLICATE),
            at("x_bad", CatalogProblem.BAD_NUMBERING),
            at("x_part", CatalogProblem.BAD_NUMBERING),
            at("plant.x_gone", DefinitionProblem.NOT_DEFINED),
            at("x_gone", DefinitionProblem.NOT_DEFINED));
    assertThat(live.edition().version()).isZero();
    assertThat(book.ask("select count(*) from definition_change")).containsExactly("0");
    assertThat(columns("plant")).noneMatch(column -> column.startsWith("x_"));
  }

  @Test
  void hidesARemovedFieldAndKeepsItsValues() throws SQLException {
    define(live, put(field("x_grade", TEXT, Trait.UNIQUE)));
    book.plants(1);
    book.run("update plant set x_grade = '甲'");
    assertThat(problems(define(live, removeField("plant", "x_grade")))).isEmpty();
    assertThat(names(live.current())).doesNotContain("x_grade");
    assertThat(book.ask("select x_grade from plant")).containsExactly("甲");
    assertThat(indexes("plant")).noneMatch(index -> index.contains("x_grade"));

    assertThat(problems(define(live, put(field("x_grade", new Kind.Decimal(0))))))
        .extracting(Problem::code)
        .containsExactly(DefinitionProblem.KIND_FIXED);
    assertThat(problems(define(live, put(field("x_grade", TEXT))))).isEmpty();
    assertThat(names(live.current())).contains("x_grade");
    assertThat(book.ask("select x_grade from plant")).containsExactly("甲");
  }

  @Test
  void changesWhatDoesNotTouchTheDataAndRefusesAnotherKind() throws SQLException {
    define(live, put(field("x_size", new Kind.Decimal(2))));
    DefinedField renamed =
        DefinedField.of(
            "plant",
            "x_size",
            Label.of("尺寸", "Size"),
            new Kind.Decimal(2),
            Trait.REQUIRED,
            Trait.INDEXED);
    assertThat(problems(define(live, put(renamed)))).isEmpty();
    assertThat(live.current().entity("plant").field("x_size").orElseThrow().isRequired()).isTrue();
    assertThat(missing(live.current())).isEmpty();
    Problem refused = problems(define(live, put(field("x_size", TEXT)))).getFirst();
    assertThat(refused.code()).isEqualTo(DefinitionProblem.KIND_FIXED);
    assertThat(refused.place()).isEqualTo(Place.field("plant.x_size"));
    assertThat(refused.message(Language.EN)).contains("number with 2 decimals", "text");
    assertThat(problems(define(live, put(field("x_size", new Kind.Decimal(3)))))).hasSize(1);
  }

  @Test
  void refusesUniquenessThatValuesDoNotHaveAndCleansUp() throws SQLException {
    define(live, put(field("x_code", TEXT)));
    book.plants(6);
    book.run(
        "update plant set x_code = case when name in ('1', '2') then 'a' when name in"
            + " ('3', '4', '5') then 'b' else 'c' end");
    DefinedField unique = field("x_code", TEXT, Trait.UNIQUE);
    Problem refused =
        problems(define(live, put(unique), put(field("x_new", TEXT, Trait.INDEXED)))).getFirst();
    assertThat(refused.code()).isEqualTo(DefinitionProblem.VALUES_NOT_UNIQUE);
    assertThat(refused.place()).isEqualTo(Place.field("plant.x_code"));
    assertThat(refused.arguments()).containsEntry("count", 2L);
    assertThat(indexes("plant")).noneMatch(index -> index.startsWith("plant_x_"));
    assertThat(columns("plant")).doesNotContain("x_new");
    assertThat(live.current().entity("plant").field("x_code").orElseThrow().isUnique()).isFalse();

    book.run("update plant set deleted_act = 1 where name in ('2', '4', '5')");
    assertThat(problems(define(live, put(unique)))).isEmpty();
    assertThat(missing(live.current())).isEmpty();
  }

  @Test
  void keepsDictionariesAndGivesTheProductsOwnEntriesBack() {
    DictionaryContents mine =
        new DictionaryContents(
            "trade",
            Label.of("行业", "Trade"),
            List.of(new Option("C31", Label.of("钢铁", "Steel"), Hue.BLUE)));
    DictionaryContents own =
        new DictionaryContents("x_colour", Label.of("颜色", "Colour"), List.of());
    assertThat(problems(define(live, put(mine), put(own)))).isEmpty();
    assertThat(codes("trade")).containsExactly("C31");
    assertThat(live.current().dictionaries()).containsKey("x_colour");
    assertThat(problems(define(live, removeDictionary("trade")))).isEmpty();
    assertThat(codes("trade")).containsExactly("C26");
  }

  @Test
  void refusesMoreColumnsThanATableMayHaveDroppedOnesIncluded() throws SQLException {
    int had = columns("plant").size();
    StringBuilder add = new StringBuilder();
    StringBuilder drop = new StringBuilder();
    for (int i = had; i < TableGrowth.MOST_COLUMNS - 2; i++) {
      add.append(i == had ? "" : ",").append(" add column old_").append(i).append(" int");
      drop.append(i == had ? "" : ",").append(" drop column old_").append(i);
    }
    book.run("alter table plant" + add, "alter table plant" + drop);
    assertThat(problems(define(live, put(field("x_one", TEXT))))).isEmpty();
    Problem refused = problems(define(live, put(field("x_two", new Kind.Amount(2))))).getFirst();
    assertThat(refused.code()).isEqualTo(DefinitionProblem.TOO_MANY_COLUMNS);
    assertThat(refused.place()).isEqualTo(Place.field("plant"));
    assertThat(problems(define(live, put(field("x_three", TEXT))))).isEmpty();
    assertThat(problems(define(live, put(field("x_four", TEXT))))).hasSize(1);
  }

  @Test
  void remembersWhoChangedWhatAndTakesItBack() {
    define(live, put(field("x_one", TEXT)), put(field("x_two", TEXT)));
    define(live, put(field("x_one", TEXT, Trait.REQUIRED)));
    define(live, removeField("plant", "x_two"));
    List<PastChange> past = live.changesBefore(Long.MAX_VALUE, 10);
    assertThat(past).extracting(PastChange::version).containsExactly(3L, 2L, 1L);
    assertThat(past).extracting(PastChange::author).containsOnly(7L);
    assertThat(past.getFirst().items().getFirst().before()).isPresent();
    assertThat(past.getFirst().items().getFirst().after()).isEmpty();

    assertThat(problems(live.undo(8L, 3))).isEmpty();
    assertThat(names(live.current())).contains("x_two");
    assertThat(problems(live.undo(8L, 1)))
        .extracting(Problem::code)
        .containsOnly(DefinitionProblem.CHANGED_SINCE);
    assertThat(problems(live.undo(8L, 2))).isEmpty();
    assertThat(live.current().entity("plant").field("x_one").orElseThrow().isRequired()).isFalse();
    PastChange last = live.changesBefore(Long.MAX_VALUE, 1).getFirst();
    assertThat(last.undoes()).isEqualTo(2L);
    assertThat(last.author()).isEqualTo(8L);
    assertThat(problems(live.undo(8L, 99)))
        .extracting(Problem::code)
        .containsExactly(DefinitionProblem.NO_SUCH_CHANGE);
  }

  @Test
  void takesBackAListThoughAFieldThatItShowedHasGone() {
    define(live, put(field("x_one", TEXT)), list("name", "x_one"));
    define(live, removeField("plant", "x_one"));
    define(live, put(field("x_two", TEXT)), list("name", "x_two"));

    assertThat(problems(live.undo(8L, 3))).isEmpty();
    assertThat(names(live.current())).doesNotContain("x_one", "x_two");
    assertThat(problems(define(live, list("name", "x_two")))).isNotEmpty();
  }

  @Test
  void bringsDefinitionsIntoAnotherBookByAFile() throws SQLException {
    DictionaryContents colours =
        new DictionaryContents("x_colour", Label.of("颜色", "Colour"), List.of());
    DefinedEntity project =
        new DefinedEntity("x_project", Label.of("项目", "Project"), false, null, List.of());
    define(
        live,
        put(field("x_colour", new Kind.Dictionary("x_colour"), Trait.INDEXED)),
        put(field("x_project", new Kind.Reference(() -> "x_project"))),
        put(colours),
        put(project));
    String file = DefinitionFile.write(live.current().definitions());
    try (LiveBook practice = book.beside("practice")) {
      LiveCatalog there = practice.process();
      define(there, put(field("x_mine", TEXT)));
      Definitions read = DefinitionFile.read(file).orThrow();
      assertThat(DefinitionFile.compare(there.current().definitions(), read))
          .extracting(DefinitionFile.Compared::effect)
          .containsExactly(
              DefinitionFile.Effect.NEW,
              DefinitionFile.Effect.NEW,
              DefinitionFile.Effect.NEW,
              DefinitionFile.Effect.NEW,
              DefinitionFile.Effect.ONLY_HERE);
      Outcome<Catalog> brought =
          there.define(7L, there.edition().version(), DefinitionChange.of(read));
      assertThat(problems(brought)).isEmpty();
      assertThat(names(there.current())).contains("x_colour", "x_project", "x_mine");
      assertThat(practice.ask("select count(*) from x_project")).containsExactly("0");
    }
    assertThat(names(live.refresh())).doesNotContain("x_mine");
  }

  @Test
  void rehearsesWithoutTouchingAnything() throws SQLException {
    DefinitionChange change = DefinitionChange.of(put(field("x_one", TEXT)));
    assertThat(names(live.rehearse(0, change).orThrow())).contains("x_one");
    assertThat(names(live.current())).doesNotContain("x_one");
    assertThat(columns("plant")).doesNotContain("x_one");
    DefinitionChange wrong = DefinitionChange.of(put(field("one", TEXT)));
    assertThat(problems(live.rehearse(0, wrong))).hasSize(1);
  }

  @Test
  void doesNothingForAChangeThatSaysWhatIsThere() {
    define(live, put(field("x_one", TEXT)));
    Catalog catalog = live.current();
    assertThat(problems(define(live, put(field("x_one", TEXT))))).isEmpty();
    assertThat(live.current()).isSameAs(catalog);
    assertThat(live.edition().version()).isEqualTo(1);
  }

  @Test
  void tellsThoseWhoWatch() {
    AtomicReference<Catalog> seen = new AtomicReference<>();
    live.watch(seen::set);
    define(live, put(field("x_one", TEXT)));
    assertThat(seen.get()).isSameAs(live.current());
  }

  @Test
  void finishesAtStartWhatACrashLeftUndone() throws SQLException {
    define(live, put(field("x_one", TEXT, Trait.UNIQUE)), put(field("x_two", TEXT)));
    live.close();
    book.run(
        "drop index plant_x_one_key",
        "create unique index plant_x_two_key on plant (x_two) where deleted_act is null");
    LiveCatalog restarted = book.process();
    assertThat(missing(restarted.current())).isEmpty();
    assertThat(indexes("plant")).contains("plant_x_one_key").doesNotContain("plant_x_two_key");
  }

  private static DefinitionChange.Step list(String... columns) {
    return new DefinitionChange.Put(
        new Definition.OfList(
            new DefinedList(
                "plant", "x_all", Label.of("全部", "All"), "", List.of(columns), List.of())));
  }

  private static DefinedEntity numbered(String name, String pattern) {
    return new DefinedEntity(name, Label.of("编号", "Numbered"), false, pattern, List.of());
  }

  private static Tuple at(String place, ProblemCode code) {
    return Tuple.tuple(Place.field(place), code);
  }

  private List<String> codes(String dictionary) {
    DictionaryContents contents = live.current().dictionaries().get(dictionary);
    return contents == null ? List.of() : contents.entries().stream().map(Option::code).toList();
  }

  /** What the database lacks of a catalog's tables. */
  private List<String> missing(Catalog catalog) throws SQLException {
    try (var connection = book.source().getConnection()) {
      var found = Introspection.all(new Db(connection));
      return Tables.of(catalog).byName().values().stream()
          .flatMap(table -> missing(table, found.get(table.name())).stream())
          .toList();
    }
  }

  private static List<String> missing(TableModel table, @Nullable FoundTable found) {
    if (found == null) {
      return List.of(table.name());
    }
    List<String> missing = new ArrayList<>();
    table.columns().stream()
        .filter(
            column ->
                Optional.ofNullable(found.columns().get(column.name()))
                    .filter(there -> there.type().equals(column.type()))
                    .isEmpty())
        .forEach(column -> missing.add(column.sql()));
    table.indexes().stream()
        .filter(index -> !found.indexes().containsKey(index.name()))
        .forEach(index -> missing.add(index.name()));
    return missing;
  }

  private List<String> columns(String table) throws SQLException {
    return book.ask(
        "select column_name from information_schema.columns where table_name = '" + table + "'");
  }

  private List<String> indexes(String table) throws SQLException {
    return book.ask("select indexname from pg_indexes where tablename = '" + table + "'");
  }
}
