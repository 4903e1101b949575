package youke.opportunity;

import static youke.opportunity.CategoryMethod.CATEGORY_METHOD;
import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.SalesMethod.SALES_METHOD;
import static youke.opportunity.Stage.STAGE;
import static youke.product.ProductCategory.PRODUCT_CATEGORY;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;
import youke.product.ProductCategory;

/**
 * The sales method of an opportunity: that of the stage it begins in, else that of its product
 * category or the nearest one above, else the standard method. Later it stays.
 */
final class OpportunityMethod implements Derive<Opportunity, Ref> {
  @Override
  public Field<Opportunity, Ref> result() {
    return OPPORTUNITY.method;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(OPPORTUNITY.category));
  }

  @Override
  public Optional<Ref> value(Facts<Opportunity> opportunity) {
    return opportunity
        .find(OPPORTUNITY.method)
        .or(() -> opportunity.linked(OPPORTUNITY.stage).map(stage -> stage.get(STAGE.method)))
        .or(() -> ofCategory(opportunity.linked(OPPORTUNITY.category)))
        .or(() -> standard(opportunity));
  }

  private static Optional<Ref> ofCategory(Optional<Facts<ProductCategory>> category) {
    Optional<Facts<ProductCategory>> at = category;
    while (at.isPresent()) {
      Optional<Ref> method = at.get().find(CATEGORY_METHOD.method);
      if (method.isPresent()) {
        return method;
      }
      at = at.get().linked(PRODUCT_CATEGORY.parent);
    }
    return Optional.empty();
  }

  private static Optional<Ref> standard(Facts<Opportunity> opportunity) {
    return opportunity.having(SALES_METHOD.standard, true).stream()
        .filter(method -> method.find(SALES_METHOD.active).orElse(false))
        .findFirst()
        .map(method -> Ref.to(method.id()));
  }
}
