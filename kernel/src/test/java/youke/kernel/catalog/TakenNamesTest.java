package youke.kernel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.sample.Sample;
import youke.kernel.text.Label;
import youke.kernel.text.Language;

final class TakenNamesTest {
  private static final class Hidden extends Entity<Hidden> {
    final Field<Hidden, String> name = text("name", "名称", "Name");

    Hidden(String entity) {
      super(entity, "隐藏", "Hidden");
      list("all", "全部", "All", "").columns(name);
    }
  }

  private static List<Problem> problems(List<Contents> contents, Definitions definitions) {
    return switch (Catalog.compile(contents, definitions)) {
      case Outcome.Done<Catalog> _ -> List.of();
      case Outcome.Refused<Catalog>(var problems) -> problems.all();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"session", "tokens", "people", "search", "catalog", "meta", "acts", "jobs"})
  void anEntityCannotTakeAnAddressOfTheProduct(String name) {
    List<Problem> problems =
        problems(
            List.of(Sample.CONTENTS, Contents.of("pack").entities(new Hidden(name))),
            Definitions.NONE);
    assertThat(problems).extracting(Problem::code).contains(CatalogProblem.ADDRESS_TAKEN);
    Problem first = problems.getFirst();
    assertThat(first.place()).isEqualTo(Place.field(name));
    assertThat(first.message(Language.ZH)).contains(name, "接口地址");
    assertThat(first.message(Language.EN)).contains(name, "address");
  }

  @Test
  void anotherNameIsFine() {
    assertThat(
            problems(
                List.of(Sample.CONTENTS, Contents.of("pack").entities(new Hidden("searcher"))),
                Definitions.NONE))
        .isEmpty();
  }

  @Test
  void anAdministratorsEntityIsToldAsWell() {
    Definitions taken =
        new Definitions(
            List.of(new DefinedEntity("jobs", Label.of("任务", "Jobs"), true, null, List.of())),
            List.of(),
            List.of());
    assertThat(problems(List.of(Sample.CONTENTS), taken))
        .extracting(Problem::code)
        .contains(CatalogProblem.ADDRESS_TAKEN, CatalogProblem.BAD_NAME);
  }
}
