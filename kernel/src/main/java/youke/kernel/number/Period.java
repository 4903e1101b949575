package youke.kernel.number;

import java.time.LocalDate;
import java.util.Locale;
import youke.kernel.text.Label;

/** How long a sequence goes on before it begins again at 1. */
public enum Period {
  /** It never begins again. */
  FOREVER("从不", "never"),
  YEAR("每年", "every year"),
  MONTH("每月", "every month"),
  DAY("每天", "every day");

  private final Label label;

  Period(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** 'Begins again …', in users' words. */
  public Label label() {
    return label;
  }

  /** The period that holds this day, such as 2026-01; empty for {@link #FOREVER}. */
  String key(LocalDate date) {
    int year = date.getYear();
    return switch (this) {
      case FOREVER -> "";
      case YEAR -> String.format(Locale.ROOT, "%04d", year);
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, date.getMonthValue());
      case DAY ->
          String.format(
              Locale.ROOT, "%04d-%02d-%02d", year, date.getMonthValue(), date.getDayOfMonth());
    };
  }
}
