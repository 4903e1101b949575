package youke.kernel.store;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import youke.kernel.filter.Operator;
import youke.kernel.model.Money;

/** The plain arithmetic of the judge, on values in memory. */
final class Sums {
  private static final Collator ORDER = Collator.getInstance(new ULocale("zh"));
  static final MathContext FINE = new MathContext(60);

  private Sums() {}

  static Object amount(Object value) {
    return value instanceof Money money ? money.amount() : value;
  }

  static int order(Object one, Object other, boolean exact) {
    return switch (one) {
      case BigDecimal number -> number.compareTo((BigDecimal) other);
      case String text when exact -> text.compareTo((String) other);
      case String text -> ORDER.compare(text, (String) other);
      case LocalDate day -> day.compareTo((LocalDate) other);
      case Instant moment -> moment.compareTo((Instant) other);
      case Long id -> id.compareTo((Long) other);
      case Boolean flag -> flag.compareTo((Boolean) other);
      default -> throw new IllegalArgumentException("Not compared: " + one);
    };
  }

  static @Nullable Object bounded(@Nullable Object value, int scale) {
    BigDecimal limit = BigDecimal.TEN.pow(24 - scale);
    boolean fits = value != null && ((BigDecimal) amount(value)).abs().compareTo(limit) < 0;
    return fits ? each(value, n -> n.setScale(scale, RoundingMode.HALF_UP)) : null;
  }

  static @Nullable Object each(@Nullable Object value, UnaryOperator<BigDecimal> with) {
    return switch (value) {
      case BigDecimal number -> with.apply(number);
      case Money(BigDecimal amount, String currency) -> new Money(with.apply(amount), currency);
      case null, default -> null;
    };
  }

  static @Nullable Object between(@Nullable Object later, @Nullable Object earlier) {
    if (later instanceof LocalDate to && earlier instanceof LocalDate from) {
      return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }
    if (later instanceof Instant to && earlier instanceof Instant from) {
      BigDecimal micros = BigDecimal.valueOf(Duration.between(from, to).toNanos() / 1000);
      return micros.divide(BigDecimal.valueOf(86_400_000_000L), FINE);
    }
    return null;
  }

  static @Nullable Object calculated(@Nullable Object left, Operator by, @Nullable Object right) {
    if (left == null || right == null) {
      return null;
    }
    BigDecimal a = (BigDecimal) amount(left);
    BigDecimal b = (BigDecimal) amount(right);
    boolean both = left instanceof Money && right instanceof Money;
    if (both && !((Money) left).currency().equals(((Money) right).currency())) {
      return null;
    }
    if (by == Operator.OVER && b.signum() == 0) {
      return null;
    }
    BigDecimal result =
        switch (by) {
          case PLUS -> a.add(b);
          case MINUS -> a.subtract(b);
          case TIMES -> a.multiply(b);
          case OVER -> a.divide(b, FINE);
        };
    Object money = left instanceof Money ? left : right;
    return money instanceof Money(_, String currency) && !(both && by == Operator.OVER)
        ? new Money(result, currency)
        : result;
  }

  static boolean lower(Object a, Object b) {
    return order(amount(a), amount(b), true) < 0;
  }

  static @Nullable Object extreme(List<Object> values, BinaryOperator<Object> of) {
    return mixed(values) ? null : values.stream().reduce(of).orElse(null);
  }

  static boolean mixed(List<Object> values) {
    return values.stream().map(v -> v instanceof Money m ? m.currency() : "").distinct().count()
        > 1;
  }

  static int byOrder(Object a, Object b) {
    return order(amount(a), amount(b), true);
  }

  static Object sum(List<Object> values) {
    Object first = values.getFirst();
    BigDecimal sum =
        values.stream().map(v -> (BigDecimal) amount(v)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return first instanceof Money(_, String currency) ? new Money(sum, currency) : sum;
  }

  /** Values are the same when they would be shown the same. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    if (one instanceof Money(BigDecimal a, String c) && other instanceof Money(var b, var d)) {
      return a.compareTo(b) == 0 && c.equals(d);
    }
    return Objects.equals(one, other);
  }
}
