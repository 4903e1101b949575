package youke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.FilterProblem;
import youke.kernel.model.Field;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.AccessSql;
import youke.kernel.store.Db;
import youke.kernel.store.KeyLookup;
import youke.kernel.store.Sql;

/** Finds records by key fields among those that a caller sees. */
final class Keys {
  /** Stands for the id of a record among the names of fields. */
  static final String ID = "id";

  private final CatalogEntity entity;
  private final List<Field<?, ?>> fields = new ArrayList<>();
  private final Sql visible;

  Keys(Catalog catalog, Caller caller, CatalogEntity entity, List<String> names) {
    this.entity = entity;
    this.visible = new AccessSql(catalog, caller).visible(entity, Right.READ, "t");
    if (names.equals(List.of(ID))) {
      return;
    }
    for (String name : names) {
      fields.add(field(caller, name));
    }
  }

  private Field<?, ?> field(Caller caller, String name) {
    Field<?, ?> field =
        entity
            .field(name)
            .filter(known -> caller.rights().visibility(known) != Visibility.HIDDEN)
            .orElseThrow(() -> new Refusal(unknown(name)));
    if (caller.rights().visibility(field).isMasked() || !KeyLookup.isKey(field)) {
      throw new Refusal(
          Problem.of(FilterProblem.MASKED, Place.field(name)).with("field", field.label()));
    }
    return field;
  }

  private Problem unknown(String name) {
    return Problem.of(KernelProblem.UNKNOWN_FIELD, Place.field(name))
        .with("entity", entity.label())
        .with("name", name);
  }

  Map<Integer, Keyed> find(Db db, List<? extends List<? extends @Nullable Object>> keys) {
    List<KeyLookup.Hit> hits =
        fields.isEmpty()
            ? KeyLookup.byId(db, entity, keys, visible)
            : new KeyLookup(entity, fields).find(db, keys, visible);
    Map<Integer, Keyed> found = new LinkedHashMap<>();
    for (KeyLookup.Hit hit : hits) {
      found.merge(
          hit.wanted(),
          new Keyed(hit.id(), hit.version(), 1),
          (first, _) -> new Keyed(first.id(), first.version(), first.number() + 1));
    }
    return found;
  }
}
