package youke.kernel.definition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.definition.KeptDefinitions.Kept;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;

/**
 * A change of definitions that somebody made.
 *
 * @param version that the book's definitions got by it
 * @param author id of the person, or null when the product did it by itself
 * @param undoes version of the change that this one took back, or null
 */
public record PastChange(
    long version, Instant at, @Nullable Long author, @Nullable Long undoes, List<Item> items) {

  /** What became of one definition; empty where it was not there or in sight. */
  public record Item(Definition.Key key, Optional<Definition> before, Optional<Definition> after) {}

  public PastChange {
    items = List.copyOf(items);
  }

  /**
   * The change that takes this one back.
   *
   * @return refused with CHANGED_SINCE for each definition that was changed again since
   */
  public Outcome<DefinitionChange> undo(KeptDefinitions now) {
    List<Problem> since =
        items.stream()
            .filter(item -> now.find(item.key()).map(Kept::version).orElse(0L) != version)
            .map(
                item ->
                    Problem.of(DefinitionProblem.CHANGED_SINCE, Place.field(item.key().place()))
                        .with("name", item.key().place()))
            .toList();
    return since.isEmpty()
        ? Outcome.done(new DefinitionChange(items.stream().map(PastChange::back).toList()))
        : Outcome.refused(new Problems(since));
  }

  private static DefinitionChange.Step back(Item item) {
    return item.before()
        .<DefinitionChange.Step>map(DefinitionChange.Put::new)
        .orElseGet(() -> new DefinitionChange.Remove(item.key()));
  }
}
