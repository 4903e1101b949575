package youke.org;

import youke.kernel.model.Option;
import youke.kernel.text.Label;
import youke.kernel.text.Language;

/** The language in which an employee reads the product. */
public enum ReadingLanguage implements Option.Choosable {
  ZH("中文", "Chinese", Language.ZH),
  EN("英文", "English", Language.EN);

  private final Label label;
  private final Language language;

  ReadingLanguage(String zh, String en, Language language) {
    this.label = Label.of(zh, en);
    this.language = language;
  }

  @Override
  public Label label() {
    return label;
  }

  /** The same for the texts of the product. */
  public Language language() {
    return language;
  }
}
