package youke.kernel.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;

/** Whether two values of a field are the same to a person: 1.0 is 1.00, a link is its id. */
final class Same {
  private Same() {}

  static boolean same(@Nullable Object one, @Nullable Object other) {
    return switch (one) {
      case null -> other == null;
      case BigDecimal number -> other instanceof BigDecimal o && number.compareTo(o) == 0;
      case Money money ->
          other instanceof Money o
              && money.amount().compareTo(o.amount()) == 0
              && money.currency().equals(o.currency());
      case Ref ref -> other instanceof Ref o && ref.id() == o.id();
      default -> one.equals(other);
    };
  }
}
