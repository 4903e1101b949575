package youke.pack.chemical;

import java.time.Instant;
import java.util.List;

/**
 * An opportunity as the story knows it.
 *
 * @param items what it is about, the main product first
 */
record Deal(
    long id,
    String name,
    Customer customer,
    Instant begun,
    Methods.Method method,
    List<Item> items) {
  Person owner() {
    return customer.owner();
  }
}
