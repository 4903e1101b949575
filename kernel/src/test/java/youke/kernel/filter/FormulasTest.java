package youke.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogProblem;
import youke.kernel.catalog.Contents;
import youke.kernel.catalog.Definitions;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.text.Language;

class FormulasTest {
  /** A thing with some fields, and formulas that the test writes. */
  private static final class Thing extends Entity<Thing> {
    final Field<Thing, String> name = text("name", "名称", "Name");

    Thing(String... formulas) {
      super("thing", "东西", "Thing");
      money("price", "价格", "Price");
      link("next", "下一个", "Next", () -> this).collectedAs("before", "之前", "Before");
      for (int i = 0; i < formulas.length; i++) {
        formula("f" + i, "公式", "Formula", new Kind.Decimal(2), formulas[i]);
      }
    }

    void listed(String filter) {
      list("odd", "怪", "Odd", filter).columns(name);
    }

    Outcome<Catalog> compile() {
      return Catalog.compile(
          List.of(Contents.of("things").entities(this, new Person(), new Node())),
          Definitions.NONE);
    }
  }

  private static final class Person extends Entity<Person> {
    Person() {
      super(Entity.PERSON, "员工", "Employee");
      text("name", "姓名", "Name");
    }
  }

  private static final class Node extends Entity<Node> {
    Node() {
      super(Entity.ORGANISATION, "组织", "Organisation");
      text("name", "名称", "Name");
    }
  }

  @Test
  void aFormulaMayReadAnother() {
    Catalog catalog =
        new Thing("size(name) + 1", "f0 * 2", "next.f1 + before.sum(b, b.f1)").compile().orThrow();
    Field<?, ?> last = catalog.entity("thing").field("f2").orElseThrow();
    assertThat(FilterText.of(catalog.formulas().of(last)))
        .isEqualTo("next.f1 + before.sum(b, b.f1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "f0 + 1 ~ size(name) ~ thing.f0 → thing.f0",
        "f1 + 1 ~ f0 * 2 ~ thing.f0 → thing.f1 → thing.f0",
        "next.f0 + 1 ~ size(name) ~ thing.f0 → thing.f0",
        "before.count(b, b.f1 > 0) ~ next.f0 ~ thing.f0 → thing.f1 → thing.f0",
      })
  void refusesFormulasInACircle(String one, String other, String path) {
    Problem problem = Read.mistake(new Thing(one, other).compile());
    assertThat(problem.code()).isEqualTo(CatalogProblem.BAD_EXPRESSION);
    assertThat(problem.place()).isEqualTo(Place.field("thing.f0"));
    assertThat(problem.message(Language.ZH)).contains("公式互相依赖：" + path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "nmae.len() ~ There is no function",
        "name.size() ~ is written size(name)",
        "size(nmae) ~ did you mean 'name'?",
        "name ~ must be a number",
        "price ~ must be a number",
        "size(name) + ~ Not understood at character 13",
      })
  void tellsAWrongFormulaWithItsPlaceWhenTheCatalogIsCompiled(String formula, String message) {
    Problem problem = Read.mistake(new Thing("1 + 1", formula).compile());
    assertThat(problem.code()).isEqualTo(CatalogProblem.BAD_EXPRESSION);
    assertThat(problem.place()).isEqualTo(Place.field("thing.f1"));
    assertThat(problem.message(Language.EN)).contains(message);
  }

  @Test
  void tellsAWrongListWhenTheCatalogIsCompiled() {
    Thing thing = new Thing();
    thing.listed("price > 'x'");
    Problem problem = Read.mistake(thing.compile());
    assertThat(problem.code()).isEqualTo(CatalogProblem.BAD_EXPRESSION);
    assertThat(problem.place()).isEqualTo(Place.field("thing list odd"));
    assertThat(problem.message(Language.ZH)).contains("金额").contains("文本");
  }

  @Test
  void refusesFormulasThatGrowWithoutMeasure() {
    String[] formulas = new String[30];
    formulas[0] = "size(name)";
    for (int i = 1; i < formulas.length; i++) {
      formulas[i] = "f" + (i - 1) + " * f" + (i - 1) + " + f" + (i - 1);
    }
    Problem problem = Read.mistake(new Thing(formulas).compile());
    assertThat(problem.message(Language.EN)).contains("Too complex");
  }
}
