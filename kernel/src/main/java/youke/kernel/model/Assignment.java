package youke.kernel.model;

import org.jspecify.annotations.Nullable;

/** A field with the value that it shall hold; null empties it. */
public record Assignment<E, V>(Field<E, V> field, @Nullable V value) {}
