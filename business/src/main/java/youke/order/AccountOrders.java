package youke.order;

import static youke.customer.Account.ACCOUNT;

import youke.customer.Account;
import youke.kernel.model.Extension;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Money;

/** What an account has ordered this year, and what is still open against its credit limit. */
public final class AccountOrders extends Extension<Account> {
  public static final AccountOrders ACCOUNT_ORDERS = new AccountOrders();

  public final Field<Account, Money> orderedThisYear =
      formula(
          "orderedThisYear",
          "本年成交额",
          "Ordered this year",
          new Kind.Amount(2),
          "orders.filter(o, o.status in ['CONFIRMED', 'IN_DELIVERY', 'COMPLETED']"
              + " && o.orderedOn >= startOf('year')).sum(o, o.total)");
  public final Field<Account, Money> openOrders =
      formula(
          "openOrders",
          "未完成订单额",
          "Open orders",
          new Kind.Amount(2),
          "orders.filter(o, o.status in ['DRAFT', 'CONFIRMED', 'IN_DELIVERY']).sum(o, o.total)");

  private AccountOrders() {
    super(ACCOUNT);
  }
}
