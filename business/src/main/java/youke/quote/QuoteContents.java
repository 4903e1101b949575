package youke.quote;

import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.catalog.Contents;
import youke.kernel.model.Field;
import youke.kernel.rule.Check;
import youke.kernel.rule.Derive;
import youke.org.DatesInOrder;
import youke.pricing.Drafting;
import youke.pricing.LinesOfDraft;
import youke.pricing.PricedRules;
import youke.pricing.StaysAsItWasSaid;

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
    Drafting<Quote, QuoteStatus> drafting =
        new Drafting<>(QUOTE.status, QuoteStatus.DRAFT, QuoteProblem.QUOTE_NOT_DRAFT);
    checks.add(new StaysAsItWasSaid<>(QUOTE, drafting, said()));
    checks.add(new LinesOfDraft<>(QUOTE_LINE, drafting));
    checks.add(new DatesInOrder<>(QUOTE, QUOTE.quotedOn, QUOTE.validUntil));
    return checks;
  }

  private static List<Field<Quote, ?>> said() {
    List<Field<Quote, ?>> said = new ArrayList<>(QUOTE.conditions());
    said.addAll(List.of(QUOTE.name, QUOTE.quotedOn, QUOTE.validUntil, QUOTE.serviceTerms));
    said.addAll(List.of(QUOTE.gross, QUOTE.net, QUOTE.total));
    return said;
  }
}
