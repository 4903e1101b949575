package youke.opportunity;

import static youke.customer.Account.ACCOUNT;
import static youke.customer.Contact.CONTACT;
import static youke.kernel.model.Right.READ;
import static youke.kernel.model.Scope.COMPANY;
import static youke.kernel.model.Scope.DEPARTMENT_AND_BELOW;
import static youke.kernel.model.Scope.OWN;
import static youke.kernel.model.Scope.TEAM;
import static youke.opportunity.SalesMethod.SALES_METHOD;
import static youke.opportunity.Stage.STAGE;
import static youke.org.Roles.BUSINESS_ADMINISTRATOR;
import static youke.org.Roles.SALES;
import static youke.org.Roles.SALES_ASSISTANT;
import static youke.org.Roles.SALES_MANAGER;
import static youke.org.Roles.SERVICE_READER;
import static youke.org.Roles.help;
import static youke.org.Roles.keep;
import static youke.org.Roles.keepAll;
import static youke.product.ProductCategory.PRODUCT_CATEGORY;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import youke.customer.Account;
import youke.customer.Contact;
import youke.kernel.model.Default;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.pricing.Figures;
import youke.product.ProductCategory;

/** A deal that may come about: for whom, what it is worth, how far it has come. */
public final class Opportunity extends Entity<Opportunity> {
  public static final Opportunity OPPORTUNITY = new Opportunity();

  public final Field<Opportunity, String> name =
      text("name", "商机名称", "Name").required().searched().indexed();
  public final Field<Opportunity, String> number = numbered("SJ-{yyyy}{00000}");
  public final Link<Opportunity, Account> account =
      link("account", "客户", "Account", () -> ACCOUNT)
          .under()
          .collectedAs("opportunities", "商机", "Opportunities");
  public final Link<Opportunity, Contact> contact =
      link("contact", "主要联系人", "Contact", () -> CONTACT)
          .collectedAs("opportunities", "商机", "Opportunities");
  public final Link<Opportunity, ProductCategory> category =
      link("category", "产品类别", "Product category", () -> PRODUCT_CATEGORY)
          .collectedAs("opportunities", "商机", "Opportunities");

  public final Link<Opportunity, SalesMethod> method =
      link("method", "销售方法", "Sales method", () -> SALES_METHOD)
          .collectedAs("opportunities", "商机", "Opportunities");
  public final Link<Opportunity, Stage> stage =
      link("stage", "阶段", "Stage", () -> STAGE).collectedAs("opportunities", "商机", "Opportunities");
  public final Field<Opportunity, DealStatus> status =
      choice("status", "状态", "Status", DealStatus.class).derived().indexed();
  public final Field<Opportunity, Instant> stageSince =
      moment("stageSince", "进入阶段时间", "In stage since").derived();

  /** The sum of the lines when there are any, else an estimate. */
  public final Field<Opportunity, Money> amount =
      money("amount", "商机金额", "Amount").checked(Figures.NOT_NEGATIVE);

  public final Field<Opportunity, BigDecimal> probability =
      percent("probability", "赢率", "Probability").derived();
  public final Field<Opportunity, Money> weighted =
      money("weighted", "加权金额", "Weighted amount").derived();
  public final Field<Opportunity, LocalDate> startedOn =
      date("startedOn", "立项日期", "Started on").preset(new Default.Today<>());
  public final Field<Opportunity, LocalDate> expectedOn =
      date("expectedOn", "预计成交日期", "Expected close").indexed();
  public final Field<Opportunity, LocalDate> closedOn =
      date("closedOn", "实际关闭日期", "Closed on").indexed();

  public final Field<Opportunity, String> source =
      dictionary("source", "商机来源", "Source", "accountSource");
  public final Field<Opportunity, String> competitor = text("competitor", "竞争对手", "Competitor");
  public final Field<Opportunity, String> lostReason =
      dictionary("lostReason", "输单原因", "Lost reason", "lostReason");
  public final Field<Opportunity, String> lostNote = text("lostNote", "输单说明", "Lost remarks");

