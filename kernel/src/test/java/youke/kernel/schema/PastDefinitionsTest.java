package youke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.kernel.definition.DefinitionChange.put;
import static youke.kernel.definition.DefinitionChange.removeField;
import static youke.kernel.schema.LiveBook.define;
import static youke.kernel.schema.LiveBook.field;
import static youke.kernel.schema.LiveBook.names;
import static youke.kernel.schema.LiveBook.problems;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions;
import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.catalog.Definitions.DefinedList;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.definition.Definition;
import youke.kernel.definition.DefinitionChange;
import youke.kernel.definition.DefinitionFile;
import youke.kernel.definition.DefinitionProblem;
import youke.kernel.definition.PastChange;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Kind;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.text.Label;

/** What was defined is remembered, taken back, and carried to another book. */
final class PastDefinitionsTest {
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

  private static DefinitionChange.Step list(String... columns) {
    return new DefinitionChange.Put(
        new Definition.OfList(
            new DefinedList(
                "plant", "x_all", Label.of("全部", "All"), "", List.of(columns), List.of())));
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
}
