package youke.kernel.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.text.Label;

/**
 * Judges whether a caller may use a condition that somebody else wrote, such as a shared view:
 * every field on it must be seen in full and every entity on it readable, or the caller could find
 * out values by asking.
 */
public final class FilterSight {
  private FilterSight() {}

  /** The condition, or a problem for each part that is not for the caller. */
  public static Outcome<Filter> check(Filter filter, Sight sight, String parameter) {
    Parts parts = new Parts(sight, parameter);
    Walk.filter(filter, parts);
    return parts.problems.isEmpty()
        ? Outcome.done(filter)
        : Outcome.refused(new Problems(parts.problems));
  }

  /** The path, or the problem when the caller may not judge records by it. */
  public static Outcome<Path> check(Path path, Sight sight, String parameter) {
    Parts parts = new Parts(sight, parameter);
    parts.path(path);
    return parts.problems.isEmpty()
        ? Outcome.done(path)
        : Outcome.refused(new Problems(parts.problems));
  }

  private static final class Parts implements Walk.Visitor {
    private final Sight sight;
    private final String parameter;
    private final List<Problem> problems = new ArrayList<>();

    Parts(Sight sight, String parameter) {
      this.sight = sight;
      this.parameter = parameter;
    }

    @Override
    public void path(Path path) {
      switch (sight.of(path)) {
        case SEEN -> {}
        case MASKED, REVEALABLE -> {
          Label field = field(path.leaf()).map(Field::label).orElse(Label.of("", ""));
          problems.add(Problem.of(FilterProblem.MASKED, place(path.at())).with("field", field));
        }
        case HIDDEN -> unknown(path.root().label(), path.text(), path.at());
      }
    }

    @Override
    public void gathered(Gathered records) {
      if (sight.of(records) != Visibility.SEEN) {
        unknown(records.root().label(), records.text(), records.at());
      }
    }

    // Told as the parser tells of a name that does not exist, without the hint.
    private void unknown(Label entity, String name, At at) {
      problems.add(
          Problem.of(FilterProblem.UNKNOWN_FIELD, place(at))
              .with("entity", entity)
              .with("name", name)
              .with("hint", Label.of("", "")));
    }

    private Place place(At at) {
      return Place.text(parameter, at.offset());
    }

    private static Optional<Field<?, ?>> field(Path.Leaf leaf) {
      return switch (leaf) {
        case Path.Leaf.Value(Field<?, ?> field) -> Optional.of(field);
        case Path.Leaf.Currency(Field<?, ?> field) -> Optional.of(field);
        case Path.Leaf.Id _, Path.Leaf.Version _ -> Optional.empty();
      };
    }
  }
}
