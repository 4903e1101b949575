package youke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.store.AccessSql;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/**
 * Says why a person may, or may not, have a right on a record: each way that could give it, and
 * whether it does.
 */
final class Explaining {
  private final Catalog catalog;
  private final Caller caller;
  private final Db db;

  Explaining(Catalog catalog, Caller caller, Db db) {
    this.catalog = catalog;
    this.caller = caller;
    this.db = db;
  }

  List<Reason> why(CatalogEntity entity, Right right, long id) {
    List<Reason> reasons = new ArrayList<>();
    Optional<? extends Link<?, ?>> whole = entity.whole();
    if (whole.isPresent()) {
      long above = whole(entity, whole.get(), id);
      CatalogEntity target = catalog.entity(whole.get().target());
      reasons.add(new Reason.PartOf(target.name(), above));
      reasons.addAll(why(target, right.equals(Right.READ) ? right : Right.EDIT, above));
      return reasons;
    }
    for (AccessSql.Way way : new AccessSql(catalog, caller).ways(entity, right, "t")) {
      boolean holds = holds(entity, id, way.condition());
      reasons.add(
          switch (way) {
            case AccessSql.Way.ByRole role -> new Reason.ByRole(role.role(), role.scope(), holds);
            case AccessSql.Way.ByMembership _ -> new Reason.ByMembership(holds);
            case AccessSql.Way.ByOwnerOf of -> new Reason.ByOwnerOf(of.link(), holds);
          });
    }
    if (reasons.isEmpty()) {
      reasons.add(new Reason.NoRole());
    }
    if (entity.isOwned() && holds(entity, id, Sql.of("t.exclusive"))) {
      reasons.add(new Reason.Exclusive());
    }
    return reasons;
  }

  private long whole(CatalogEntity entity, Link<?, ?> link, long id) {
    return db.number(
        Sql.of("select t." + Sql.name(link.column()) + " from " + Sql.name(entity.table()) + " t")
            .add(" where t.id = ?", id));
  }

  private boolean holds(CatalogEntity entity, long id, Sql condition) {
    Sql sql =
        Sql.of("select count(*) from " + Sql.name(entity.table()) + " t where t.id = ? and (", id)
            .add(condition)
            .add(")");
    return db.number(sql) > 0;
  }
}
