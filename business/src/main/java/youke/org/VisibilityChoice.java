package youke.org;

import youke.kernel.model.Option;
import youke.kernel.model.Visibility;
import youke.kernel.text.Label;

/** How much an administrators' role sees of a field. */
public enum VisibilityChoice implements Option.Choosable {
  HIDDEN("不可见", "Hidden", Visibility.HIDDEN),
  MASKED("脱敏", "Masked", Visibility.MASKED),
  REVEALABLE("脱敏，点击可看", "Masked, shown on request", Visibility.REVEALABLE),
  SEEN("可见", "Seen", Visibility.SEEN);

  private final Label label;
  private final Visibility visibility;

  VisibilityChoice(String zh, String en, Visibility visibility) {
    this.label = Label.of(zh, en);
    this.visibility = visibility;
  }

  @Override
  public Label label() {
    return label;
  }

  public Visibility visibility() {
    return visibility;
  }
}
