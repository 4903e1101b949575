package youke.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.opportunity.CategoryMethod.CATEGORY_METHOD;
import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.OpportunityLine.OPPORTUNITY_LINE;
import static youke.opportunity.SalesMethod.SALES_METHOD;
import static youke.product.Product.PRODUCT;
import static youke.product.ProductCategory.PRODUCT_CATEGORY;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Facts;
import youke.kernel.rule.MemoryBook;
import youke.kernel.text.Language;
import youke.product.Product;
import youke.product.ProductCategory;

final class OpportunityRulesTest {
  private final Pipeline pipeline = new Pipeline();
  private final MemoryBook book = pipeline.book;

  @Test
  void beginsInTheFirstOpenStageOfTheStandardMethod() {
    Facts<Opportunity> deal = pipeline.opportunity(OPPORTUNITY.amount.to(Money.yuan("6240000")));
    assertThat(deal.get(OPPORTUNITY.method)).isEqualTo(Ref.to(pipeline.method.id()));
    assertThat(deal.get(OPPORTUNITY.stage)).isEqualTo(Ref.to(pipeline.contact.id()));
    assertThat(deal.get(OPPORTUNITY.status)).isEqualTo(DealStatus.OPEN);
    assertThat(deal.get(OPPORTUNITY.probability)).isEqualTo("10");
    assertThat(deal.get(OPPORTUNITY.weighted)).isEqualTo(Money.yuan("624000.00"));
    assertThat(deal.get(OPPORTUNITY.stageSince)).isEqualTo(Instant.parse("2026-11-24T02:00:00Z"));
  }

  @Test
  void takesTheMethodOfTheNearestCategoryAbove() {
    Facts<SalesMethod> special = book.put(SALES_METHOD, SALES_METHOD.name.to("特种化学品"));
    Facts<Stage> first = pipeline.stage(special, "样品", 1, "20", DealStatus.OPEN, "");
    Facts<ProductCategory> above =
        book.put(
            PRODUCT_CATEGORY,
            PRODUCT_CATEGORY.name.to("特种"),
            CATEGORY_METHOD.method.to(Ref.to(special.id())));
    Facts<ProductCategory> below =
        book.put(
            PRODUCT_CATEGORY,
            PRODUCT_CATEGORY.name.to("催化剂"),
            PRODUCT_CATEGORY.parent.to(Ref.to(above.id())));

    Facts<Opportunity> deal = pipeline.opportunity(OPPORTUNITY.category.to(Ref.to(below.id())));

    assertThat(deal.get(OPPORTUNITY.method)).isEqualTo(Ref.to(special.id()));
    assertThat(deal.get(OPPORTUNITY.stage)).isEqualTo(Ref.to(first.id()));
  }

