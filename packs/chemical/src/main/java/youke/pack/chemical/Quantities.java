package youke.pack.chemical;

import java.math.BigDecimal;
import java.math.RoundingMode;
import youke.kernel.model.Money;

/** How much a customer takes, at which price. */
final class Quantities {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final int TRUCK = 30;

  private final Dice dice;

  Quantities(Dice dice) {
    this.dice = dice;
  }

  /** A delivery: full trucks of bulk chemicals, pallets of additives. */
  BigDecimal delivery(Item item, Customer.Size size) {
    int trucks =
        switch (size) {
          case STRATEGIC -> dice.between(4, 12);
          case KEY -> dice.between(2, 6);
          case NORMAL -> dice.between(1, 3);
          case SMALL -> 1;
        };
    if (!item.byTheTon()) {
      return BigDecimal.valueOf(25L * dice.between(8, 40) * trucks);
    }
    int load = item.price().compareTo(BigDecimal.valueOf(10_000)) > 0 ? TRUCK / 3 : TRUCK;
    int tons = size == Customer.Size.SMALL ? dice.between(load / 5, load) : trucks * load;
    return BigDecimal.valueOf(Math.max(1, tons));
  }

  /** What a deal is about: several deliveries. */
  BigDecimal deal(Item item, Customer.Size size) {
    int deliveries =
        switch (size) {
          case STRATEGIC -> dice.between(3, 8);
          case KEY -> dice.between(2, 6);
          case NORMAL -> dice.between(2, 4);
          case SMALL -> dice.between(1, 2);
        };
    return delivery(item, size).multiply(BigDecimal.valueOf(deliveries));
  }

  /** A price within a few percent of the price today, to ten yuan a ton or ten fen a kilogram. */
  Money price(Item item) {
    BigDecimal exact =
        item.price()
            .multiply(BigDecimal.valueOf(dice.between(955, 1_035)))
            .divide(THOUSAND, 4, RoundingMode.HALF_UP);
    int scale = item.byTheTon() ? -1 : 1;
    return Money.yuan(exact.setScale(scale, RoundingMode.HALF_UP).setScale(2));
  }
}
