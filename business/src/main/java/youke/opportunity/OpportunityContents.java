package youke.opportunity;

import static youke.opportunity.AccountPipeline.ACCOUNT_PIPELINE;
import static youke.opportunity.CategoryMethod.CATEGORY_METHOD;
import static youke.opportunity.Lead.LEAD;
import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.OpportunityLine.OPPORTUNITY_LINE;
import static youke.opportunity.SalesMethod.SALES_METHOD;
import static youke.opportunity.Stage.STAGE;
import static youke.opportunity.StageMove.STAGE_MOVE;
import static youke.org.Dictionaries.dictionary;
import static youke.org.Dictionaries.entry;
import static youke.product.Product.PRODUCT;

import youke.customer.ContactOfSameAccount;
import youke.kernel.catalog.Contents;
import youke.kernel.catalog.DictionaryContents;
import youke.pricing.FromProduct;

/** The table of contents of leads, sales methods and opportunities. */
public final class OpportunityContents {
  private static final DictionaryContents LOST_REASON =
      dictionary(
          "lostReason",
          "输单原因",
          "Lost reason",
          entry("PRICE", "价格", "Price"),
          entry("QUALITY", "质量指标不符", "Quality"),
          entry("DELIVERY", "交期", "Delivery time"),
          entry("CREDIT", "账期与授信", "Credit terms"),
          entry("COMPETITOR", "选择竞争对手", "Chose a competitor"),
          entry("RELATION", "客情关系", "Relationship"),
          entry("CANCELLED", "客户取消需求", "Need cancelled"),
          entry("NO_DECISION", "长期未决", "No decision"),
          entry("OTHER", "其他", "Other"));

  public static final Contents CONTENTS =
      Contents.of("opportunity")
          .entities(SALES_METHOD, STAGE, STAGE_MOVE, OPPORTUNITY, OPPORTUNITY_LINE, LEAD)
          .extensions(CATEGORY_METHOD, ACCOUNT_PIPELINE)
          .dictionaries(LOST_REASON)
          .derives(
              new OpportunityMethod(),
              new OpportunityStage(),
              new OpportunityStatus(),
              new OpportunityProbability(),
              new StageSince(),
              new ClosedOn(),
              new OpportunityAmount(),
              new WeightedAmount(),
              FromProduct.name(OPPORTUNITY_LINE.name, OPPORTUNITY_LINE.product),
              new FromProduct<>(OPPORTUNITY_LINE.unit, OPPORTUNITY_LINE.product, PRODUCT.unit),
              new FromProduct<>(
                  OPPORTUNITY_LINE.price, OPPORTUNITY_LINE.product, PRODUCT.referencePrice),
              new OpportunityLineAmount())
          .checks(
              new ContactOfSameAccount<>(OPPORTUNITY, OPPORTUNITY.account, OPPORTUNITY.contact),
              new StageOfMethod(),
              new StageMoveAllowed(),
              new StageEntryFieldsFilled(),
              new LostWithReason(),
              new AmountIsLinesTotal(),
              new LinesInOneCurrency(),
              new EntryFieldsExist(),
              new MoveWithinMethod(),
              new OneStandardMethod(),
              new ConvertedByConversion())
          .actions(new MoveStage(), new ConvertLead(), new DiscardLead());

  private OpportunityContents() {}
}
