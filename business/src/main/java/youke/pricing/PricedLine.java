package youke.pricing;

import static youke.pricing.PriceBookEntry.PRICE_BOOK_ENTRY;
import static youke.product.Product.PRODUCT;

import java.math.BigDecimal;
import java.util.List;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.product.Product;

/**
 * A line of a priced document: a product, a quantity, a price with its reason, and the amounts that
 * follow.
 *
 * @param <L> the declaring class itself
 * @param <D> the document
 */
public abstract class PricedLine<L extends PricedLine<L, D>, D extends PricedDocument<D>>
    extends Entity<L> {
  public final Link<L, D> document;
  public final Field<L, BigDecimal> position;
  public final Link<L, Product> product;
  public final Field<L, String> name;
  public final Field<L, BigDecimal> quantity;
  public final Field<L, String> unit;

  /** What the price book says; empty when it says nothing. */
  public final Field<L, Money> listPrice;

  /** The entry of the price book that decided. */
  public final Link<L, PriceBookEntry> priceEntry;

  /** What is charged: the list price unless somebody set another one. */
  public final Field<L, Money> price;

  public final Field<L, PriceSource> priceSource;
  public final Field<L, BigDecimal> discount;
  public final Field<L, BigDecimal> taxRate;
  public final Field<L, Money> gross;
  public final Field<L, Money> net;
  public final Field<L, Money> amount;
  public final Field<L, Money> tax;
  public final Field<L, Money> total;
  public final Field<L, String> note;

  /**
   * @param document entity of the document, by which the link to it is named as well
   * @param collection name under which a product collects these lines
   */
  protected PricedLine(
      String name,
      String zh,
      String en,
      D document,
      String collection,
      String manyZh,
      String manyEn) {
    super(name, zh, en);
    this.document =
        this.<D>link(
                document.entityName(), document.label().zh(), document.label().en(), () -> document)
            .required()
            .fixed()
            .collectedAs("lines", "明细", "Lines");
    position = number("position", "行号", "Position", 0);
    product =
        this.<Product>link("product", "产品", "Product", () -> PRODUCT)
            .collectedAs(collection, manyZh, manyEn);
    this.name = text("name", "品名", "Name").required().searched();
    quantity = number("quantity", "数量", "Quantity", 3).required().checked(Figures.POSITIVE);
    unit = dictionary("unit", "单位", "Unit", "unitOfMeasure");
    listPrice = price("listPrice", "目录价", "List price").derived();
    priceEntry =
        this.<PriceBookEntry>link("priceEntry", "价格依据", "Price decided by", () -> PRICE_BOOK_ENTRY);
    priceEntry.derived();
    price = price("price", "单价", "Unit price").required().checked(Figures.NOT_NEGATIVE);
    priceSource = choice("priceSource", "价格来源", "Price from", PriceSource.class).derived();
    discount = percent("discount", "折扣", "Discount").checked(Figures.SHARE);
    taxRate = percent("taxRate", "税率", "Tax rate").checked(Figures.SHARE);
    gross = price("gross", "折前金额", "Gross").derived();
    net = price("net", "折后金额", "Net of discount").derived();
    amount = money("amount", "未税金额", "Amount before tax").derived();
    tax = money("tax", "税额", "Tax").derived();
    total = money("total", "价税合计", "Total").derived();
    note = text("note", "备注", "Remarks");
    partOf(this.document);
    list("all", "全部明细", "All lines", "")
        .columns(this.document, product, this.name, quantity, unit, price, discount)
        .columns(gross, net, amount, tax, total)
        .sorted(this.document);
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            this.document,
            position,
            product,
            this.name,
            quantity,
            unit,
            price,
            discount,
            taxRate,
            note)
        .group("price", "价格依据", "Price", listPrice, priceEntry, priceSource)
        .group("amounts", "金额", "Amounts", gross, net, amount, tax, total);
  }

  /** What a line of a later document takes over from this one. */
  public final List<Field<L, ?>> content() {
    return List.of(position, product, name, quantity, unit, price, discount, taxRate, note);
  }
}
