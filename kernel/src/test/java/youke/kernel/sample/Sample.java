package youke.kernel.sample;

import java.util.List;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Contents;
import youke.kernel.catalog.Definitions;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.model.Role;
import youke.kernel.text.Label;

/** The table of contents of the sample. */
public final class Sample {
  public static final Role SALES = Role.of("SALES", "销售", "Sales");
  public static final Role MANAGER = Role.of("MANAGER", "经理", "Manager");
  public static final Role READER = Role.of("READER", "查看者", "Reader");
  public static final Role ADMIN = Role.of("ADMIN", "管理员", "Administrator");

  public static final Contents CONTENTS =
      Contents.of("sample")
          .roles(SALES, MANAGER, READER, ADMIN)
          .dictionaries(
              new DictionaryContents(
                  "trade",
                  Label.of("行业", "Trade"),
                  List.of(
                      new Option("chem", Label.of("化工", "Chemicals"), Hue.BLUE),
                      new Option("steel", Label.of("钢铁", "Steel"), Hue.GRAY))))
          .entities(
              Organisation.ORGANISATION,
              Employee.EMPLOYEE,
              Account.ACCOUNT,
              Deal.DEAL,
              DealLine.DEAL_LINE)
          .derives(new LineAmount(), new DealAmount())
          .checks(new DealWithinCredit())
          .actions(new WinDeal())
          .reactions(new FollowUpOfWonDeal());

  private Sample() {}

  public static Catalog catalog() {
    return Catalog.compile(List.of(CONTENTS), Definitions.NONE).orThrow();
  }
}
