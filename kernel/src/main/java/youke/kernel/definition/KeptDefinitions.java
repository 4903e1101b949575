package youke.kernel.definition;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import youke.kernel.catalog.Definitions;

/** Everything that administrators of a book have ever defined, what they took away included. */
public final class KeptDefinitions {
  /**
   * A definition as it is kept.
   *
   * @param removed taken from sight; its columns and tables stay
   * @param place where it stands among the others, from 1
   * @param version of the book's definitions that last changed it
   */
  public record Kept(Definition definition, boolean removed, int place, long version) {}

  public static final KeptDefinitions NONE = new KeptDefinitions(0, List.of());

  private final long version;
  private final SequencedMap<Definition.Key, Kept> byKey = new LinkedHashMap<>();

  /**
   * @param version of the book's definitions; 0 before the first
   */
  public KeptDefinitions(long version, Collection<Kept> inOrder) {
    this.version = version;
    inOrder.forEach(kept -> byKey.put(kept.definition().key(), kept));
  }

  public long version() {
    return version;
  }

  public Optional<Kept> find(Definition.Key key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All in order, the removed among them. */
  public Collection<Kept> all() {
    return Collections.unmodifiableCollection(byKey.values());
  }

  /** What is in force. The fields of an entity that was taken away are out of sight with it. */
  public Definitions live() {
    return DefinitionChange.together(
        byKey.values().stream()
            .filter(kept -> !isHidden(kept))
            .<Definition>map(Kept::definition)
            .toList());
  }

  private boolean isHidden(Kept kept) {
    return kept.removed()
        || find(Definition.Key.entity(kept.definition().key().entity()))
            .map(Kept::removed)
            .orElse(false);
  }

  /** Those steps of a change that change anything, or try to take away what never was. */
  public DefinitionChange effective(DefinitionChange change) {
    return new DefinitionChange(change.steps().stream().filter(this::changes).toList());
  }

  private boolean changes(DefinitionChange.Step step) {
    Optional<Kept> before = find(step.key()).filter(kept -> !kept.removed());
    return switch (step) {
      case DefinitionChange.Put(Definition definition) ->
          before
              .map(
                  kept ->
                      !DefinitionJson.write(kept.definition())
                          .equals(DefinitionJson.write(definition)))
              .orElse(true);
      case DefinitionChange.Remove(Definition.Key key) -> before.isPresent() || find(key).isEmpty();
    };
  }

  /** These definitions after a change, as the book's next version. */
  public KeptDefinitions with(DefinitionChange change) {
    KeptDefinitions next = new KeptDefinitions(version + 1, byKey.values());
    for (DefinitionChange.Step step : change.steps()) {
      Optional<Kept> before = next.find(step.key());
      int place = before.map(Kept::place).orElse(next.byKey.size() + 1);
      switch (step) {
        case DefinitionChange.Put(Definition definition) ->
            next.byKey.put(step.key(), new Kept(definition, false, place, next.version));
        case DefinitionChange.Remove _ ->
            before.ifPresent(
                kept ->
                    next.byKey.put(
                        step.key(), new Kept(kept.definition(), true, place, next.version)));
      }
    }
    return next;
  }
}
