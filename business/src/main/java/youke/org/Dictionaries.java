package youke.org;

import java.util.List;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** How the starting entries of dictionaries are written down. */
public final class Dictionaries {
  private Dictionaries() {}

  public static DictionaryContents dictionary(String name, String zh, String en, Option... all) {
    return new DictionaryContents(name, Label.of(zh, en), List.of(all));
  }

  public static Option entry(String code, String zh, String en) {
    return entry(code, zh, en, Hue.GRAY);
  }

  public static Option entry(String code, String zh, String en, Hue hue) {
    return new Option(code, Label.of(zh, en), hue);
  }
}
