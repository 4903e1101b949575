package youke.pricing;

import static youke.customer.Account.ACCOUNT;
import static youke.customer.Contact.CONTACT;
import static youke.pricing.PriceBook.PRICE_BOOK;

import java.time.LocalDate;
import java.util.List;
import youke.customer.Account;
import youke.customer.Contact;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;

/**
 * A document with priced lines, such as a quote or an order: for whom, in what currency, at which
 * prices, on what terms, and its totals.
 *
 * @param <D> the declaring class itself
 */
public abstract class PricedDocument<D extends PricedDocument<D>> extends Entity<D> {
  public final Link<D, Account> account;
  public final Link<D, Contact> contact;
  public final Link<D, PriceBook> priceBook;
  public final Field<D, String> currency;
  public final Field<D, Boolean> taxIncluded;

  public final Field<D, String> payment;
  public final Field<D, String> transport;
  public final Field<D, String> deliveryTerms;
  public final Field<D, String> deliveryAddress;
  public final Field<D, String> customerReference;

  /** Price times quantity of all lines, to four decimals. */
  public final Field<D, Money> gross;

  /** The same less the discounts, to four decimals. */
  public final Field<D, Money> net;

  /** The sums of the lines' amounts, each rounded to the cent. */
  public final Field<D, Money> amount;

  public final Field<D, Money> tax;
  public final Field<D, Money> total;

  /**
   * @param collection name under which an account collects these documents
   */
  protected PricedDocument(
      String name, String zh, String en, String collection, String manyZh, String manyEn) {
    super(name, zh, en);
    account =
        this.<Account>link("account", "客户", "Account", () -> ACCOUNT)
            .required()
            .under()
            .collectedAs(collection, manyZh, manyEn);
    contact =
        this.<Contact>link("contact", "联系人", "Contact", () -> CONTACT)
            .collectedAs(collection, manyZh, manyEn);
    priceBook =
        this.<PriceBook>link("priceBook", "价格表", "Price book", () -> PRICE_BOOK)
            .collectedAs(collection, manyZh, manyEn);
    currency = dictionary("currency", "币种", "Currency", "currency").required();
    taxIncluded = flag("taxIncluded", "价格含税", "Prices include tax").required();
    payment = dictionary("payment", "付款方式", "Payment terms", "settlement");
    transport = dictionary("transport", "运输方式", "Transport", "transport");
    deliveryTerms = text("deliveryTerms", "交货条款", "Delivery terms");
    deliveryAddress = address("deliveryAddress", "收货地址", "Delivery address");
    customerReference = text("customerReference", "客户方编号", "Customer reference", 80).searched();
    gross = price("gross", "折前合计", "Gross").derived();
    net = price("net", "折后合计", "Net of discount").derived();
    amount = money("amount", "未税合计", "Amount before tax").derived();
    tax = money("tax", "税额合计", "Tax").derived();
    total = money("total", "价税合计", "Total").derived();
  }

  /** The day whose prices hold. */
  public abstract Field<D, LocalDate> pricedOn();

  /** The conditions that a later document takes over from this one, the totals left out. */
  public final List<Field<D, ?>> conditions() {
    return List.of(
        account,
        contact,
        priceBook,
        currency,
        taxIncluded,
        payment,
        transport,
        deliveryTerms,
        deliveryAddress,
        customerReference);
  }
}
