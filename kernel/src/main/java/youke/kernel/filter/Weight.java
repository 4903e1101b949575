package youke.kernel.filter;

import java.util.List;
import youke.kernel.model.Field;

/** How large the query of a condition becomes once every formula in it is written out. */
final class Weight {
  /** More than this is refused. */
  static final long MOST = 6_000;

  private static final long RECORDS = 20;
  private static final long LINK = 5;

  private final Formulas formulas;

  Weight(Formulas formulas) {
    this.formulas = formulas;
  }

  long of(Filter filter) {
    Counter counter = new Counter();
    Walk.filter(filter, counter);
    return counter.sum;
  }

  long of(Expression expression) {
    Counter counter = new Counter();
    Walk.expression(expression, counter);
    return counter.sum;
  }

  private final class Counter implements Walk.Visitor {
    private long sum;

    @Override
    public void part() {
      add(1);
    }

    @Override
    public void path(Path path) {
      links(path.links());
      switch (path.leaf()) {
        case Path.Leaf.Value(Field<?, ?> field) -> add(formulas.weight(field));
        case Path.Leaf.Currency(Field<?, ?> field) -> add(formulas.weight(field));
        case Path.Leaf.Id _, Path.Leaf.Version _ -> {}
      }
    }

    @Override
    public void gathered(Gathered records) {
      links(records.links());
      add(RECORDS);
    }

    private void links(List<?> links) {
      add(LINK * links.size());
    }

    private void add(long more) {
      sum = Math.min(sum + more, 2 * MOST);
    }
  }
}
