package youke.kernel.sample;

import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;

public final class Organisation extends Entity<Organisation> {
  public static final Organisation ORGANISATION = new Organisation();

  public final Field<Organisation, String> name = text("name", "名称", "Name").required();
  public final Link<Organisation, Organisation> parent =
      link("parent", "上级", "Parent", () -> ORGANISATION);

  private Organisation() {
    super(Entity.ORGANISATION, "组织", "Organisation");
    grants(Sample.SALES, Right.READ.in(Scope.ALL));
    grants(Sample.MANAGER, Right.READ.in(Scope.ALL));
    grants(
        Sample.ADMIN,
        Right.READ.in(Scope.ALL),
        Right.CREATE.in(Scope.ALL),
        Right.EDIT.in(Scope.ALL),
        Right.IMPORT.in(Scope.ALL));
  }
}
