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
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.definition.DefinitionChange;
import youke.kernel.definition.DefinitionProblem;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Grant;
import youke.kernel.model.Hue;
import youke.kernel.model.Kind;
import youke.kernel.model.Option;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.problem.Problem;
import youke.kernel.text.Label;

/** What an administrator defines is in force at once, in the tables too. */
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
    assertThat(book.missing(live.current())).isEmpty();

    LiveCatalog restarted = book.process();
    assertThat(restarted.edition().version()).isEqualTo(1);
    assertThat(book.missing(restarted.current())).isEmpty();
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
    assertThat(book.missing(live.current())).isEmpty();
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
  void hidesARemovedFieldAndKeepsItsValues() throws SQLException {
    define(live, put(field("x_grade", TEXT, Trait.UNIQUE)));
    book.plants(1);
    book.run("update plant set x_grade = '甲'");
    assertThat(problems(define(live, removeField("plant", "x_grade")))).isEmpty();
    assertThat(names(live.current())).doesNotContain("x_grade");
    assertThat(book.ask("select x_grade from plant")).containsExactly("甲");
    assertThat(book.indexes("plant")).noneMatch(index -> index.contains("x_grade"));

    assertThat(problems(define(live, put(field("x_grade", new Kind.Decimal(0))))))
        .extracting(Problem::code)
        .containsExactly(DefinitionProblem.KIND_FIXED);
    assertThat(problems(define(live, put(field("x_grade", TEXT))))).isEmpty();
    assertThat(names(live.current())).contains("x_grade");
    assertThat(book.ask("select x_grade from plant")).containsExactly("甲");
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

  private List<String> codes(String dictionary) {
    DictionaryContents contents = live.current().dictionaries().get(dictionary);
    return contents == null ? List.of() : contents.entries().stream().map(Option::code).toList();
  }

  @Test
  void rehearsesWithoutTouchingAnything() throws SQLException {
    DefinitionChange change = DefinitionChange.of(put(field("x_one", TEXT)));
    assertThat(names(live.rehearse(0, change).orThrow())).contains("x_one");
    assertThat(names(live.current())).doesNotContain("x_one");
    assertThat(book.columns("plant")).doesNotContain("x_one");
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
    assertThat(book.missing(restarted.current())).isEmpty();
    assertThat(book.indexes("plant")).contains("plant_x_one_key").doesNotContain("plant_x_two_key");
  }
}
