package youke.kernel.record;

import java.util.Optional;
import youke.kernel.model.Default;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.store.Sql;

/**
 * Fills what a new record does not say: presets, owner, and the department that follows from the
 * owner.
 */
final class Presets {
  private final Transaction transaction;

  Presets(Transaction transaction) {
    this.transaction = transaction;
  }

  void fill(Draft draft) {
    for (Field<?, ?> field : draft.entity().fields()) {
      if (!draft.after().containsKey(field.name()) && !draft.isAssigned(field.name())) {
        preset(field).ifPresent(value -> draft.set(field, value));
      }
    }
    draft.entity().declared().ownership().ifPresent(_ -> owner(draft));
  }

  private void owner(Draft draft) {
    Field<?, ?> owner = draft.entity().field("owner").orElseThrow();
    boolean open = !draft.after().containsKey("owner") && !draft.isAssigned("owner");
    if (open && !transaction.caller().isProduct()) {
      draft.set(owner, Ref.to(transaction.caller().person()));
    }
    department(draft);
  }

  /** The department of an owned record is its owner's. */
  void department(Draft draft) {
    Field<?, ?> department = draft.entity().field("department").orElseThrow();
    Optional<Long> owner = draft.link(draft.after(), "owner");
    draft.set(department, owner.flatMap(this::departmentOf).map(Ref::to).orElse(null));
  }

  private Optional<Long> departmentOf(long person) {
    var team = transaction.caller().standing().team();
    if (person == transaction.caller().person() && !team.isEmpty()) {
      return Optional.of(team.getFirst());
    }
    return transaction.departmentOf(person, () -> kept(person));
  }

  private Optional<Long> kept(long person) {
    Sql sql = Sql.of("select department from " + Sql.name(Entity.PERSON) + " where id = ?", person);
    return transaction
        .db()
        .first(sql, row -> Optional.ofNullable(row.getObject(1, Long.class)))
        .flatMap(found -> found);
  }

  private <V> Optional<Object> preset(Field<?, V> field) {
    return field
        .preset()
        .map(
            preset ->
                switch (preset) {
                  case Default.Value<V>(V value) -> value;
                  case Default.Caller<V> _ -> Ref.to(transaction.caller().person());
                  case Default.Today<V> _ -> transaction.today();
                  case Default.Now<V> _ -> transaction.now();
                });
  }
}
