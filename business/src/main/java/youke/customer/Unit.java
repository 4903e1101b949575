package youke.customer;

import static youke.customer.Account.ACCOUNT;
import static youke.customer.Contact.CONTACT;

import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** A department, workshop or office of an account; the units of an account form a tree. */
public final class Unit extends Entity<Unit> {
  public static final Unit UNIT = new Unit();

  public final Field<Unit, String> name =
      text("name", "单位名称", "Name").required().searched().indexed();
  public final Link<Unit, Account> account =
      link("account", "客户", "Account", () -> ACCOUNT)
          .required()
          .fixed()
          .collectedAs("units", "科室与车间", "Units");
  public final Link<Unit, Unit> parent =
      link("parent", "上级单位", "Parent unit", () -> UNIT).collectedAs("children", "下级单位", "Subunits");
  public final Field<Unit, String> kind = dictionary("kind", "单位类型", "Kind", "unitKind");
  public final Link<Unit, Contact> head =
      link("head", "单位负责人", "Head", () -> CONTACT).collectedAs("heads", "负责的单位", "Heads");
  public final Field<Unit, String> note = longText("note", "备注", "Remarks");

  private Unit() {
    super("unit", "客户单位", "Unit");
    partOf(account);
    list("all", "全部单位", "All units", "").columns(name, account, parent, kind, head).sorted(name);
    form().group("basics", "基本信息", "Basics", account, name, parent, kind, head, note);
  }
}
