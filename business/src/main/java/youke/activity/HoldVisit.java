package youke.activity;

import static youke.activity.Visit.VISIT;

import java.util.Optional;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** A planned visit takes place: checked in, and written down at once or later. */
public final class HoldVisit implements Action<Visit, HoldVisit.Input> {
  public record Input(
      @Asks(zh = "签到位置", en = "Checked in at", field = "position") Optional<String> position,
      @Asks(zh = "拜访记录", en = "Report", field = "text") Optional<String> text) {}

  @Override
  public String name() {
    return "hold";
  }

  @Override
  public Label label() {
    return Label.of("签到", "Check in");
  }

  @Override
  public Visit of() {
    return VISIT;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Effect run(Facts<Visit> visit, Input input, Work work) {
    return switch (visit.get(VISIT.state)) {
      case PLANNED, CANCELLED ->
          work.change(
              visit,
              VISIT,
              VISIT.state.to(VisitState.HELD),
              VISIT.at.to(work.now()),
              VISIT.position.to(input.position().or(() -> visit.find(VISIT.position)).orElse(null)),
              VISIT.text.to(input.text().or(() -> visit.find(VISIT.text)).orElse(null)));
      case HELD -> work.unchanged();
    };
  }
}
