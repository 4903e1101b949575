package youke;

import java.util.List;
import youke.activity.ActivityContents;
import youke.admin.AdminContents;
import youke.customer.CustomerContents;
import youke.kernel.catalog.Contents;
import youke.opportunity.OpportunityContents;
import youke.order.OrderContents;
import youke.org.OrgContents;
import youke.pricing.PricingContents;
import youke.product.ProductContents;
import youke.quote.QuoteContents;

/** Everything that the product itself declares, capability by capability. */
public final class Business {
  public static final List<Contents> CONTENTS =
      List.of(
          OrgContents.CONTENTS,
          CustomerContents.CONTENTS,
          ProductContents.CONTENTS,
          PricingContents.CONTENTS,
          OpportunityContents.CONTENTS,
          QuoteContents.CONTENTS,
          OrderContents.CONTENTS,
          ActivityContents.CONTENTS,
          AdminContents.CONTENTS);

  private Business() {}
}
