package youke.kernel.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.catalog.CatalogProblem;
import youke.kernel.catalog.Definitions.DefinedForm;
import youke.kernel.catalog.Definitions.DefinedList;
import youke.kernel.catalog.Definitions.DefinedNumbering;
import youke.kernel.filter.FilterParser;
import youke.kernel.filter.Sight;
import youke.kernel.model.Form;
import youke.kernel.model.Names;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;

/**
 * Finds mistakes of forms, lists and numberings that a change arranges. Only what is new is held to
 * it: what was arranged before may name a field that has gone since, which is then passed over.
 */
public final class ArrangementChecks {
  private final Catalog catalog;
  private final List<Problem> problems = new ArrayList<>();

  private ArrangementChecks(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The mistakes of what a change puts, against the catalog as it would be with the change. */
  public static List<Problem> of(DefinitionChange change, Catalog catalog) {
    ArrangementChecks checks = new ArrangementChecks(catalog);
    for (DefinitionChange.Step step : change.steps()) {
      if (step instanceof DefinitionChange.Put(Definition definition)) {
        checks.check(definition);
      }
    }
    return checks.problems;
  }

  private void check(Definition definition) {
    Definition.Key key = definition.key();
    switch (definition) {
      case Definition.OfForm(DefinedForm form) ->
          known(key).ifPresent(entity -> form(entity, form, key));
      case Definition.OfList(DefinedList list) ->
          known(key).ifPresent(entity -> list(entity, list, key));
      case Definition.OfNumbering(DefinedNumbering _) ->
          known(key)
              .filter(entity -> entity.numbering().isEmpty())
              .ifPresent(
                  entity ->
                      add(
                          Problem.of(DefinitionProblem.NOT_NUMBERED).with("entity", entity.label()),
                          key));
      case Definition.OfEntity _, Definition.OfField _, Definition.OfDictionary _ -> {}
    }
  }

  private Optional<CatalogEntity> known(Definition.Key key) {
    Optional<CatalogEntity> entity = catalog.find(key.entity());
    if (entity.isEmpty()) {
      add(Problem.of(CatalogProblem.UNKNOWN_TARGET).with("name", key.entity()), key);
    }
    return entity;
  }

  private void form(CatalogEntity entity, DefinedForm form, Definition.Key key) {
    Set<String> groups = new HashSet<>();
    Set<String> placed = new HashSet<>();
    for (Form.Group group : form.groups()) {
      if (group.name().isBlank() || !groups.add(group.name())) {
        add(Problem.of(CatalogProblem.DUPLICATE).with("name", group.name()), key);
      }
      group.fields().forEach(name -> placed(entity, name, placed, key));
    }
    form.left().forEach(name -> placed(entity, name, placed, key));
  }

  private void placed(CatalogEntity entity, String name, Set<String> placed, Definition.Key key) {
    if (entity.field(name).isEmpty()) {
      add(Problem.of(CatalogProblem.UNKNOWN_PART).with("where", "form").with("name", name), key);
    } else if (!placed.add(name)) {
      add(Problem.of(CatalogProblem.DUPLICATE).with("name", name), key);
    }
  }

  private void list(CatalogEntity entity, DefinedList list, Definition.Key key) {
    boolean standard =
        entity.declared().lists().stream().anyMatch(one -> one.name().equals(list.name()));
    if (!standard && !Names.isCustom(list.name())) {
      add(Problem.of(CatalogProblem.BAD_NAME).with("name", list.name()), key);
    }
    FilterParser parser = new FilterParser(catalog, entity, Sight.unlimited(catalog), "filter");
    if (!list.filter().isBlank()) {
      readable(parser.filter(list.filter()));
    }
    if (list.columns().isEmpty()) {
      add(Problem.of(DefinitionProblem.NO_COLUMNS), key);
    }
    Set<String> columns = new HashSet<>();
    for (String column : list.columns()) {
      readable(parser.column(column, 0));
      if (!columns.add(column)) {
        add(Problem.of(CatalogProblem.DUPLICATE).with("name", column), key);
      }
    }
    list.order().forEach(by -> readable(parser.order(by.path(), 0)));
  }

  private void readable(Outcome<?> read) {
    if (read instanceof Outcome.Refused<?>(var refused)) {
      problems.addAll(refused.all());
    }
  }

  private void add(Problem problem, Definition.Key key) {
    problems.add(problem.at(Place.field(key.place())));
  }
}
