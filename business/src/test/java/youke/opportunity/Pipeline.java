package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.SalesMethod.SALES_METHOD;
import static youke.opportunity.Stage.STAGE;
import static youke.opportunity.StageMove.STAGE_MOVE;

import java.math.BigDecimal;
import java.util.List;
import youke.customer.CustomerContents;
import youke.kernel.model.Assignment;
import youke.kernel.model.Ref;
import youke.kernel.rule.Facts;
import youke.kernel.rule.MemoryBook;
import youke.pricing.PricingContents;
import youke.product.ProductContents;

/** A book in memory with a standard method of four stages, for tests of opportunities. */
final class Pipeline {
  final MemoryBook book =
      new MemoryBook(
          List.of(
              CustomerContents.CONTENTS,
              ProductContents.CONTENTS,
              PricingContents.CONTENTS,
              OpportunityContents.CONTENTS));
  final Facts<SalesMethod> method =
      book.put(SALES_METHOD, SALES_METHOD.name.to("标准销售"), SALES_METHOD.standard.to(true));
  final Facts<Stage> contact = stage("初步接触", 1, "10", DealStatus.OPEN, "");
  final Facts<Stage> quoting = stage("报价谈判", 2, "70", DealStatus.OPEN, "amount, expectedOn，lines");
  final Facts<Stage> won = stage("赢单", 8, "100", DealStatus.WON, "amount");
  final Facts<Stage> lost = stage("输单", 9, "0", DealStatus.LOST, "");

  Pipeline() {
    book.commit();
  }

  Facts<Stage> stage(
      String name, int position, String probability, DealStatus status, String asks) {
    return stage(method, name, position, probability, status, asks);
  }

  Facts<Stage> stage(
      Facts<SalesMethod> of,
      String name,
      int position,
      String probability,
      DealStatus status,
      String asks) {
    return book.put(
        STAGE,
        STAGE.method.to(Ref.to(of.id())),
        STAGE.name.to(name),
        STAGE.position.to(BigDecimal.valueOf(position)),
        STAGE.probability.to(new BigDecimal(probability)),
        STAGE.status.to(status),
        STAGE.entryFields.to(asks));
  }

  void allow(Facts<Stage> from, Facts<Stage> to) {
    book.put(STAGE_MOVE, STAGE_MOVE.from.to(Ref.to(from.id())), STAGE_MOVE.to.to(Ref.to(to.id())));
    book.commit();
  }

  /** A new opportunity, derived; the act is still going on. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  final Facts<Opportunity> opportunity(Assignment<Opportunity, ?>... values) {
    Facts<Opportunity> made = book.put(OPPORTUNITY, values);
    book.change(made, OPPORTUNITY.name.to("聚丙烯 12 月复购"));
    book.settle();
    return made;
  }

  void move(Facts<Opportunity> opportunity, Facts<Stage> to) {
    book.run(new MoveStage(), opportunity, MoveStage.Input.to(Ref.to(to.id())));
  }
}
