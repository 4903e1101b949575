package youke.quote;

import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.catalog.Contents;
import youke.kernel.rule.Check;
import youke.kernel.rule.Derive;
import youke.org.DatesInOrder;
import youke.pricing.PricedRules;

/** The table of contents of quotes. */
public final class QuoteContents {
  public static final Contents CONTENTS =
      Contents.of("quote")
          .entities(QUOTE, QUOTE_LINE)
          .derives(derives().toArray(Derive<?, ?>[]::new))
          .checks(checks().toArray(Check<?>[]::new))
          .actions(
              new MakeQuote(),
              new SendQuote(),
              new AcceptQuote(),
              new DeclineQuote(),
              new ExpireQuote(),
              new ReviseQuote());

  private QuoteContents() {}

  private static List<Derive<?, ?>> derives() {
    List<Derive<?, ?>> derives = new ArrayList<>(PricedRules.derives(QUOTE, QUOTE_LINE));
    derives.add(new QuoteValidUntil());
    return derives;
  }

  private static List<Check<?>> checks() {
    List<Check<?>> checks = new ArrayList<>(PricedRules.checks(QUOTE, QUOTE_LINE));
    checks.add(new SentQuoteStaysAsItIs());
    checks.add(new LinesOfDraftQuote());
    checks.add(new DatesInOrder<>(QUOTE, QUOTE.quotedOn, QUOTE.validUntil));
    return checks;
  }
}
