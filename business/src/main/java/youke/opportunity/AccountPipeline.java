package youke.opportunity;

import static youke.customer.Account.ACCOUNT;

import java.math.BigDecimal;
import youke.customer.Account;
import youke.kernel.model.Extension;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Money;

/** The open opportunities of an account, counted and summed. */
public final class AccountPipeline extends Extension<Account> {
  public static final AccountPipeline ACCOUNT_PIPELINE = new AccountPipeline();

  public final Field<Account, BigDecimal> openOpportunities =
      formula(
          "openOpportunities",
          "在途商机数",
          "Open opportunities",
          new Kind.Decimal(0),
          "opportunities.count(o, o.status == 'OPEN')");
  public final Field<Account, Money> openAmount =
      formula(
          "openAmount",
          "在途商机金额",
          "Open opportunity amount",
          new Kind.Amount(2),
          "opportunities.filter(o, o.status == 'OPEN').sum(o, o.amount)");
  public final Field<Account, Money> weightedAmount =
      formula(
          "weightedAmount",
          "在途加权金额",
          "Weighted open amount",
          new Kind.Amount(2),
          "opportunities.filter(o, o.status == 'OPEN').sum(o, o.weighted)");

  private AccountPipeline() {
    super(ACCOUNT);
  }
}
