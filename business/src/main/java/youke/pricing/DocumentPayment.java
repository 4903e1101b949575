package youke.pricing;

import static youke.customer.Account.ACCOUNT;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** The payment terms of a document, proposed by what was agreed with the account. */
final class DocumentPayment<D extends PricedDocument<D>> implements Derive<D, String> {
  private final D document;

  DocumentPayment(D document) {
    this.document = document;
  }

  @Override
  public Field<D, String> result() {
    return document.payment;
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
  public Optional<String> value(Facts<D> of) {
    return of.find(document.payment)
        .or(() -> of.linked(document.account).flatMap(account -> account.find(ACCOUNT.settlement)));
  }
}
