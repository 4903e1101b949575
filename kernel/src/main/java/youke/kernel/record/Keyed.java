package youke.kernel.record;

/**
 * What a key stands for: the first record that holds it, and how many do (counted no further than
 * 100).
 */
public record Keyed(long id, int version, int number) {}
