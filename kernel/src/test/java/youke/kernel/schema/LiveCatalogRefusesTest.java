package youke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.kernel.definition.DefinitionChange.put;
import static youke.kernel.definition.DefinitionChange.removeDictionary;
import static youke.kernel.definition.DefinitionChange.removeField;
import static youke.kernel.schema.LiveBook.define;
import static youke.kernel.schema.LiveBook.field;
import static youke.kernel.schema.LiveBook.problems;

import java.sql.SQLException;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import youke.kernel.catalog.CatalogProblem;
import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.definition.DefinitionProblem;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Hue;
import youke.kernel.model.Kind;
import youke.kernel.model.Option;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;
import youke.kernel.text.Language;

/** What cannot be defined is refused whole, with every reason. */
final class LiveCatalogRefusesTest {
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
    assertThat(book.columns("plant")).noneMatch(column -> column.startsWith("x_"));
  }

  private static DefinedEntity numbered(String name, String pattern) {
    return new DefinedEntity(name, Label.of("编号", "Numbered"), false, pattern, List.of());
  }

  private static Tuple at(String place, ProblemCode code) {
    return Tuple.tuple(Place.field(place), code);
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
    assertThat(book.missing(live.current())).isEmpty();
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
    assertThat(book.indexes("plant")).noneMatch(index -> index.startsWith("plant_x_"));
    assertThat(book.columns("plant")).doesNotContain("x_new");
    assertThat(live.current().entity("plant").field("x_code").orElseThrow().isUnique()).isFalse();

    book.run("update plant set deleted_act = 1 where name in ('2', '4', '5')");
    assertThat(problems(define(live, put(unique)))).isEmpty();
    assertThat(book.missing(live.current())).isEmpty();
  }

  @Test
  void refusesMoreColumnsThanATableMayHaveDroppedOnesIncluded() throws SQLException {
    int had = book.columns("plant").size();
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
}
