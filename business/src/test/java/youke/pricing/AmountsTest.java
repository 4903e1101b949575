package youke.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import youke.kernel.model.Money;

/** The worked examples of docs/rounding.md, and what must hold for any line. */
final class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    // price, quantity, discount, rate, included, gross, net, amount, tax, total
    "8450, 32.5, 0, 13, true, 274625.0000, 274625.0000, 243030.97, 31594.03, 274625.00",
    "7477.88, 32.5, 0, 13, false, 243031.1000, 243031.1000, 243031.10, 31594.04, 274625.14",
    "14, 12, 5, 0, true, 168.0000, 159.6000, 159.60, 0.00, 159.60",
    "0.3335, 3, 0, 13, true, 1.0005, 1.0005, 0.88, 0.12, 1.00",
    "0.335, 1, 0, 13, false, 0.3350, 0.3350, 0.34, 0.04, 0.38",
    "0.3014, 2.704, 0, 0, true, 0.8150, 0.8150, 0.81, 0.00, 0.81",
    "100, 1, 33.3333, 6, false, 100.0000, 66.6667, 66.67, 4.00, 70.67",
    "1250, 2, 100, 13, true, 2500.0000, 0.0000, 0.00, 0.00, 0.00"
  })
  void computesALineToTheCent(
      String price,
      String quantity,
      String discount,
      String rate,
      boolean included,
      String gross,
      String net,
      String amount,
      String tax,
      String total) {
    Money unit = Money.yuan(price);
    BigDecimal count = new BigDecimal(quantity);
    BigDecimal less = new BigDecimal(discount);
    assertThat(Amounts.gross(unit, count)).isEqualTo(Money.yuan(gross));
    assertThat(Amounts.net(unit, count, less)).isEqualTo(Money.yuan(net));
    assertThat(Amounts.taxed(unit, count, less, new BigDecimal(rate), included))
        .isEqualTo(new Amounts.Taxed(Money.yuan(amount), Money.yuan(tax), Money.yuan(total)));
  }

  @Test
  void makesAmountAndTaxAddUpToTheTotalWhateverTheRate() {
    for (int cents = 1; cents < 400; cents++) {
      Money price = Money.yuan(BigDecimal.valueOf(cents, 2));
      for (String rate : List.of("0", "3", "6", "9", "13", "12.5")) {
        for (boolean included : List.of(true, false)) {
          Amounts.Taxed taxed =
              Amounts.taxed(
                  price, new BigDecimal("3.333"), BigDecimal.ONE, new BigDecimal(rate), included);
          assertThat(taxed.amount().amount().add(taxed.tax().amount()))
              .isEqualTo(taxed.total().amount());
          assertThat(taxed.total().amount().scale()).isEqualTo(2);
        }
      }
    }
  }

  @Test
  void keepsTheCurrencyOfThePrice() {
    Money dollars = new Money(new BigDecimal("2.5"), "USD");
    assertThat(
            Amounts.taxed(dollars, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO, false).total())
        .isEqualTo(new Money(new BigDecimal("25.00"), "USD"));
  }

  @Test
  void sumsNothingToNothing() {
    assertThat(Amounts.sum(List.of())).isEmpty();
    assertThat(Amounts.sum(List.of(Money.yuan("1.10"), Money.yuan("2.25"))))
        .contains(Money.yuan("3.35"));
  }

  @Test
  void weighsAnAmountByAProbability() {
    assertThat(Amounts.share(Money.yuan("1000.01"), new BigDecimal("70")))
        .isEqualTo(Money.yuan("700.01"));
    assertThat(Amounts.share(Money.yuan("0.05"), new BigDecimal("10")))
        .isEqualTo(Money.yuan("0.01"));
  }
}
