package youke.kernel.model;

/** What a field holds when a new record says nothing about it. */
public sealed interface Default<V> {
  record Value<V>(V value) implements Default<V> {}

  /** The person who acts. */
  record Caller<V>() implements Default<V> {}

  /** Today in the zone of the person who acts. */
  record Today<V>() implements Default<V> {}

  /** The moment of the act. */
  record Now<V>() implements Default<V> {}
}
