package youke.customer;

import static youke.kernel.model.Right.READ;
import static youke.kernel.model.Scope.COMPANY;
import static youke.kernel.model.Scope.DEPARTMENT_AND_BELOW;
import static youke.kernel.model.Scope.OWN;
import static youke.kernel.model.Scope.TEAM;
import static youke.kernel.model.Visibility.SEEN;
import static youke.org.Roles.BUSINESS_ADMINISTRATOR;
import static youke.org.Roles.SALES;
import static youke.org.Roles.SALES_ASSISTANT;
import static youke.org.Roles.SALES_MANAGER;
import static youke.org.Roles.SERVICE_READER;
import static youke.org.Roles.help;
import static youke.org.Roles.keep;
import static youke.org.Roles.keepAll;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.kernel.model.Role;
import youke.org.Checked;

/** A company or person that we sell to, serve or want to win. */
public final class Account extends Entity<Account> {
  public static final Account ACCOUNT = new Account();

  public final Field<Account, String> name =
      text("name", "客户名称", "Name").required().searched().indexed();
  public final Field<Account, String> number = numbered("KH-{yyyy}{0000}");
  public final Field<Account, String> shortName = text("shortName", "简称", "Short name").searched();
  public final Field<Account, AccountKind> kind =
      choice("kind", "客户类型", "Kind", AccountKind.class).required().preset(AccountKind.END_CUSTOMER);
  public final Field<Account, LifeCycle> lifeCycle =
      choice("lifeCycle", "客户阶段", "Life cycle", LifeCycle.class)
          .required()
          .preset(LifeCycle.TARGET);
  public final Field<Account, String> level = dictionary("level", "客户级别", "Level", "accountLevel");
  public final Field<Account, Boolean> keyAccount =
      flag("keyAccount", "大客户", "Key account").preset(false);
  public final Link<Account, Account> parent =
      link("parent", "上级客户", "Parent account", () -> ACCOUNT)
          .collectedAs("subsidiaries", "下级客户", "Subsidiaries");
  public final Field<Account, String> trade = dictionary("trade", "行业", "Trade", "trade");
  public final Field<Account, String> source =
      dictionary("source", "客户来源", "Source", "accountSource");
  public final Field<Account, String> tags =
      text("tags", "标签", "Tags").searched().help("多个标签用逗号分开", "Separate several by commas");

  public final Field<Account, String> region =
      region("region", "地区", "Region").checked(Checked.REGION).indexed();
  public final Field<Account, String> country = text("country", "国家或地区", "Country", 60);
  public final Field<Account, String> address = address("address", "办公地址", "Address");
  public final Field<Account, String> postcode = text("postcode", "邮编", "Postcode", 20);
  public final Field<Account, String> phone =
      phone("phone", "电话", "Telephone").searched().sensitive().checked(Checked.PHONE);
  public final Field<Account, String> mail =
      mail("mail", "邮箱", "Mail").searched().sensitive().checked(Checked.MAIL);
  public final Field<Account, String> website = text("website", "网址", "Website");

  public final Field<Account, String> creditCode =
      text("creditCode", "统一社会信用代码", "Credit code", 18)
          .unique()
          .searched()
          .checked(CreditCode.VALID);
  public final Field<Account, String> legalRepresentative =
      text("legalRepresentative", "法定代表人", "Legal representative", 80);
  public final Field<Account, Money> registeredCapital =
      money("registeredCapital", "注册资本", "Registered capital");
  public final Field<Account, LocalDate> foundedOn = date("foundedOn", "成立日期", "Founded on");
  public final Field<Account, String> registeredAddress =
      address("registeredAddress", "注册地址", "Registered address");
  public final Field<Account, String> businessScope =
      longText("businessScope", "经营范围", "Business scope");
  public final Field<Account, BigDecimal> staff =
      number("staff", "员工人数", "Staff", 0).unit("人", "people");
  public final Field<Account, Money> revenue = money("revenue", "年营业额", "Annual revenue");

