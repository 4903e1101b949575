package youke.pricing;

import static youke.kernel.model.Visibility.SEEN;
import static youke.org.Roles.BUSINESS_ADMINISTRATOR;
import static youke.org.Roles.PRODUCT_MANAGER;
import static youke.org.Roles.SALES_MANAGER;
import static youke.pricing.PriceBook.PRICE_BOOK;
import static youke.product.Product.PRODUCT;

import java.math.BigDecimal;
import java.time.LocalDate;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.product.Product;

/** The price of a product in a price book, from a quantity on and for a time. */
public final class PriceBookEntry extends Entity<PriceBookEntry> {
  public static final PriceBookEntry PRICE_BOOK_ENTRY = new PriceBookEntry();

  public final Link<PriceBookEntry, PriceBook> book =
      link("book", "价格表", "Price book", () -> PRICE_BOOK)
          .required()
          .fixed()
          .collectedAs("entries", "价目", "Entries");
  public final Link<PriceBookEntry, Product> product =
      link("product", "产品", "Product", () -> PRODUCT)
          .required()
          .collectedAs("prices", "价目", "Prices");
  public final Field<PriceBookEntry, Money> price =
      price("price", "单价", "Unit price").required().checked(Figures.NOT_NEGATIVE);
  public final Field<PriceBookEntry, BigDecimal> minQuantity =
      number("minQuantity", "起订量", "From quantity", 3).required().preset(BigDecimal.ZERO);
  public final Field<PriceBookEntry, LocalDate> validFrom = date("validFrom", "生效日期", "Valid from");
  public final Field<PriceBookEntry, LocalDate> validUntil =
      date("validUntil", "失效日期", "Valid until");
  public final Field<PriceBookEntry, Money> floorPrice =
      price("floorPrice", "底价", "Floor price").sensitive().checked(Figures.NOT_NEGATIVE);
  public final Field<PriceBookEntry, String> note = text("note", "备注", "Remarks");

  private PriceBookEntry() {
    super("priceBookEntry", "价目", "Price book entry");
    partOf(book);
    titled(note);
    unique(book, product, minQuantity, validFrom);
    shows(SALES_MANAGER, SEEN, floorPrice);
    shows(PRODUCT_MANAGER, SEEN, floorPrice);
    shows(BUSINESS_ADMINISTRATOR, SEEN, floorPrice);
    list("all", "全部价目", "All entries", "")
        .columns(book, product, minQuantity, price, floorPrice, validFrom, validUntil)
        .sorted(product);
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            book,
            product,
            price,
            minQuantity,
            floorPrice,
            validFrom,
            validUntil,
            note);
  }
}
