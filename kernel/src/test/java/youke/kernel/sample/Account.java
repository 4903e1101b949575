package youke.kernel.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Hue;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.kernel.model.Option;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Visibility;
import youke.kernel.text.Label;

public final class Account extends Entity<Account> {
  public static final Account ACCOUNT = new Account();

  public enum Level implements Option.Choosable {
    A("战略", "Strategic"),
    B("重点", "Key"),
    C("普通", "Normal");

    private final Label label;

    Level(String zh, String en) {
      label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }

    @Override
    public Hue hue() {
      return this == A ? Hue.VIOLET : Hue.GRAY;
    }
  }

  public enum Tag implements Option.Choosable {
    RED,
    GREEN,
    BLUE;

    @Override
    public Label label() {
      return Label.of(name(), name());
    }
  }

  public final Field<Account, String> number = numbered("KH-{yyyy}{0000}");
  public final Field<Account, String> name =
      text("name", "客户名称", "Name").required().searched().indexed();
  public final Field<Account, Level> level =
      choice("level", "级别", "Level", Level.class).preset(Level.C);
  public final Field<Account, List<String>> tags = choices("tags", "标签", "Tags", Tag.class);
  public final Field<Account, String> trade = dictionary("trade", "行业", "Trade", "trade");
  public final Field<Account, String> region = region("region", "地区", "Region");
  public final Field<Account, String> address = address("address", "地址", "Address");
  public final Field<Account, String> phone = phone("phone", "电话", "Phone").searched().sensitive();
  public final Field<Account, String> mail = mail("mail", "邮箱", "Mail");
  public final Field<Account, String> code = text("code", "信用代码", "Credit code", 18).unique();
  public final Field<Account, Money> creditLimit =
      money("creditLimit", "信用额度", "Credit limit").sensitive();
  public final Field<Account, BigDecimal> staff = number("staff", "人数", "Staff", 0);
  public final Field<Account, BigDecimal> share = percent("share", "份额", "Share");
  public final Field<Account, LocalDate> since = date("since", "合作日期", "Since");
  public final Field<Account, Instant> lastContact = moment("lastContact", "最近联系", "Last contact");
  public final Field<Account, Boolean> keyAccount =
      flag("keyAccount", "大客户", "Key account").preset(false);
  public final Field<Account, String> remark = longText("remark", "备注", "Remark");
  public final Field<Account, String> secret = text("secret", "机密", "Secret");
  public final Link<Account, Account> parent =
      link("parent", "上级客户", "Parent", () -> ACCOUNT).collectedAs("children", "下级客户", "Children");
  public final Field<Account, Money> openAmount =
      formula(
          "openAmount",
          "在途金额",
          "Open amount",
          new Kind.Amount(2),
          "deals.filter(d, d.status == 'OPEN').sum(d, d.amount)");
  public final Field<Account, BigDecimal> perHead =
      formula("perHead", "人均额度", "Limit per head", new Kind.Decimal(4), "share * 2 + staff");

  private Account() {
    super("account", "客户", "Account");
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
        Right.SHARE.in(Scope.DEPARTMENT_AND_BELOW),
        Right.IMPORT.in(Scope.DEPARTMENT_AND_BELOW),
        Right.ORIGIN.in(Scope.DEPARTMENT_AND_BELOW),
        Right.EXPORT.in(Scope.DEPARTMENT_AND_BELOW));
    grants(Sample.READER, Right.READ.in(Scope.ALL));
    shows(Sample.MANAGER, Visibility.SEEN, phone, creditLimit);
    shows(Sample.SALES, Visibility.HIDDEN, secret);
    shows(Sample.READER, Visibility.HIDDEN, secret);
    list("all", "全部客户", "All accounts", "")
        .columns(name, level, creditLimit)
        .columns("owner", "owner.department.name")
        .sorted(name);
    list("mine", "我的客户", "My accounts", "owner == me()").columns(name, level).sorted(name);
    form().group("basic", "基本信息", "Basics", name, level, phone);
  }
}
