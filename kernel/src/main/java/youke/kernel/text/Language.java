package youke.kernel.text;

/** The language that a person reads: Chinese first, English beside it. */
public enum Language {
  ZH,
  EN
}
