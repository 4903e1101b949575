package youke.pack.chemical;

import java.util.Optional;

/**
 * What a talk with a customer is about.
 *
 * @param deal that it concerns, if any
 * @param item that it concerns
 */
record Topic(Customer customer, Customer.Counterpart with, Optional<Deal> deal, Item item) {
  Person owner() {
    return customer.owner();
  }
}
