package youke.pricing;

import static youke.customer.Account.ACCOUNT;
import static youke.pricing.PriceBook.PRICE_BOOK;

import youke.customer.Account;
import youke.kernel.model.Extension;
import youke.kernel.model.Link;

/** What pricing keeps of an account: the price book that holds for it. */
public final class AccountPricing extends Extension<Account> {
  public static final AccountPricing ACCOUNT_PRICING = new AccountPricing();

  public final Link<Account, PriceBook> priceBook =
      link("priceBook", "专用价格表", "Price book", () -> PRICE_BOOK)
          .collectedAs("accounts", "适用客户", "Accounts");

  private AccountPricing() {
    super(ACCOUNT);
  }
}
