package youke.opportunity;

import static youke.customer.Account.ACCOUNT;
import static youke.customer.Contact.CONTACT;
import static youke.kernel.model.Scope.DEPARTMENT_AND_BELOW;
import static youke.kernel.model.Scope.OWN;
import static youke.kernel.model.Scope.TEAM;
import static youke.kernel.model.Visibility.SEEN;
import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.org.Roles.BUSINESS_ADMINISTRATOR;
import static youke.org.Roles.SALES;
import static youke.org.Roles.SALES_ASSISTANT;
import static youke.org.Roles.SALES_MANAGER;
import static youke.org.Roles.help;
import static youke.org.Roles.keep;
import static youke.org.Roles.keepAll;

import java.time.Instant;
import java.util.List;
import youke.customer.Account;
import youke.customer.Contact;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.kernel.model.Role;
import youke.org.Checked;
import youke.pricing.Figures;

/** Somebody who may become a customer, before it is known what will come of it. */
public final class Lead extends Entity<Lead> {
  public static final Lead LEAD = new Lead();

  public final Field<Lead, String> name =
      text("name", "线索姓名", "Name", 80).required().searched().indexed();
  public final Field<Lead, String> number = numbered("XS-{yyyy}{00000}");
  public final Field<Lead, String> company =
      text("company", "公司名称", "Company").searched().indexed();
  public final Field<Lead, String> position = text("position", "职务", "Position", 80);
  public final Field<Lead, String> subject = text("subject", "需求主题", "Subject").searched();
  public final Field<Lead, LeadState> state =
      choice("state", "线索状态", "State", LeadState.class).required().preset(LeadState.NEW).indexed();
  public final Field<Lead, String> source = dictionary("source", "线索来源", "Source", "accountSource");
  public final Field<Lead, Money> estimate =
      money("estimate", "预计金额", "Estimate").checked(Figures.NOT_NEGATIVE);
  public final Field<Lead, String> mobile =
      phone("mobile", "手机", "Mobile").searched().sensitive().checked(Checked.PHONE);
  public final Field<Lead, String> phone =
      phone("phone", "电话", "Telephone").searched().sensitive().checked(Checked.PHONE);
  public final Field<Lead, String> mail =
      mail("mail", "邮箱", "Mail").searched().sensitive().checked(Checked.MAIL);
  public final Field<Lead, String> wechat =
      text("wechat", "微信", "WeChat", 60).searched().sensitive();
  public final Field<Lead, String> region =
      region("region", "地区", "Region").checked(Checked.REGION);
  public final Field<Lead, String> address = address("address", "地址", "Address");
  public final Field<Lead, String> trade = dictionary("trade", "行业", "Trade", "trade");
  public final Field<Lead, String> note = longText("note", "需求描述", "Description");
  public final Field<Lead, String> discardReason =
      text("discardReason", "无效原因", "Why discarded").derived();

  /** What the lead became. */
  public final Link<Lead, Account> account =
      link("account", "转化客户", "Account", () -> ACCOUNT).collectedAs("leads", "来源线索", "Leads");

  public final Link<Lead, Contact> contact =
      link("contact", "转化联系人", "Contact", () -> CONTACT).collectedAs("leads", "来源线索", "Leads");
  public final Link<Lead, Opportunity> opportunity =
      link("opportunity", "转化商机", "Opportunity", () -> OPPORTUNITY)
          .collectedAs("leads", "来源线索", "Leads");
  public final Field<Lead, Instant> convertedAt =
      moment("convertedAt", "转化时间", "Converted at").derived();

  private Lead() {
    super("lead", "线索", "Lead");
    account.derived();
    contact.derived();
    opportunity.derived();
    owned();
    grants(SALES, keep(OWN));
    grants(SALES_MANAGER, keep(DEPARTMENT_AND_BELOW));
    grants(SALES_ASSISTANT, help(TEAM));
    grants(BUSINESS_ADMINISTRATOR, keepAll());
    for (Role role : List.of(SALES, SALES_MANAGER, SALES_ASSISTANT, BUSINESS_ADMINISTRATOR)) {
      shows(role, SEEN, mobile, phone, mail, wechat);
    }
    list("open", "跟进中线索", "Open leads", "state == 'NEW' || state == 'CONTACTED'")
        .columns(name, company, subject, state, source, estimate, mobile, owner(), createdAt)
        .sortedDown(createdAt);
    list("mine", "我的线索", "My leads", "owner == me() && state != 'DISCARDED'")
        .columns(name, company, subject, state, source, estimate, mobile, createdAt)
        .sortedDown(createdAt);
    list("all", "全部线索", "All leads", "")
        .columns(name, number, company, subject, state, source, owner(), createdAt)
        .sortedDown(createdAt);
    form()
        .group(
            "basics", "基本信息", "Basics", name, company, position, subject, state, source, estimate,
            trade, owner())
        .group("reach", "联系方式", "Contact", mobile, phone, mail, wechat, region, address)
        .group("more", "需求描述", "Description", note, discardReason)
        .group("result", "转化结果", "Result", account, contact, opportunity, convertedAt);
  }
}
