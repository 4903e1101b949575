package youke.opportunity;

import youke.kernel.rule.Event;

/** A lead has become an account, or part of one. */
public record LeadConverted(long lead, long account) implements Event {}
