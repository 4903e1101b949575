package youke.kernel.sample;

import youke.kernel.rule.Event;

record DealWon(long deal) implements Event {}
