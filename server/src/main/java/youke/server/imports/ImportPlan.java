package youke.server.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.kernel.problem.Refusal;
import youke.kernel.store.KeyLookup;

/**
 * An order for an import, understood: which column of the table stands for which field, and by
 * which fields records are recognised.
 *
 * @param key names of fields, {@code id} alone, or none
 */
record ImportPlan(
    Catalog catalog,
    CatalogEntity entity,
    Headings headings,
    ImportOrder order,
    List<Column> columns,
    List<Constant> constants,
    List<String> key) {

  /** A column of the table, counted from 0, and what it stands for; the id has no target. */
  record Column(int at, String heading, String path, Optional<Target> target) {
    boolean isId() {
      return target.isEmpty();
    }
  }

  /** The same text for every row. */
  record Constant(String path, Target target, String text) {}

  /**
   * Understands an order that says its columns.
   *
   * @throws Refusal when a column or field is not there, not the caller's to set, or given twice,
   *     or when the caller may not do this
   */
  static ImportPlan of(
      Catalog catalog, Caller caller, CatalogEntity entity, Headings headings, ImportOrder order) {
    Targets.requireRights(catalog, caller, entity, Optional.of(order.mode()));
    Reading reading = new Reading(new Targets(catalog, caller, entity), headings, order);
    reading.read();
    ImportPlan plan =
        new ImportPlan(
            catalog,
            entity,
            headings,
            order,
            List.copyOf(reading.columns),
            List.copyOf(reading.constants),
            List.copyOf(order.key()));
    plan.checkKey();
    return plan;
  }

  /** Collects columns and constants and refuses what is given twice. */
  private static final class Reading {
    private final Targets targets;
    private final Headings headings;
    private final ImportOrder order;
    private final List<Column> columns = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private final Set<String> given = new LinkedHashSet<>();

    Reading(Targets targets, Headings headings, ImportOrder order) {
      this.targets = targets;
      this.headings = headings;
      this.order = order;
    }

    void read() {
      Map<String, @Nullable String> wanted = order.columns() == null ? Map.of() : order.columns();
      wanted.forEach(this::column);
      order.constants().forEach(this::constant);
      for (String path : order.values().keySet()) {
        if (!path.equals(Targets.ID)) {
          targets.of(path, "values." + path);
        }
      }
      if (columns.isEmpty()) {
        throw new Refusal(Problem.of(ImportProblem.NOTHING_MAPPED, Place.field("columns")));
      }
    }

    private void column(String heading, @Nullable String path) {
      String place = "columns." + heading;
      int at = headings.names().indexOf(heading);
      if (at < 0) {
        throw new Refusal(
            Problem.of(ImportProblem.UNKNOWN_COLUMN, Place.field(place)).with("name", heading));
      }
      if (path == null) {
        return;
      }
      if (path.equals(Targets.ID)) {
        columns.add(new Column(at, heading, path, Optional.empty()));
        return;
      }
      Target target = targets.of(path, place);
      once(target, place);
      columns.add(new Column(at, heading, path, Optional.of(target)));
    }

    private void constant(String path, String text) {
      String place = "constants." + path;
      Target target = targets.of(path, place);
      once(target, place);
      constants.add(new Constant(path, target, text));
    }

    private void once(Target target, String place) {
      String part = target instanceof Target.Currency ? ".currency" : "";
      if (!given.add(target.field().name() + part)) {
        throw new Refusal(
            Problem.of(ImportProblem.MAPPED_TWICE, Place.field(place))
                .with("field", target.field().label()));
      }
    }
  }

  private void checkKey() {
    if (key.isEmpty() && order.mode().updates()) {
      throw new Refusal(Problem.of(ImportProblem.KEY_MISSING, Place.field("key")));
    }
    for (String name : key) {
      if (name.equals(Targets.ID)) {
        if (key.size() > 1 || order.mode().creates() || columns.stream().noneMatch(Column::isId)) {
          throw refusedKey(ImportProblem.NOT_A_KEY, name);
        }
        continue;
      }
      Field<?, ?> field =
          entity
              .field(name)
              .orElseThrow(
                  () ->
                      new Refusal(
                          Problem.of(KernelProblem.UNKNOWN_FIELD, Place.field("key"))
                              .with("entity", entity.label())
                              .with("name", name)));
      if (!KeyLookup.isKey(field)) {
        throw refusedKey(ImportProblem.NOT_A_KEY, field.label());
      }
      if (targets().noneMatch(target -> target.field() == field)) {
        throw refusedKey(ImportProblem.KEY_NOT_GIVEN, field.label());
      }
    }
  }

  private static Refusal refusedKey(ProblemCode code, Object field) {
    return new Refusal(Problem.of(code, Place.field("key")).with("field", field));
  }

  private Stream<Target> targets() {
    return Stream.concat(
        columns.stream().flatMap(column -> column.target().stream()),
        constants.stream().map(Constant::target));
  }

  /** Whether records are recognised by their id. */
  boolean byId() {
    return key.equals(List.of(Targets.ID));
  }

  /** The links by which a row may point to another row of the same table. */
  List<Column> towardsItself() {
    return columns.stream()
        .filter(
            column ->
                column.target().orElse(null) instanceof Target.Pointer(Link<?, ?> link, var by)
                    && link.target().equals(entity.name())
                    && !by.equals(Optional.of(Targets.ID)))
        .toList();
  }

  /** The fields of the entity by which its records are called. */
  List<Field<?, ?>> names() {
    return entity.fields().stream().filter(this::isName).<Field<?, ?>>map(field -> field).toList();
  }

  /** Whether records of the entity are called by this field: a number, a code, or the title. */
  boolean isName(Field<?, ?> field) {
    return field.isUnique() || field == entity.title();
  }

  /** The heading of the column that stands for a field; "" when there is none. */
  String heading(String field) {
    for (Column column : columns) {
      if (column.target().filter(target -> target.field().name().equals(field)).isPresent()) {
        return column.heading();
      }
    }
    return "";
  }

  /** Texts that stand for others in a field, by the path as it was given or the field's name. */
  Map<String, String> values(String path, Field<?, ?> field) {
    Map<String, String> all = new LinkedHashMap<>();
    all.putAll(order.values().getOrDefault(field.name(), Map.of()));
    all.putAll(order.values().getOrDefault(path, Map.of()));
    return all;
  }
}
