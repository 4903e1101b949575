package youke.kernel.rule;

/**
 * Something that has happened, told in the past tense; a record class that other capabilities may
 * listen to.
 */
public interface Event {}
