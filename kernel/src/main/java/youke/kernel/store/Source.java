package youke.kernel.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Moments;
import youke.kernel.filter.Path;
import youke.kernel.model.Link;
import youke.kernel.model.Right;

/**
 * The {@code from} of one statement under construction: an entity's table under the alias {@code
 * t0}, and the tables that paths lead to, joined as they are asked for. A record that the caller
 * does not see, or that lies in the recycle bin, joins as nothing: whatever is behind it is empty.
 */
public final class Source {
  private final Statement statement;
  private final Row root;
  private final List<Sql> joins = new ArrayList<>();

  /** What all parts of one statement share. */
  private static final class Statement {
    private final Catalog catalog;
    private final Caller caller;
    private final Access access;
    private final Moments moments;
    private int aliases;

    Statement(Catalog catalog, Caller caller, Access access, Moments moments) {
      this.catalog = catalog;
      this.caller = caller;
      this.access = access;
      this.moments = moments;
    }

    String alias() {
      return "t" + aliases++;
    }
  }

  private Source(Statement statement, CatalogEntity entity) {
    this.statement = statement;
    root = new Row(this, entity, statement.alias());
  }

  /**
   * A source of an entity's records. The caller's right on the records themselves is for the
   * statement to add; those on everything beyond are added here.
   *
   * @param now the moment of the request, for relative dates
   */
  public static Source of(
      CatalogEntity entity, Catalog catalog, Caller caller, Access access, Instant now) {
    Moments moments = new Moments(now, caller.zone());
    return new Source(new Statement(catalog, caller, access, moments), entity);
  }

  /** A table in the statement, with what is joined to it. */
  static final class Row {
    private final Source source;
    private final CatalogEntity entity;
    private final String alias;
    private final Map<String, Row> joined = new LinkedHashMap<>();

    Row(Source source, CatalogEntity entity, String alias) {
      this.source = source;
      this.entity = entity;
      this.alias = alias;
    }

    Source source() {
      return source;
    }

    CatalogEntity entity() {
      return entity;
    }

    String alias() {
      return alias;
    }

    String column(String name) {
      return alias + "." + Sql.name(name);
    }

    /** The row that a link points to, joined once. */
    Row join(Link<?, ?> link) {
      Row known = joined.get(link.name());
      if (known == null) {
        known = source.join(this, link);
        joined.put(link.name(), known);
      }
      return known;
    }

    Row follow(List<Link<?, ?>> links) {
      Row at = this;
      for (Link<?, ?> link : links) {
        at = at.join(link);
      }
      return at;
    }
  }

  private Row join(Row from, Link<?, ?> link) {
    CatalogEntity target = statement.catalog.entity(link.target());
    Row row = new Row(this, target, statement.alias());
    joins.add(
        Sql.of(" left join " + Sql.name(target.table()) + " " + row.alias())
            .add(" on " + row.column("id") + " = " + from.column(link.column()))
            .add(" and " + row.column("deleted_act") + " is null and ")
            .add(statement.access.visible(target, Right.READ, row.alias())));
    return row;
  }

  /** A source of its own for a subquery over another entity. */
  Source inner(CatalogEntity entity) {
    return new Source(statement, entity);
  }

  /** The alias of the entity's own table. */
  public String alias() {
    return root.alias();
  }

  public CatalogEntity entity() {
    return root.entity();
  }

  /**
   * The SQL of a value, of money its amount. It may join tables, so {@link #from} is to be asked
   * for after the last column and condition.
   */
  public Sql column(Path path) {
    return ExpressionSql.value(path, this);
  }

  /**
   * The SQLs that {@link Columns#read} reads a path's value from: for money amount and currency.
   */
  public List<Sql> columns(Path path) {
    return path.type() == youke.kernel.filter.Type.Plain.MONEY
        ? List.of(column(path), ExpressionSql.currency(path, this))
        : List.of(column(path));
  }

  /** The table and its joins, without the word {@code from}. */
  public Sql from() {
    Sql from = Sql.of(Sql.name(root.entity().table()) + " " + root.alias());
    joins.forEach(from::add);
    return from;
  }

  Row root() {
    return root;
  }

  Catalog catalog() {
    return statement.catalog;
  }

  Caller caller() {
    return statement.caller;
  }

  Access access() {
    return statement.access;
  }

  Moments moments() {
    return statement.moments;
  }
}
