package youke.kernel.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.text.Label;

/**
 * A field that points to a record of another entity.
 *
 * @param <E> the entity that it belongs to
 * @param <T> the entity that it points to
 */
public final class Link<E, T> extends Field<E, Ref> {
  private @Nullable Collected collected;
  private boolean shared;

  Link(String entity, String name, Label label, Kind.Reference kind) {
    super(entity, name, label, kind);
  }

  /** The records that point here, seen from the other side: a named collection of the target. */
  public record Collected(String name, Label label) {}

  /** Names the way back, such as the opportunities of an account. */
  public Link<E, T> collectedAs(String name, String zh, String en) {
    collected = new Collected(name, Label.of(zh, en));
    return this;
  }

  /** Who owns the record pointed to sees this one as well, whoever made it. */
  public Link<E, T> under() {
    shared = true;
    return this;
  }

  @Override
  public Link<E, T> required() {
    super.required();
    return this;
  }

  @Override
  public Link<E, T> fixed() {
    super.fixed();
    return this;
  }

  /** Name of the entity pointed to. */
  public String target() {
    return ((Kind.Reference) kind()).entity();
  }

  public Optional<Collected> collected() {
    return Optional.ofNullable(collected);
  }

  public boolean isUnder() {
    return shared;
  }
}
