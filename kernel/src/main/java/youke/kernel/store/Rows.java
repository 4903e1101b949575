package youke.kernel.store;

import java.util.HashMap;
import java.util.Map;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.filter.Filter;
import youke.kernel.filter.Gathered;
import youke.kernel.filter.Moments;
import youke.kernel.filter.Path;
import youke.kernel.model.Link;
import youke.kernel.model.Right;

/** The rows that the names in a condition stand for. */
final class Rows {
  private final Source source;
  private final Map<String, Source.Row> byVariable;

  private Rows(Source source, Map<String, Source.Row> byVariable) {
    this.source = source;
    this.byVariable = byVariable;
  }

  /** Only the row that is judged or computed from. */
  static Rows of(Source.Row row) {
    return new Rows(row.source(), Map.of("", row));
  }

  Caller caller() {
    return source.caller();
  }

  Moments moments() {
    return source.moments();
  }

  Catalog catalog() {
    return source.catalog();
  }

  private Source.Row start(String variable) {
    Source.Row row = byVariable.get(variable);
    if (row == null) {
      throw new IllegalArgumentException("No record is named " + variable);
    }
    return row;
  }

  /** The row at the end of a path's links. */
  Source.Row end(Path path) {
    return start(path.variable()).follow(path.links());
  }

  /** The collected records as a source of their own, and the names inside. */
  Inner inner(Gathered records) {
    Source.Row from = start(records.from()).follow(records.links());
    Source inner = from.source().inner(records.entity());
    Map<String, Source.Row> more = new HashMap<>(byVariable);
    if (!records.variable().isEmpty()) {
      more.put(records.variable(), inner.root());
    }
    return new Inner(records, from, inner, new Rows(inner, more));
  }

  /** A subquery under construction over the records of a collection. */
  record Inner(Gathered records, Source.Row from, Source source, Rows rows) {
    /** {@code from … where …} of the live, visible records that satisfy the conditions. */
    Sql tables(Sql... conditions) {
      Link<?, ?> link = records.collection().link();
      Source.Row row = source.root();
      Sql where =
          Sql.of(row.column(link.column()) + " = " + from.column("id"))
              .add(" and " + row.column("deleted_act") + " is null");
      if (!isWhole(link)) {
        where.add(" and ").add(source.access().visible(row.entity(), Right.READ, row.alias()));
      }
      if (!records.condition().equals(Filter.EVERYTHING)) {
        where.add(" and ").add(FilterSql.holds(records.condition(), rows));
      }
      for (Sql condition : conditions) {
        where.add(" and ").add(condition);
      }
      return Sql.of("from ").add(source.from()).add(" where ").add(where);
    }

    // Parts are seen with their whole, and the whole is seen here already.
    private boolean isWhole(Link<?, ?> link) {
      return source.entity().whole().filter(link::equals).isPresent();
    }
  }
}
