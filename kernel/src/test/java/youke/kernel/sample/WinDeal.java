package youke.kernel.sample;

import static youke.kernel.sample.Deal.DEAL;

import java.time.LocalDate;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** The customer said yes. */
public final class WinDeal implements Action<Deal, WinDeal.Input> {
  public record Input(@Asks(zh = "成交日期", en = "Won on") LocalDate on) {}

  @Override
  public String name() {
    return "win";
  }

  @Override
  public Label label() {
    return Label.of("赢单", "Win");
  }

  @Override
  public Deal of() {
    return DEAL;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Effect run(Facts<Deal> deal, Input input, Work work) {
    return switch (deal.get(DEAL.status)) {
      case OPEN ->
          work.change(deal, DEAL, DEAL.status.to(Deal.Status.WON), DEAL.closeOn.to(input.on()))
              .and(new DealWon(deal.id()));
      case WON -> work.unchanged();
      case LOST -> work.refused(Problem.of(SampleProblem.CLOSED));
    };
  }
}