  public final Field<Account, String> settlement =
      dictionary("settlement", "结算方式", "Settlement", "settlement");
  public final Field<Account, BigDecimal> paymentDays =
      number("paymentDays", "账期", "Payment term", 0).unit("天", "days");
  public final Field<Account, Money> creditLimit =
      money("creditLimit", "信用额度", "Credit limit")
          .sensitive()
          .help("为空表示不限额度", "Empty: no limit is set");
  public final Field<Account, String> creditGrade =
      dictionary("creditGrade", "信用等级", "Credit grade", "creditGrade");

  /** The last call, visit or note; kept up by the activities. */
  public final Field<Account, Instant> lastContactAt =
      moment("lastContactAt", "最近跟进", "Last contact").derived().indexed();

  /** The next thing to do for the account and its day; kept up by the open tasks. */
  public final Field<Account, String> nextStep = text("nextStep", "下一步", "Next step").derived();

  public final Field<Account, LocalDate> nextOn = date("nextOn", "下一步日期", "Next step on").derived();

  public final Field<Account, String> note = longText("note", "备注", "Remarks");

  private Account() {
    super("account", "客户", "Account");
    owned();
    grants(SALES, keep(OWN));
    grants(SALES_MANAGER, keep(DEPARTMENT_AND_BELOW));
    grants(SALES_ASSISTANT, help(TEAM));
    grants(BUSINESS_ADMINISTRATOR, keepAll());
    grants(SERVICE_READER, READ.in(COMPANY));
    for (Role role : List.of(SALES, SALES_MANAGER, SALES_ASSISTANT, BUSINESS_ADMINISTRATOR)) {
      shows(role, SEEN, phone, mail);
    }
    for (Role role : List.of(SALES, SALES_MANAGER, BUSINESS_ADMINISTRATOR)) {
      shows(role, SEEN, creditLimit);
    }
    declareLists();
    declareForm();
  }

  private void declareLists() {
    list("all", "全部客户", "All accounts", "")
        .columns(name, level, lifeCycle, owner(), region, trade, creditLimit, lastContactAt)
        .columns(nextOn, nextStep)
        .sorted(name);
    list("mine", "我的客户", "My accounts", "owner == me()")
        .columns(
            name, level, lifeCycle, region, trade, creditLimit, lastContactAt, nextOn, nextStep)
        .sorted(name);
    list("department", "本部门客户", "My department's accounts", "department in myDepartments()")
        .columns(name, level, lifeCycle, owner(), region, trade, lastContactAt, nextOn, nextStep)
        .sorted(name);
    list(
            "silent",
            "30 天未跟进",
            "No contact for 30 days",
            "lifeCycle != 'LOST' && (!has(lastContactAt) || lastContactAt < now() - days(30))")
        .columns(name, level, lifeCycle, owner(), lastContactAt, nextOn, nextStep)
        .sorted(lastContactAt);
    list("key", "大客户", "Key accounts", "keyAccount")
        .columns(name, level, lifeCycle, owner(), region, creditLimit, lastContactAt, nextOn)
        .sorted(name);
  }

  private void declareForm() {
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            name,
            shortName,
            kind,
            lifeCycle,
            level,
            keyAccount,
            parent,
            trade,
            source,
            tags,
            owner())
        .group(
            "contact", "联系方式", "Contact", region, country, address, postcode, phone, mail, website)
        .group(
            "registration",
            "工商与资质",
            "Registration",
            creditCode,
            legalRepresentative,
            registeredCapital,
            foundedOn,
            registeredAddress,
            businessScope,
            staff,
            revenue)
        .group(
            "terms", "结算与信用", "Terms and credit", settlement, paymentDays, creditLimit, creditGrade)
        .group("more", "跟进与备注", "Follow-up and remarks", lastContactAt, nextOn, nextStep, note);
  }
}
