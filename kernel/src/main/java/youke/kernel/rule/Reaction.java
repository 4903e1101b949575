package youke.kernel.rule;

/**
 * What follows from an event, in the same transaction; named result from cause ({@code
 * OrderFromAcceptedQuote}). It acts with rights lent to it by its declaration, and that is written
 * into the act.
 *
 * @param <V> the event
 */
public interface Reaction<V extends Event> {
  Class<V> to();

  Effect run(V event, Work work);
}
