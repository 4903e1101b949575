package youke.quote;

import youke.kernel.rule.Event;

/** A customer has agreed to a quote. */
public record QuoteAccepted(long quote) implements Event {}
