package youke.kernel.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Entity;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.Db;
import youke.kernel.store.RecordTable;
import youke.kernel.store.Sql;

/**
 * Hands all records of a person who leaves or moves to another, with rights lent for that and
 * written into the act.
 */
final class HandingOver {
  private static final int SIZE = 500;

  private final Book book;
  private final Catalog catalog;
  private final RuleBook rules;
  private final Caller caller;

  HandingOver(Book book, Catalog catalog, RuleBook rules, Caller caller) {
    this.book = book;
    this.catalog = catalog;
    this.rules = rules;
    this.caller = caller;
  }

  /** Numbers of records by entity; entities of which the person owns none are left out. */
  Map<String, Long> owned(Db db, long person) {
    permit(db, person);
    Map<String, Long> owned = new LinkedHashMap<>();
    for (CatalogEntity entity : catalog.entities().values()) {
      if (entity.isOwned()) {
        long number =
            db.number(
                Sql.of("select count(*) from " + Sql.name(entity.table()))
                    .add(" where owner = ? and deleted_act is null", person));
        if (number > 0) {
          owned.put(entity.name(), number);
        }
      }
    }
    return owned;
  }

  Receipt run(Records gate, long from, long to, @Nullable String reason, Bulk.Progress progress) {
    long act = book.ids().next();
    Intent first = Intent.because(ActKind.HAND_OVER, reason);
    boolean begun = false;
    long done = 0;
    for (CatalogEntity entity : catalog.entities().values()) {
      int size = SIZE;
      while (entity.isOwned() && size == SIZE) {
        Intent intent = begun ? first.goingOnWith(act) : first.as(act);
        size = gate.write(catalog, db -> portion(db, entity, from, to, intent)).orThrow();
        begun |= size > 0;
        done += size;
        if (!progress.reached(done)) {
          return new Receipt(act, List.of());
        }
      }
    }
    return new Receipt(act, List.of());
  }

  private int portion(Db db, CatalogEntity entity, long from, long to, Intent intent) {
    permit(db, from);
    receives(db, to);
    Transaction transaction = new Transaction(book, catalog, rules, caller, db);
    Sql where =
        Sql.of(
                "t.id in (select o.id from " + Sql.name(entity.table()) + " o where o.owner = ?",
                from)
            .add(" and o.deleted_act is null order by o.id limit ?)", SIZE);
    List<RecordTable.Stored> rows =
        transaction.drafts().table(entity).load(db, where, List.of(), true);
    if (rows.isEmpty()) {
      return 0;
    }
    for (RecordTable.Stored row : rows) {
      transaction.assign(
          transaction.take(entity, row), entity.field("owner").orElseThrow(), Ref.to(to));
    }
    transaction.lent().add("HandOver");
    transaction.settle();
    new Writing(transaction, intent.id().orElseThrow()).write(intent, null, Map.of());
    return rows.size();
  }

  private void permit(Db db, long person) {
    Optional<Scope> scope = caller.rights().scope(Entity.PERSON, Right.HAND_OVER);
    Sql place =
        Sql.of("select department from " + Sql.name(Entity.PERSON) + " where id = ?", person);
    Optional<Long> department =
        db.first(place, row -> Optional.ofNullable(row.getObject(1, Long.class)))
            .flatMap(found -> found);
    boolean may =
        scope.isPresent()
            && switch (scope.get()) {
              case OWN -> person == caller.person();
              case TEAM -> department.filter(caller.standing().team()::contains).isPresent();
              case DEPARTMENT_AND_BELOW ->
                  department.filter(caller.standing().departmentAndBelow()::contains).isPresent();
              case COMPANY -> department.filter(caller.standing().company()::contains).isPresent();
              case ALL -> true;
            };
    if (!may) {
      throw new Refusal(
          Problem.of(KernelProblem.NOT_ALLOWED).with("right", Right.HAND_OVER.name()));
    }
  }

  private static void receives(Db db, long person) {
    Sql live =
        Sql.of("select count(*) from " + Sql.name(Entity.PERSON) + " where id = ?", person)
            .add(" and deleted_act is null");
    if (db.number(live) == 0) {
      throw new Refusal(
          Problem.of(KernelProblem.LINK_NOT_FOUND, Place.field("to")).with("field", "to"));
    }
  }
}
