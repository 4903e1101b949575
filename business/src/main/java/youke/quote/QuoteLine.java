package youke.quote;

import static youke.kernel.model.Visibility.MASKED;
import static youke.org.Roles.SERVICE_READER;
import static youke.quote.Quote.QUOTE;

import youke.pricing.PricedLine;

/** A line of a quote. */
public final class QuoteLine extends PricedLine<QuoteLine, Quote> {
  public static final QuoteLine QUOTE_LINE = new QuoteLine();

  private QuoteLine() {
    super("quoteLine", "报价明细", "Quote line", QUOTE, "quoteLines", "报价明细", "Quote lines");
    shows(SERVICE_READER, MASKED, listPrice, price, gross, net, amount, tax, total);
  }
}
