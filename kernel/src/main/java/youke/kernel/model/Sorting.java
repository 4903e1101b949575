package youke.kernel.model;

/** One step of an order: a field path and its direction. */
public record Sorting(String path, boolean descending) {}
