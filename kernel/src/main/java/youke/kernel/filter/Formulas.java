package youke.kernel.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;

/** The expressions of all formula fields of a catalog, read and checked once. */
public final class Formulas {
  private final Map<Field<?, ?>, Expression> expressions = new LinkedHashMap<>();
  private final Map<Field<?, ?>, Weight.Size> weights = new HashMap<>();
  private final Map<Field<?, ?>, Problem> problems = new LinkedHashMap<>();

  public Formulas(Catalog catalog) {
    for (CatalogEntity entity : catalog.entities().values()) {
      FilterParser parser =
          new FilterParser(catalog, entity, Sight.unlimited(catalog), "expression");
      for (Field<?, ?> field : entity.fields()) {
        if (field.kind() instanceof Kind.Formula<?>(String text, Kind<?> result)) {
          switch (parser.expression(text, result)) {
            case Outcome.Done<Expression>(Expression read) -> expressions.put(field, read);
            case Outcome.Refused<Expression>(var refused) -> problems.put(field, refused.first());
          }
        }
      }
    }
    for (Field<?, ?> field : expressions.keySet()) {
      weigh(field, new LinkedHashSet<>());
    }
  }

  // A formula is weighed after those that it reads; meeting one again on the way is a cycle.
  private void weigh(Field<?, ?> field, Set<Field<?, ?>> way) {
    if (weights.containsKey(field)) {
      return;
    }
    Expression expression = expressions.get(field);
    if (expression == null) {
      weights.put(field, Weight.Size.ONE);
      return;
    }
    if (!way.add(field)) {
      cycle(field, way);
      return;
    }
    for (Field<?, ?> read : inputs(expression)) {
      if (read.isComputed()) {
        weigh(read, way);
      }
    }
    way.remove(field);
    boolean whole = !problems.containsKey(field);
    Weight.Size weight = whole ? new Weight(this::weight).of(expression) : Weight.Size.ONE;
    weights.put(field, weight);
    if (weight.isTooMuch()) {
      problems.put(field, Problem.of(FilterProblem.TOO_COMPLEX, Place.text("expression", 0)));
    }
  }

  private void cycle(Field<?, ?> field, Set<Field<?, ?>> way) {
    List<String> names = new ArrayList<>();
    boolean inside = false;
    for (Field<?, ?> step : way) {
      inside |= step.equals(field);
      if (inside) {
        names.add(step.toString());
      }
    }
    names.add(field.toString());
    problems.putIfAbsent(
        field,
        Problem.of(FilterProblem.CYCLE, Place.text("expression", 0))
            .with("path", String.join(" → ", names)));
  }

  /** The fields that an expression reads, on the record itself and beyond. */
  private static Set<Field<?, ?>> inputs(Expression expression) {
    Set<Field<?, ?>> inputs = new LinkedHashSet<>();
    Walk.expression(
        expression,
        new Walk.Visitor() {
          @Override
          public void path(Path path) {
            if (path.leaf() instanceof Path.Leaf.Value(Field<?, ?> field)) {
              inputs.add(field);
            } else if (path.leaf() instanceof Path.Leaf.Currency(Field<?, ?> field)) {
              inputs.add(field);
            }
          }
        });
    return inputs;
  }

  /** The expression of a formula field of the catalog. */
  public Expression of(Field<?, ?> formula) {
    Expression expression = expressions.get(formula);
    if (expression == null) {
      throw new IllegalArgumentException(formula + " is no formula of this catalog");
    }
    return expression;
  }

  Weight.Size weight(Field<?, ?> formula) {
    return weights.getOrDefault(formula, Weight.Size.ONE);
  }

  /** What is wrong with formulas, by field; empty in a catalog that compiles. */
  public Map<Field<?, ?>, Problem> problems() {
    return Map.copyOf(problems);
  }
}
