package youke.pricing;

import static youke.org.Dictionaries.dictionary;
import static youke.org.Dictionaries.entry;
import static youke.pricing.AccountPricing.ACCOUNT_PRICING;
import static youke.pricing.PriceBook.PRICE_BOOK;
import static youke.pricing.PriceBookEntry.PRICE_BOOK_ENTRY;

import youke.kernel.catalog.Contents;
import youke.kernel.catalog.DictionaryContents;
import youke.org.DatesInOrder;

/** The table of contents of pricing. */
public final class PricingContents {
  private static final DictionaryContents CURRENCY =
      dictionary(
          "currency",
          "币种",
          "Currency",
          entry("CNY", "人民币", "Renminbi"),
          entry("USD", "美元", "US dollar"),
          entry("EUR", "欧元", "Euro"),
          entry("JPY", "日元", "Yen"),
          entry("HKD", "港元", "Hong Kong dollar"),
          entry("GBP", "英镑", "Pound sterling"));

  private static final DictionaryContents TRANSPORT =
      dictionary(
          "transport",
          "运输方式",
          "Transport",
          entry("ROAD", "公路", "Road"),
          entry("TANKER", "槽车", "Road tanker"),
          entry("RAIL", "铁路", "Rail"),
          entry("SHIP", "船运", "Ship"),
          entry("PIPELINE", "管道", "Pipeline"),
          entry("EXPRESS", "快递", "Express"),
          entry("PICK_UP", "客户自提", "Customer pick-up"));

  public static final Contents CONTENTS =
      Contents.of("pricing")
          .entities(PRICE_BOOK, PRICE_BOOK_ENTRY)
          .extensions(ACCOUNT_PRICING)
          .dictionaries(CURRENCY, TRANSPORT)
          .checks(
              new OneStandardPriceBook(),
              new AmountInCurrency<>(
                  PRICE_BOOK_ENTRY,
                  PRICE_BOOK_ENTRY.price,
                  PRICE_BOOK_ENTRY.book,
                  PRICE_BOOK.currency),
              new AmountInCurrency<>(
                  PRICE_BOOK_ENTRY,
                  PRICE_BOOK_ENTRY.floorPrice,
                  PRICE_BOOK_ENTRY.book,
                  PRICE_BOOK.currency),
              new DatesInOrder<>(PRICE_BOOK, PRICE_BOOK.validFrom, PRICE_BOOK.validUntil),
              new DatesInOrder<>(
                  PRICE_BOOK_ENTRY, PRICE_BOOK_ENTRY.validFrom, PRICE_BOOK_ENTRY.validUntil));

  private PricingContents() {}
}
