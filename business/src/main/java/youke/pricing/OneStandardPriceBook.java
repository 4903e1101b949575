package youke.pricing;

import static youke.pricing.PriceBook.PRICE_BOOK;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** There is one active standard price book at most. */
final class OneStandardPriceBook implements Check<PriceBook> {
  @Override
  public PriceBook of() {
    return PRICE_BOOK;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(PRICE_BOOK.standard), Input.own(PRICE_BOOK.active));
  }

  @Override
  public Optional<Problem> problem(Facts<PriceBook> book) {
    if (!isActiveStandard(book)) {
      return Optional.empty();
    }
    return book.having(PRICE_BOOK.standard, true).stream()
        .filter(other -> other.id() != book.id() && isActiveStandard(other))
        .findFirst()
        .map(
            other ->
                Problem.of(PricingProblem.SECOND_STANDARD, Place.field(PRICE_BOOK.standard.name()))
                    .with("other", other.get(PRICE_BOOK.name)));
  }

  private static boolean isActiveStandard(Facts<PriceBook> book) {
    return book.find(PRICE_BOOK.standard).orElse(false)
        && book.find(PRICE_BOOK.active).orElse(false);
  }
}
