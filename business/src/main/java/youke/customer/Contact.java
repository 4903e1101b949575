package youke.customer;

import static youke.customer.Account.ACCOUNT;
import static youke.customer.Unit.UNIT;
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

import java.time.LocalDate;
import java.util.List;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Role;
import youke.org.Checked;

/** A person at an account: what they decide, how to reach them, what matters to them. */
public final class Contact extends Entity<Contact> {
  public static final Contact CONTACT = new Contact();

  public final Field<Contact, String> name =
      text("name", "姓名", "Name", 80).required().searched().indexed();
  public final Link<Contact, Account> account =
      link("account", "客户", "Account", () -> ACCOUNT)
          .required()
          .under()
          .collectedAs("contacts", "联系人", "Contacts");
  public final Link<Contact, Unit> unit =
      link("unit", "所在单位", "Unit", () -> UNIT).collectedAs("contacts", "联系人", "Contacts");
  public final Field<Contact, String> position = text("position", "职务", "Position", 80);
  public final Field<Contact, Gender> gender =
      choice("gender", "称谓", "Form of address", Gender.class);
  public final Field<Contact, DecisionRole> decisionRole =
      choice("decisionRole", "决策角色", "Role in decisions", DecisionRole.class);
  public final Field<Contact, Influence> influence =
      choice("influence", "影响力", "Influence", Influence.class);
  public final Field<Contact, Attitude> attitude =
      choice("attitude", "态度", "Attitude", Attitude.class);
  public final Link<Contact, Contact> reportsTo =
      link("reportsTo", "上级", "Reports to", () -> CONTACT).collectedAs("reports", "下属", "Reports");
  public final Field<Contact, Boolean> primary =
      flag("primary", "主要联系人", "Primary contact").preset(false);
  public final Field<Contact, Boolean> left = flag("left", "已离职", "Has left").preset(false);

  public final Field<Contact, String> mobile =
      phone("mobile", "手机", "Mobile").searched().sensitive().checked(Checked.PHONE);
  public final Field<Contact, String> phone =
      phone("phone", "电话", "Telephone").searched().sensitive().checked(Checked.PHONE);
  public final Field<Contact, String> mail =
      mail("mail", "邮箱", "Mail").searched().sensitive().checked(Checked.MAIL);
  public final Field<Contact, String> wechat =
      text("wechat", "微信", "WeChat", 60).searched().sensitive();
  public final Field<Contact, String> address = address("address", "地址", "Address");

  public final Field<Contact, LocalDate> birthday = date("birthday", "生日", "Birthday");
  public final Field<Contact, String> interests = text("interests", "兴趣爱好", "Interests");
  public final Field<Contact, String> family = text("family", "家庭情况", "Family");
  public final Field<Contact, String> festivals = text("festivals", "重要节日", "Festivals");
  public final Field<Contact, String> note = longText("note", "备注", "Remarks");

  private Contact() {
    super("contact", "联系人", "Contact");
    owned();
    grants(SALES, keep(OWN));
    grants(SALES_MANAGER, keep(DEPARTMENT_AND_BELOW));
    grants(SALES_ASSISTANT, help(TEAM));
    grants(BUSINESS_ADMINISTRATOR, keepAll());
    grants(SERVICE_READER, READ.in(COMPANY));
    for (Role role : List.of(SALES, SALES_MANAGER, SALES_ASSISTANT, BUSINESS_ADMINISTRATOR)) {
      shows(role, SEEN, mobile, phone, mail, wechat);
    }
    list("all", "全部联系人", "All contacts", "")
        .columns(name, account, unit, position, decisionRole, mobile, mail, owner())
        .sorted(name);
    list("mine", "我的联系人", "My contacts", "owner == me()")
        .columns(name, account, unit, position, decisionRole, mobile, mail)
        .sorted(name);
    list("deciders", "关键决策人", "Deciders", "decisionRole == 'DECIDER' && !left")
        .columns(name, account, position, influence, attitude, mobile, owner())
        .sorted(name);
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            name,
            account,
            unit,
            position,
            gender,
            decisionRole,
            influence,
            attitude,
            reportsTo,
            primary,
            left,
            owner())
        .group("reach", "联系方式", "Contact", mobile, phone, mail, wechat, address)
        .group("person", "个人信息", "Personal", birthday, interests, family, festivals, note);
  }
}
