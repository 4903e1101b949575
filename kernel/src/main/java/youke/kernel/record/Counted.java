package youke.kernel.record;

/**
 * How many records a list has.
 *
 * @param capped true when there are more than {@code number}, which counting then did not go beyond
 */
public record Counted(long number, boolean capped) {}
