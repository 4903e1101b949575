package youke.pricing;

import static youke.product.Product.PRODUCT;

import java.util.List;
import youke.customer.ContactOfSameAccount;
import youke.kernel.rule.Check;
import youke.kernel.rule.Derive;

/** The rules that every priced document and its lines follow. */
public final class PricedRules {
  private PricedRules() {}

  /** Prices, amounts and totals. */
  public static <L extends PricedLine<L, D>, D extends PricedDocument<D>>
      List<Derive<?, ?>> derives(D document, L line) {
    return List.of(
        new DocumentPriceBook<>(document),
        FromPriceBook.currency(document),
        FromPriceBook.taxIncluded(document),
        new DocumentPayment<>(document),
        FromProduct.name(line.name, line.product),
        new FromProduct<>(line.unit, line.product, PRODUCT.unit),
        new FromProduct<>(line.taxRate, line.product, PRODUCT.taxRate),
        new DecidingEntry<>(document, line),
        new ListPrice<>(document, line),
        new LinePrice<>(line),
        new LinePriceSource<>(line),
        new LineGross<>(line),
        new LineNet<>(line),
        LineTaxed.amount(document, line),
        LineTaxed.tax(document, line),
        LineTaxed.total(document, line),
        new SumOfLines<>(document.gross, line.document, line.gross),
        new SumOfLines<>(document.net, line.document, line.net),
        new SumOfLines<>(document.amount, line.document, line.amount),
        new SumOfLines<>(document.tax, line.document, line.tax),
        new SumOfLines<>(document.total, line.document, line.total));
  }

  /** One currency, contacts of the right account. */
  public static <L extends PricedLine<L, D>, D extends PricedDocument<D>> List<Check<?>> checks(
      D document, L line) {
    return List.of(
        new AmountInCurrency<>(line, line.price, line.document, document.currency),
        new ContactOfSameAccount<>(document, document.account, document.contact));
  }
}
