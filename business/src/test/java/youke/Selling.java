package youke;

import static youke.BusinessBook.done;

import java.math.BigDecimal;
import java.util.Map;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.record.Step;
import youke.opportunity.DealStatus;

/** A book with a customer, what is sold to it, and the prices. */
final class Selling {
  final BusinessBook book = new BusinessBook();
  final long account =
      book.create("account", Map.of("name", "淄博鲁恒石化有限公司", "creditLimit", Money.yuan("300000")));
  final long styrene = product("苯乙烯");
  final long toluene = product("甲苯");
  final long acetone = product("丙酮");
  private final long prices =
      book.create("priceBook", Map.of("name", "标准价格表", "standard", true, "currency", "CNY"));

  Selling() {
    price(styrene, "8450", "0");
    price(styrene, "8390.5", "20");
    price(toluene, "6620", "0");
    price(acetone, "5650.3333", "0");
  }

  record Stages(long contact, long quoting, long won, long lost) {}

  /** The standard sales method with its stages. */
  Stages stages() {
    long method = book.create("salesMethod", Map.of("name", "标准", "standard", true));
    return new Stages(
        stage(method, "接触", 1, "10", DealStatus.OPEN, ""),
        stage(method, "报价", 2, "60", DealStatus.OPEN, "amount, expectedOn"),
        stage(method, "赢单", 3, "100", DealStatus.WON, ""),
        stage(method, "输单", 4, "0", DealStatus.LOST, "lostReason"));
  }

  private long stage(
      long method, String name, int position, String percent, DealStatus status, String fields) {
    long id =
        book.create(
            "stage",
            Map.of(
                "method",
                Ref.to(method),
                "name",
                name,
                "position",
                BigDecimal.valueOf(position),
                "probability",
                new BigDecimal(percent),
                "status",
                status));
    if (!fields.isEmpty()) {
      done(book.change("stage", id, Map.of("entryFields", fields)));
    }
    return id;
  }

  private long product(String name) {
    return book.create(
        "product", Map.of("name", name, "unit", "T", "taxRate", new BigDecimal("13")));
  }

  private void price(long product, String price, String from) {
    book.create(
        "priceBookEntry",
        Map.of(
            "book",
            Ref.to(prices),
            "product",
            Ref.to(product),
            "price",
            Money.yuan(price),
            "minQuantity",
            new BigDecimal(from)));
  }

  void opportunityLine(long deal, long product, String tons) {
    book.create(
        "opportunityLine",
        Map.of(
            "opportunity",
            Ref.to(deal),
            "product",
            Ref.to(product),
            "quantity",
            new BigDecimal(tons)));
  }

  /** A quote to the account over so many tons of styrene. */
  long quote(String tons) {
    long quote = book.create("quote", Map.of("name", "12 月供货", "account", Ref.to(account)));
    book.create(
        "quoteLine",
        Map.of(
            "quote", Ref.to(quote), "product", Ref.to(styrene), "quantity", new BigDecimal(tons)));
    return quote;
  }

  /** Makes an order of the account over so many tons of styrene. */
  Step[] order(String tons) {
    long order = book.records().newId();
    return new Step[] {
      new Step.Create("order", order, Map.of("account", Ref.to(account))),
      new Step.Create(
          "orderLine",
          book.records().newId(),
          Map.of(
              "order", Ref.to(order), "product", Ref.to(styrene), "quantity", new BigDecimal(tons)))
    };
  }
}
