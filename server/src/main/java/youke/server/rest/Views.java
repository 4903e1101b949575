package youke.server.rest;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.FilterParser;
import youke.kernel.filter.Sight;
import youke.kernel.model.Field;
import youke.kernel.model.Form;
import youke.kernel.model.ListView;
import youke.kernel.model.Sorting;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Outcome;

/** An entity's lists, form and board, without what a person may not see of them. */
final class Views {
  private final CatalogEntity entity;
  private final Sight sight;
  private final Catalog catalog;

  Views(Catalog catalog, CatalogEntity entity, Sight sight) {
    this.catalog = catalog;
    this.entity = entity;
    this.sight = sight;
  }

  /** A list whose condition the person may not ask for is left out. */
  void lists(ArrayNode json) {
    for (ListView view : entity.lists()) {
      if (!view.filter().isBlank() && !done(parser().filter(view.filter()))) {
        continue;
      }
      ObjectNode one = json.addObject().put("name", view.name());
      one.set("label", CatalogJson.label(view.label()));
      one.put("filter", view.filter());
      ArrayNode columns = one.putArray("columns");
      view.columns().stream().filter(path -> done(parser().column(path, 0))).forEach(columns::add);
      ArrayNode sort = one.putArray("sort");
      for (Sorting by : view.order()) {
        if (done(parser().order(by.path(), 0))) {
          sort.add(by.descending() ? "-" + by.path() : by.path());
        }
      }
    }
  }

  private FilterParser parser() {
    return new FilterParser(catalog, entity, sight, "view");
  }

  private static boolean done(Outcome<?> outcome) {
    return outcome instanceof Outcome.Done<?>;
  }

  /** Groups with the fields of them that the person sees. */
  void form(ObjectNode json) {
    Optional<Form> form = entity.form();
    if (form.isEmpty()) {
      return;
    }
    ArrayNode groups = json.putArray("form");
    for (Form.Group group : form.get().groups()) {
      List<String> seen =
          group.fields().stream().filter(name -> sees(name, Visibility.MASKED)).toList();
      if (!seen.isEmpty()) {
        ObjectNode one = groups.addObject().put("name", group.name());
        one.set("label", CatalogJson.label(group.label()));
        seen.forEach(one.putArray("fields")::add);
      }
    }
  }

  /** A board needs its column to be seen in full. */
  void board(ObjectNode json) {
    entity
        .declared()
        .boardView()
        .filter(board -> sees(board.column(), Visibility.SEEN))
        .ifPresent(
            board -> {
              ObjectNode one = json.putObject("board").put("column", board.column());
              board
                  .summed()
                  .filter(sum -> sees(sum, Visibility.SEEN))
                  .ifPresent(sum -> one.put("sum", sum));
              board
                  .weightedBy()
                  .filter(weight -> sees(weight, Visibility.SEEN))
                  .ifPresent(weight -> one.put("weight", weight));
            });
  }

  private boolean sees(String name, Visibility least) {
    Optional<Field<?, ?>> field = entity.field(name);
    return field.isPresent() && sight.of(field.get()).compareTo(least) >= 0;
  }
}
