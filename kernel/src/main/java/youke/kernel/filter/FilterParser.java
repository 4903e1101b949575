package youke.kernel.filter;

import dev.cel.common.ast.CelExpr;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Kind;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Refusal;

/**
 * Reads conditions, expressions and paths that people write in CEL, the Common Expression Language,
 * against the catalog as they may know it. A mistake is answered with its place; what is hidden
 * from them is answered like what is not there.
 */
public final class FilterParser {
  private final Catalog catalog;
  private final CatalogEntity entity;
  private final Sight sight;
  private final String parameter;

  /**
   * @param parameter name of the parameter that holds the text, for the place of problems
   */
  public FilterParser(Catalog catalog, CatalogEntity entity, Sight sight, String parameter) {
    this.catalog = catalog;
    this.entity = entity;
    this.sight = sight;
    this.parameter = parameter;
  }

  /** A condition on records of the entity; a blank text is every record. */
  public Outcome<Filter> filter(String text) {
    return Outcome.of(
        () -> {
          if (text.isBlank()) {
            return Filter.EVERYTHING;
          }
          Syntax syntax = new Syntax(text, parameter, 0);
          Filter filter = reading(syntax).condition(syntax.root(), Scope.of(entity));
          Weight weight = new Weight(catalog.formulas()::weight);
          if (weight.of(filter) > Weight.MOST) {
            throw new Refusal(syntax.problem(FilterProblem.TOO_COMPLEX, 0));
          }
          return filter;
        });
  }

  /** The expression of a formula field whose values are of this kind. */
  Outcome<Expression> expression(String text, Kind<?> result) {
    return Outcome.of(
        () -> {
          Syntax syntax = new Syntax(text, parameter, 0);
          Reading reading = reading(syntax);
          Expression value = reading.value(syntax.root(), Scope.of(entity));
          Type wanted = Type.of(result);
          boolean storable =
              wanted.isTextual()
                  ? value.type().isTextual()
                  : wanted instanceof Type.Plain && wanted != Type.Plain.FILE;
          if (!storable || (!wanted.isTextual() && !value.type().equals(wanted))) {
            throw reading.wrongType(syntax.root(), wanted.label(), value.type().label());
          }
          return value;
        });
  }

  /**
   * A value to be shown, such as {@code account.name}; it may be one that the caller sees masked,
   * which {@link Sight#of(Path)} tells.
   *
   * @param shift where the text begins in the parameter
   */
  public Outcome<Path> column(String text, int shift) {
    return path(text, shift, true);
  }

  /** A value to sort, group or compute by: one that the caller sees in full. */
  public Outcome<Path> order(String text, int shift) {
    return path(text, shift, false);
  }

  private Outcome<Path> path(String text, int shift, boolean maskedToo) {
    return Outcome.of(
        () -> {
          Syntax syntax = new Syntax(text, parameter, shift);
          PathReader paths = new PathReader(catalog, sight, syntax, maskedToo);
          CelExpr root = syntax.root();
          if (!PathReader.isPath(root)) {
            throw syntax.refusal(
                FilterProblem.NOT_SUPPORTED, 0, "what", ComparisonReader.shorten(text));
          }
          return paths.value(root, Scope.of(entity));
        });
  }

  private Reading reading(Syntax syntax) {
    return new Reading(syntax, new PathReader(catalog, sight, syntax, false));
  }
}
