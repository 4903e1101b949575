package youke.pack.chemical;

import java.math.BigDecimal;

/**
 * A product as the story knows it.
 *
 * @param category code of its category
 * @param price for a unit, tax included, today
 */
record Item(long id, String name, String category, long categoryId, String unit, BigDecimal price) {

  boolean byTheTon() {
    return unit.equals("T");
  }

  /** Its name without the grade in brackets. */
  String shortName() {
    int bracket = name.indexOf('（');
    return bracket > 0 ? name.substring(0, bracket) : name;
  }
}
