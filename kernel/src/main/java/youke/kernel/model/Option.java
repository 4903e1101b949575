package youke.kernel.model;

import youke.kernel.text.Label;

/** One value that a person can choose; its code is what is kept. */
public record Option(String code, Label label, Hue hue) {
  /**
   * What an enum of a standard entity implements to be offered as options; the code is its name.
   */
  public interface Choosable {
    String name();

    Label label();

    default Hue hue() {
      return Hue.GRAY;
    }
  }

  static Option of(Choosable value) {
    return new Option(value.name(), value.label(), value.hue());
  }
}
