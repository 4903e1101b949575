package youke.order;

import static youke.customer.Account.ACCOUNT;
import static youke.pricing.PriceBook.PRICE_BOOK;
import static youke.pricing.PriceBookEntry.PRICE_BOOK_ENTRY;
import static youke.product.Product.PRODUCT;
import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.math.BigDecimal;
import youke.Business;
import youke.customer.Account;
import youke.kernel.model.Assignment;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.rule.Facts;
import youke.kernel.rule.MemoryBook;
import youke.pricing.PriceBook;
import youke.pricing.PriceBookEntry;
import youke.product.Product;
import youke.quote.Quote;
import youke.quote.QuoteLine;

/** A book in memory with an account, products and a standard price book, for tests of trade. */
public final class Trade {
  public final MemoryBook book = new MemoryBook(Business.CONTENTS);
  public final Facts<Account> account =
      book.put(
          ACCOUNT,
          ACCOUNT.name.to("淄博鲁恒石化有限公司"),
          ACCOUNT.settlement.to("MONTHLY"),
          ACCOUNT.owner().to(Ref.to(7)));
  public final Facts<Product> styrene = product("苯乙烯", "T", "13");
  public final Facts<Product> toluene = product("甲苯", "T", "13");
  public final Facts<PriceBook> prices =
      book.put(
          PRICE_BOOK,
          PRICE_BOOK.name.to("标准价格表"),
          PRICE_BOOK.standard.to(true),
          PRICE_BOOK.currency.to("CNY"));

  public Trade() {
    price(styrene, "8600", "0");
    price(styrene, "8450", "30");
    price(toluene, "6200", "0");
    book.commit();
  }

  public Facts<Product> product(String name, String unit, String taxRate) {
    return book.put(
        PRODUCT,
        PRODUCT.name.to(name),
        PRODUCT.unit.to(unit),
        PRODUCT.taxRate.to(new BigDecimal(taxRate)));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Facts<PriceBookEntry> price(
      Facts<Product> product, String price, String from, Assignment<PriceBookEntry, ?>... more) {
    Facts<PriceBookEntry> entry =
        book.put(
            PRICE_BOOK_ENTRY,
            PRICE_BOOK_ENTRY.book.to(Ref.to(prices.id())),
            PRICE_BOOK_ENTRY.product.to(Ref.to(product.id())),
            PRICE_BOOK_ENTRY.price.to(Money.yuan(price)),
            PRICE_BOOK_ENTRY.minQuantity.to(new BigDecimal(from)));
    return book.change(entry, more);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Facts<Quote> quote(Assignment<Quote, ?>... more) {
    Facts<Quote> quote =
        book.put(
            QUOTE,
            QUOTE.name.to("12 月供货"),
            QUOTE.account.to(Ref.to(account.id())),
            QUOTE.owner().to(Ref.to(7)));
    book.change(quote, more);
    book.settle();
    return quote;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Facts<QuoteLine> line(
      Facts<Quote> quote,
      Facts<Product> product,
      String quantity,
      Assignment<QuoteLine, ?>... more) {
    Facts<QuoteLine> line =
        book.put(
            QUOTE_LINE,
            QUOTE_LINE.document.to(Ref.to(quote.id())),
            QUOTE_LINE.product.to(Ref.to(product.id())),
            QUOTE_LINE.quantity.to(new BigDecimal(quantity)));
    book.change(line, more);
    book.settle();
    return line;
  }
}
