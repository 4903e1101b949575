package youke.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.OpportunityLine.OPPORTUNITY_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.MemoryBook;
import youke.kernel.text.Language;

final class StageGatesTest {
  private final Pipeline pipeline = new Pipeline();
  private final MemoryBook book = pipeline.book;
  private final Facts<Opportunity> deal = pipeline.opportunity();

  StageGatesTest() {
    book.commit();
  }

  @Test
  void asksForEverythingThatTheStageNeedsAtOnce() {
    pipeline.move(deal, pipeline.quoting);
    Problem problem = book.problems().getFirst();
    assertThat(problem.code()).isEqualTo(OpportunityProblem.STAGE_NEEDS);
    assertThat(problem.place()).isEqualTo(Place.field("amount"));
    assertThat(problem.arguments())
        .containsEntry("missing", List.of("amount", "expectedOn", "lines"));
    assertThat(problem.message(Language.ZH)).isEqualTo("进入“报价谈判”前请填写：商机金额、预计成交日期、明细");
    assertThat(problem.message(Language.EN)).contains("Amount, Expected close, Lines");
  }

  @Test
  void letsIntoAStageWhatHasWhatItNeeds() {
    book.put(
        OPPORTUNITY_LINE,
        OPPORTUNITY_LINE.opportunity.to(Ref.to(deal.id())),
        OPPORTUNITY_LINE.name.to("聚丙烯"),
        OPPORTUNITY_LINE.quantity.to(new BigDecimal("800")),
        OPPORTUNITY_LINE.price.to(Money.yuan("7800")));
    book.settle();
    book.commit();
    book.run(
        new MoveStage(),
        deal,
        new MoveStage.Input(
            Ref.to(pipeline.quoting.id()),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 12, 12)),
            Optional.empty(),
            Optional.of("浙石化"),
            Optional.empty(),
            Optional.empty()));
    assertThat(book.problems()).isEmpty();
    assertThat(deal.get(OPPORTUNITY.probability)).isEqualTo("70");
    assertThat(deal.get(OPPORTUNITY.competitor)).isEqualTo("浙石化");
    assertThat(deal.get(OPPORTUNITY.weighted)).isEqualTo(Money.yuan("4368000.00"));
  }

  @Test
  void holdsTheGateAlsoWhenTheFieldIsChangedDirectly() {
    book.change(deal, OPPORTUNITY.stage.to(Ref.to(pipeline.won.id())));
    book.settle();
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(OpportunityProblem.STAGE_NEEDS);
  }

  @Test
  void doesNotAskAgainOnceInside() {
    book.change(deal, OPPORTUNITY.amount.to(Money.yuan("5")));
    pipeline.move(deal, pipeline.won);
    book.commit();
    book.change(deal, OPPORTUNITY.amount.to(null));
    book.settle();
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void asksWhyADealIsLost() {
    pipeline.move(deal, pipeline.lost);
    assertThat(book.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(OpportunityProblem.LOST_WITHOUT_REASON);
              assertThat(problem.place()).isEqualTo(Place.field("lostReason"));
            });
    book.change(deal, OPPORTUNITY.lostReason.to("PRICE"));
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void followsTheAllowedMovesOfAStageThatNamesThem() {
    pipeline.allow(pipeline.contact, pipeline.lost);
    book.change(deal, OPPORTUNITY.amount.to(Money.yuan("5")));
    pipeline.move(deal, pipeline.won);
    assertThat(book.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message(Language.ZH)).isEqualTo("不能从“初步接触”直接进入“赢单”，可进入：输单"));
  }

  @Test
  void takesAMoveThatIsNamed() {
    pipeline.allow(pipeline.contact, pipeline.won);
    book.change(deal, OPPORTUNITY.amount.to(Money.yuan("5")));
    pipeline.move(deal, pipeline.won);
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void doesNothingWhenTheOpportunityIsThereAlready() {
    Effect effect =
        new MoveStage().run(deal, MoveStage.Input.to(Ref.to(pipeline.contact.id())), book.work());
    assertThat(effect).isEqualTo(new Effect.Unchanged());
  }

  @Test
  void refusesAStageThatDoesNotExist() {
    assertThatThrownBy(() -> book.run(new MoveStage(), deal, MoveStage.Input.to(Ref.to(999_999))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void refusesEntryFieldsThatDoNotExist() {
    pipeline.stage("审批", 5, "90", DealStatus.OPEN, "amount, prize");
    assertThat(book.problems())
        .extracting(problem -> problem.message(Language.EN))
        .containsExactly("An opportunity has no field 'prize'");
  }

  @Test
  void refusesAMoveIntoAnotherMethod() {
    Facts<SalesMethod> other =
        book.put(SalesMethod.SALES_METHOD, SalesMethod.SALES_METHOD.name.to("项目"));
    Facts<Stage> foreign = pipeline.stage(other, "立项", 1, "5", DealStatus.OPEN, "");
    book.commit();
    book.put(
        StageMove.STAGE_MOVE,
        StageMove.STAGE_MOVE.from.to(Ref.to(pipeline.contact.id())),
        StageMove.STAGE_MOVE.to.to(Ref.to(foreign.id())));
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(OpportunityProblem.MOVE_ELSEWHERE);
  }

  @Test
  void refusesASecondStandardMethod() {
    book.put(
        SalesMethod.SALES_METHOD,
        SalesMethod.SALES_METHOD.name.to("另一个"),
        SalesMethod.SALES_METHOD.standard.to(true));
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(OpportunityProblem.SECOND_STANDARD);
  }
}
