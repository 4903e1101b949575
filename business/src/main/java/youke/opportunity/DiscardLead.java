package youke.opportunity;

import static youke.opportunity.Lead.LEAD;

import java.util.Optional;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** Nothing will come of a lead. */
public final class DiscardLead implements Action<Lead, DiscardLead.Input> {
  public record Input(@Asks(zh = "无效原因", en = "Reason") Optional<String> reason) {}

  @Override
  public String name() {
    return "discard";
  }

  @Override
  public Label label() {
    return Label.of("标记无效", "Discard");
  }

  @Override
  public Lead of() {
    return LEAD;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Effect run(Facts<Lead> lead, Input input, Work work) {
    return switch (lead.get(LEAD.state)) {
      case DISCARDED -> work.unchanged();
      case CONVERTED -> work.refused(Problem.of(OpportunityProblem.LEAD_CONVERTED));
      case NEW, CONTACTED ->
          work.change(
              lead,
              LEAD,
              LEAD.state.to(LeadState.DISCARDED),
              LEAD.discardReason.to(input.reason().orElse(null)));
    };
  }
}
