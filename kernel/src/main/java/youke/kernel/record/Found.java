package youke.kernel.record;

/** A record that a search found, by the title that the reader sees. */
public record Found(String entity, long id, String title) {}
