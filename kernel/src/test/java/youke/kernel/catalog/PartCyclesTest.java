package youke.kernel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.kernel.sample.Deal.DEAL;
import static youke.kernel.sample.DealLine.DEAL_LINE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;
import youke.kernel.sample.Deal;
import youke.kernel.sample.DealLine;
import youke.kernel.sample.Sample;
import youke.kernel.text.Language;

final class PartCyclesTest {
  private static final Contents SAMPLE = Sample.CONTENTS;

  private record AmountOfLine(List<Input> inputs) implements Derive<DealLine, Money> {
    @Override
    public Field<DealLine, Money> result() {
      return DEAL_LINE.amount;
    }

    @Override
    public Optional<Money> value(Facts<DealLine> line) {
      return Optional.empty();
    }
  }

  private record AmountOfDeal(List<Input> inputs) implements Derive<Deal, Money> {
    @Override
    public Field<Deal, Money> result() {
      return DEAL.amount;
    }

    @Override
    public Optional<Money> value(Facts<Deal> deal) {
      return Optional.empty();
    }
  }

  private static List<Problem> problems(Input ofLine) {
    Contents contents =
        SAMPLE.derives(
            new AmountOfLine(List.of(ofLine)),
            new AmountOfDeal(List.of(Input.collected(DEAL_LINE.deal, DEAL_LINE.amount))));
    return switch (Catalog.compile(List.of(contents), Definitions.NONE)) {
      case Outcome.Done<Catalog> _ -> List.of();
      case Outcome.Refused<Catalog>(var problems) -> problems.all();
    };
  }

  @Test
  void refusesAValueOfAPartThatIsMadeFromASumOfTheParts() {
    List<Problem> problems = problems(Input.linked(DEAL_LINE.deal, DEAL.amount));
    assertThat(problems).extracting(Problem::code).containsExactly(CatalogProblem.CYCLE);
    assertThat(problems.getFirst().message(Language.EN))
        .contains("dealLine.amount → deal.amount → dealLine.amount");
  }

  @Test
  void aPartMayReadWhatPeopleSetInTheWhole() {
    assertThat(problems(Input.linked(DEAL_LINE.deal, DEAL.probability))).isEmpty();
  }
}
