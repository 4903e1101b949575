package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.Stage.STAGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Assignment;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/**
 * An opportunity goes to another stage, with what that stage asks for; the gates of stages are
 * checks, so that they hold however the stage is changed.
 */
public final class MoveStage implements Action<Opportunity, MoveStage.Input> {
  public record Input(
      @Asks(zh = "进入阶段", en = "To stage", entity = "stage", field = "stage") Ref stage,
      @Asks(zh = "商机金额", en = "Amount", field = "amount") Optional<Money> amount,
      @Asks(zh = "预计成交日期", en = "Expected close", field = "expectedOn")
          Optional<LocalDate> expectedOn,
      @Asks(zh = "主要联系人", en = "Contact", entity = "contact", field = "contact")
          Optional<Ref> contact,
      @Asks(zh = "竞争对手", en = "Competitor", field = "competitor") Optional<String> competitor,
      @Asks(zh = "输单原因", en = "Lost reason", field = "lostReason") Optional<String> lostReason,
      @Asks(zh = "输单说明", en = "Lost remarks", field = "lostNote") Optional<String> lostNote) {
    /** Nothing asked for but the stage. */
    public static Input to(Ref stage) {
      return new Input(
          stage,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  @Override
  public String name() {
    return "moveStage";
  }

  @Override
  public Label label() {
    return Label.of("推进阶段", "Move to stage");
  }

  @Override
  public Opportunity of() {
    return OPPORTUNITY;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Effect run(Facts<Opportunity> opportunity, Input input, Work work) {
    if (work.find(STAGE, input.stage().id()).isEmpty()) {
      return work.refused(
          Problem.of(KernelProblem.LINK_NOT_FOUND, Place.field(OPPORTUNITY.stage.name()))
              .with("field", OPPORTUNITY.stage.label()));
    }
    if (opportunity
        .find(OPPORTUNITY.stage)
        .filter(at -> at.id() == input.stage().id())
        .isPresent()) {
      return work.unchanged();
    }
    List<Assignment<Opportunity, ?>> values = new ArrayList<>();
    values.add(OPPORTUNITY.stage.to(Ref.to(input.stage().id())));
    take(values, OPPORTUNITY.amount, input.amount());
    take(values, OPPORTUNITY.expectedOn, input.expectedOn());
    take(values, OPPORTUNITY.contact, input.contact());
    take(values, OPPORTUNITY.competitor, input.competitor());
    take(values, OPPORTUNITY.lostReason, input.lostReason());
    take(values, OPPORTUNITY.lostNote, input.lostNote());
    return work.change(opportunity, OPPORTUNITY, values);
  }

  private static <V> void take(
      List<Assignment<Opportunity, ?>> values, Field<Opportunity, V> field, Optional<V> given) {
    given.ifPresent(value -> values.add(field.to(value)));
  }
}
