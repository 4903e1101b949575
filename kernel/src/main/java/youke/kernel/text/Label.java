package youke.kernel.text;

/** A name or sentence that users read, in both languages; slots are written {@code {name}}. */
public record Label(String zh, String en) {
  public static Label of(String zh, String en) {
    return new Label(zh, en);
  }

  /** The text in one language. */
  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
