package youke.org;

import java.util.List;
import java.util.stream.Stream;
import youke.kernel.model.Right;
import youke.kernel.model.Role;
import youke.kernel.model.Scope;

/** The roles that come with the product; administrators add their own beside them. */
public final class Roles {
  public static final Role SALES = Role.of("SALES", "销售", "Salesperson");
  public static final Role SALES_MANAGER = Role.of("SALES_MANAGER", "销售主管", "Sales manager");
  public static final Role SALES_ASSISTANT = Role.of("SALES_ASSISTANT", "销售助理", "Sales assistant");

  /** Keeps products, prices and sales methods. */
  public static final Role PRODUCT_MANAGER = Role.of("PRODUCT_MANAGER", "产品经理", "Product manager");

  /** Looks customers up, changes nothing. */
  public static final Role SERVICE_READER = Role.of("SERVICE_READER", "客服查询", "Service reader");

  /** Sees and keeps all business records, configures no system. */
  public static final Role BUSINESS_ADMINISTRATOR =
      Role.of("BUSINESS_ADMINISTRATOR", "业务管理员", "Business administrator");

  /** Configures the system, sees no business record. */
  public static final Role SYSTEM_ADMINISTRATOR =
      Role.of("SYSTEM_ADMINISTRATOR", "系统管理员", "System administrator");

  /** Keeps people, the organisation and roles; sees no business record by that. */
  public static final Role ACCESS_ADMINISTRATOR =
      Role.of("ACCESS_ADMINISTRATOR", "权限管理员", "Access administrator");

  /** Every role of the product. */
  public static final List<Role> ALL =
      List.of(
          SALES,
          SALES_MANAGER,
          SALES_ASSISTANT,
          PRODUCT_MANAGER,
          SERVICE_READER,
          BUSINESS_ADMINISTRATOR,
          SYSTEM_ADMINISTRATOR,
          ACCESS_ADMINISTRATOR);

  private Roles() {}

  /** The rights of who is responsible for records within a scope. */
  public static Right.Allowed[] keep(Scope scope) {
    return in(
        scope,
        Right.READ,
        Right.CREATE,
        Right.EDIT,
        Right.DELETE,
        Right.TRANSFER,
        Right.SHARE,
        Right.EXPORT,
        Right.IMPORT);
  }

  /** The rights of who keeps all records of the business, what came before the product included. */
  public static Right.Allowed[] keepAll() {
    return Stream.concat(Stream.of(keep(Scope.ALL)), Stream.of(Right.ORIGIN.in(Scope.ALL)))
        .toArray(Right.Allowed[]::new);
  }

  /** The rights of who works on records for others: no deletion, no hand-over, no export. */
  public static Right.Allowed[] help(Scope scope) {
    return in(scope, Right.READ, Right.CREATE, Right.EDIT);
  }

  /** The rights of who keeps records that everybody uses, such as products. */
  public static Right.Allowed[] maintain() {
    return in(
        Scope.ALL, Right.READ, Right.CREATE, Right.EDIT, Right.DELETE, Right.EXPORT, Right.IMPORT);
  }

  private static Right.Allowed[] in(Scope scope, Right... rights) {
    return Stream.of(rights).map(right -> right.in(scope)).toArray(Right.Allowed[]::new);
  }
}