  /** The last call, visit or note, the next task and its day; kept up by the activities. */
  public final Field<Opportunity, Instant> lastContactAt =
      moment("lastContactAt", "最近跟进", "Last contact").derived();

  public final Field<Opportunity, String> nextStep = text("nextStep", "下一步", "Next step").derived();
  public final Field<Opportunity, LocalDate> nextOn =
      date("nextOn", "下一步日期", "Next step on").derived();
  public final Field<Opportunity, String> note = longText("note", "需求与背景", "Needs and background");

  private Opportunity() {
    super("opportunity", "商机", "Opportunity");
    owned();
    grants(SALES, keep(OWN));
    grants(SALES_MANAGER, keep(DEPARTMENT_AND_BELOW));
    grants(SALES_ASSISTANT, help(TEAM));
    grants(BUSINESS_ADMINISTRATOR, keepAll());
    grants(SERVICE_READER, READ.in(COMPANY));
    board(stage, amount, probability);
    declareLists();
    declareForm();
  }

  private void declareLists() {
    list("open", "在途商机", "Open", "status == 'OPEN'")
        .columns(name, account, stage, amount, weighted, expectedOn, owner(), nextOn, nextStep)
        .sorted(expectedOn);
    list("quarter", "本季在途", "Open this quarter", QUARTER)
        .columns(name, account, stage, amount, weighted, expectedOn, owner(), nextOn, nextStep)
        .sorted(expectedOn);
    list("mine", "我的商机", "My opportunities", "owner == me() && status == 'OPEN'")
        .columns(name, account, stage, amount, weighted, expectedOn, nextOn, nextStep)
        .sorted(expectedOn);
    list(
            "department",
            "本部门商机",
            "My department's opportunities",
            "department in myDepartments() && status == 'OPEN'")
        .columns(name, account, stage, amount, weighted, expectedOn, owner(), nextOn, nextStep)
        .sorted(expectedOn);
    list("closing", "本月关单", "Closing this month", CLOSING)
        .columns(name, account, stage, amount, expectedOn, owner(), nextOn, nextStep)
        .sorted(expectedOn);
    list(
            "stale",
            "停滞 14 天",
            "Stale for 14 days",
            "status == 'OPEN' && stageSince < now() - days(14)")
        .columns(name, account, stage, stageSince, amount, owner(), lastContactAt, nextStep)
        .sorted(stageSince);
    list("won", "今年赢单", "Won this year", "status == 'WON' && closedOn >= startOf('year')")
        .columns(name, account, amount, closedOn, owner())
        .sortedDown(closedOn);
    list("lost", "今年输单", "Lost this year", "status == 'LOST' && closedOn >= startOf('year')")
        .columns(name, account, amount, closedOn, lostReason, competitor, owner())
        .sortedDown(closedOn);
    list("all", "全部商机", "All opportunities", "")
        .columns(name, number, account, stage, status, amount, expectedOn, closedOn, owner())
        .sorted(name);
  }

  private static final String QUARTER =
      "status == 'OPEN' && expectedOn >= startOf('quarter')"
          + " && expectedOn < startOf('quarter') + months(3)";

  private static final String CLOSING =
      "status == 'OPEN' && expectedOn >= startOf('month')"
          + " && expectedOn < startOf('month') + months(1)";

  private void declareForm() {
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            name,
            account,
            contact,
            category,
            method,
            stage,
            amount,
            expectedOn,
            owner())
        .group(
            "progress",
            "进展",
            "Progress",
            status,
            probability,
            weighted,
            stageSince,
            startedOn,
            closedOn,
            lastContactAt,
            nextOn,
            nextStep)
        .group(
            "result", "竞争与结果", "Competition and result", source, competitor, lostReason, lostNote)
        .group("more", "需求与背景", "Needs and background", note);
  }
}
