package youke.customer;

import static youke.customer.Account.ACCOUNT;

import java.time.LocalDate;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** An intermediary is tied to an end customer that it serves. */
public final class AccountRelation extends Entity<AccountRelation> {
  public static final AccountRelation ACCOUNT_RELATION = new AccountRelation();

  public final Link<AccountRelation, Account> intermediary =
      link("intermediary", "中间商", "Intermediary", () -> ACCOUNT)
          .required()
          .fixed()
          .collectedAs("endCustomers", "服务的终端客户", "End customers");
  public final Link<AccountRelation, Account> endCustomer =
      link("endCustomer", "终端客户", "End customer", () -> ACCOUNT)
          .required()
          .collectedAs("intermediaries", "服务它的中间商", "Intermediaries");
  public final Field<AccountRelation, String> kind =
      dictionary("kind", "合作方式", "Kind", "accountRelationKind");
  public final Field<AccountRelation, LocalDate> since = date("since", "开始日期", "Since");
  public final Field<AccountRelation, LocalDate> until = date("until", "结束日期", "Until");
  public final Field<AccountRelation, String> note = text("note", "说明", "Remarks");

  private AccountRelation() {
    super("accountRelation", "渠道关系", "Account relation");
    partOf(intermediary);
    titled(note);
    unique(intermediary, endCustomer);
    list("all", "全部渠道关系", "All relations", "")
        .columns(intermediary, endCustomer, kind, since, until)
        .sorted(intermediary);
    form().group("basics", "基本信息", "Basics", intermediary, endCustomer, kind, since, until, note);
  }
}
