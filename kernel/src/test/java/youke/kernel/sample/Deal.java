package youke.kernel.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.kernel.model.Option;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.text.Label;

public final class Deal extends Entity<Deal> {
  public static final Deal DEAL = new Deal();

  public enum Status implements Option.Choosable {
    OPEN,
    WON,
    LOST;

    @Override
    public Label label() {
      return Label.of(name(), name());
    }
  }

  public final Field<Deal, String> number = numberedWithoutGaps("SJ{yyyy}-{0000}");
  public final Field<Deal, String> name = text("name", "商机", "Deal").required().searched();
  public final Link<Deal, Account> account =
      link("account", "客户", "Account", () -> Account.ACCOUNT)
          .collectedAs("deals", "商机", "Deals")
          .under();
  public final Field<Deal, Status> status =
      choice("status", "状态", "Status", Status.class).required().preset(Status.OPEN);
  public final Field<Deal, Money> amount = money("amount", "金额", "Amount").derived();
  public final Field<Deal, BigDecimal> probability = percent("probability", "概率", "Probability");
  public final Field<Deal, LocalDate> closeOn = date("closeOn", "预计成交", "Close date").indexed();

  private Deal() {
    super("deal", "商机", "Deal");
    owned();
    grants(
        Sample.SALES,
        Right.READ.in(Scope.OWN),
        Right.CREATE.in(Scope.OWN),
        Right.EDIT.in(Scope.OWN),
        Right.DELETE.in(Scope.OWN));
    grants(
        Sample.MANAGER,
        Right.READ.in(Scope.DEPARTMENT_AND_BELOW),
        Right.CREATE.in(Scope.DEPARTMENT_AND_BELOW),
        Right.EDIT.in(Scope.DEPARTMENT_AND_BELOW),
        Right.DELETE.in(Scope.DEPARTMENT_AND_BELOW),
        Right.TRANSFER.in(Scope.DEPARTMENT_AND_BELOW),
        Right.IMPORT.in(Scope.DEPARTMENT_AND_BELOW),
        Right.EXPORT.in(Scope.DEPARTMENT_AND_BELOW));
    list("open", "进行中", "Open", "status == 'OPEN'").columns(name, account, amount).sorted(closeOn);
    board(status, amount, probability);
  }
}
