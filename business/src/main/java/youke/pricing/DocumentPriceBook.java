package youke.pricing;

import static youke.pricing.AccountPricing.ACCOUNT_PRICING;
import static youke.pricing.PriceBook.PRICE_BOOK;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** The price book of a document: the account's own, else the standard one. */
final class DocumentPriceBook<D extends PricedDocument<D>> implements Derive<D, Ref> {
  private final D document;

  DocumentPriceBook(D document) {
    this.document = document;
  }

  @Override
  public Field<D, Ref> result() {
    return document.priceBook;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(document.account));
  }

  @Override
  public Optional<Ref> value(Facts<D> of) {
    LocalDate day = of.find(document.pricedOn()).orElseGet(of::today);
    return of.find(document.priceBook)
        .or(() -> ofAccount(of, day))
        .or(
            () ->
                BestPrice.standard(of.having(PRICE_BOOK.standard, true), day)
                    .map(book -> Ref.to(book.id())));
  }

  private Optional<Ref> ofAccount(Facts<D> of, LocalDate day) {
    return of.linked(document.account)
        .flatMap(account -> account.linked(ACCOUNT_PRICING.priceBook))
        .filter(book -> BestPrice.holds(book, day))
        .map(book -> Ref.to(book.id()));
  }
}
