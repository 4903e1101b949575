package youke.quote;

import static youke.quote.Quote.QUOTE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** Until when a quote holds: fifteen days, unless another day is given. */
final class QuoteValidUntil implements Derive<Quote, LocalDate> {
  static final int DAYS = 15;

  @Override
  public Field<Quote, LocalDate> result() {
    return QUOTE.validUntil;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(QUOTE.quotedOn));
  }

  @Override
  public Optional<LocalDate> value(Facts<Quote> quote) {
    return quote
        .find(QUOTE.validUntil)
        .or(() -> quote.find(QUOTE.quotedOn).map(day -> day.plusDays(DAYS)));
  }
}