  @Test
  void takesTheMethodOfTheStageThatIsGiven() {
    Facts<SalesMethod> other = book.put(SALES_METHOD, SALES_METHOD.name.to("项目销售"));
    Facts<Stage> won = pipeline.stage(other, "赢单", 9, "100", DealStatus.WON, "");
    Facts<Opportunity> deal =
        pipeline.opportunity(
            OPPORTUNITY.stage.to(Ref.to(won.id())),
            OPPORTUNITY.closedOn.to(LocalDate.of(2017, 3, 1)));
    assertThat(deal.get(OPPORTUNITY.method)).isEqualTo(Ref.to(other.id()));
    assertThat(deal.get(OPPORTUNITY.status)).isEqualTo(DealStatus.WON);
    assertThat(deal.get(OPPORTUNITY.closedOn)).isEqualTo(LocalDate.of(2017, 3, 1));
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void staysOpenWhereNothingIsSetUpYet() {
    MemoryBook bare = new MemoryBook(List.of(OpportunityContents.CONTENTS));
    Facts<Opportunity> deal = bare.put(OPPORTUNITY, OPPORTUNITY.name.to("试用"));
    bare.settle();
    assertThat(deal.get(OPPORTUNITY.status)).isEqualTo(DealStatus.OPEN);
    assertThat(bare.problems()).isEmpty();
  }

  @Test
  void refusesAStageOfAnotherMethod() {
    Facts<SalesMethod> other = book.put(SALES_METHOD, SALES_METHOD.name.to("项目销售"));
    Facts<Stage> foreign = pipeline.stage(other, "立项", 1, "5", DealStatus.OPEN, "");
    Facts<Opportunity> deal = pipeline.opportunity();
    book.commit();
    book.change(deal, OPPORTUNITY.stage.to(Ref.to(foreign.id())));
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(OpportunityProblem.STAGE_ELSEWHERE);
  }

  @Test
  void isWorthWhatItsLinesAddUpTo() {
    Facts<Product> product =
        book.put(
            PRODUCT,
            PRODUCT.name.to("苯乙烯"),
            PRODUCT.unit.to("T"),
            PRODUCT.referencePrice.to(Money.yuan("8450.5555")));
    Facts<Opportunity> deal = pipeline.opportunity(OPPORTUNITY.amount.to(Money.yuan("1")));
    book.commit();
    Facts<OpportunityLine> line =
        book.put(
            OPPORTUNITY_LINE,
            OPPORTUNITY_LINE.opportunity.to(Ref.to(deal.id())),
            OPPORTUNITY_LINE.product.to(Ref.to(product.id())),
            OPPORTUNITY_LINE.quantity.to(new BigDecimal("3")));
    book.settle();
    assertThat(line.get(OPPORTUNITY_LINE.name)).isEqualTo("苯乙烯");
    assertThat(line.get(OPPORTUNITY_LINE.unit)).isEqualTo("T");
    assertThat(line.get(OPPORTUNITY_LINE.amount)).isEqualTo(Money.yuan("25351.67"));
    assertThat(deal.get(OPPORTUNITY.amount)).isEqualTo(Money.yuan("25351.67"));
    assertThat(book.problems()).isEmpty();

    book.commit();
    book.change(deal, OPPORTUNITY.amount.to(Money.yuan("30000")));
    book.settle();
    assertThat(book.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(OpportunityProblem.AMOUNT_FROM_LINES);
              assertThat(problem.message(Language.ZH)).contains("25351.67 CNY");
            });
  }

  @Test
  void refusesLinesOfDifferentCurrencies() {
    Facts<Opportunity> deal = pipeline.opportunity();
    line(deal, Money.yuan("10"));
    line(deal, new Money(BigDecimal.TEN, "USD"));
    book.settle();
    assertThat(book.problems())
        .extracting(Problem::code)
        .contains(OpportunityProblem.OTHER_CURRENCY);
  }

  @Test
  void closesTodayAndOpensAgain() {
    Facts<Opportunity> deal = pipeline.opportunity(OPPORTUNITY.amount.to(Money.yuan("1")));
    book.commit();
    pipeline.move(deal, pipeline.won);
    assertThat(deal.get(OPPORTUNITY.closedOn)).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(deal.get(OPPORTUNITY.weighted)).isEqualTo(Money.yuan("1.00"));
    book.commit();
    pipeline.move(deal, pipeline.contact);
    assertThat(deal.find(OPPORTUNITY.closedOn)).isEmpty();
  }

  @Test
  void remembersSinceWhenItIsInItsStage() {
    Facts<Opportunity> deal = pipeline.opportunity();
    book.commit();
    book.at(Instant.parse("2026-12-01T00:00:00Z"));
    book.change(deal, OPPORTUNITY.note.to("客户要求样品"));
    book.settle();
    assertThat(deal.get(OPPORTUNITY.stageSince)).isEqualTo(Instant.parse("2026-11-24T02:00:00Z"));
    book.change(deal, OPPORTUNITY.stage.to(Ref.to(pipeline.quoting.id())));
    book.settle();
    assertThat(deal.get(OPPORTUNITY.stageSince)).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
  }

  private void line(Facts<Opportunity> deal, Money price) {
    book.put(
        OPPORTUNITY_LINE,
        OPPORTUNITY_LINE.opportunity.to(Ref.to(deal.id())),
        OPPORTUNITY_LINE.name.to("运费"),
        OPPORTUNITY_LINE.quantity.to(BigDecimal.ONE),
        OPPORTUNITY_LINE.price.to(price));
  }
}
