package youke.order;

import youke.kernel.rule.Event;

/** An order has been confirmed to the customer. */
public record OrderConfirmed(long order) implements Event {}
