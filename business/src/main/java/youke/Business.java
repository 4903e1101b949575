package youke;

import java.util.List;
import youke.customer.CustomerContents;
import youke.kernel.catalog.Contents;
import youke.org.OrgContents;

/** Everything that the product itself declares, capability by capability. */
public final class Business {
  public static final List<Contents> CONTENTS =
      List.of(OrgContents.CONTENTS, CustomerContents.CONTENTS);

  private Business() {}
}
