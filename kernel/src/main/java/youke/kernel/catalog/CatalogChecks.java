package youke.kernel.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import youke.kernel.filter.FilterParser;
import youke.kernel.filter.Sight;
import youke.kernel.model.Board;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Form;
import youke.kernel.model.Grant;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.ListView;
import youke.kernel.model.Sorting;
import youke.kernel.number.NumberMistake;
import youke.kernel.number.NumberPattern;
import youke.kernel.number.ReadPattern;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.text.Label;
import youke.kernel.text.Language;

/** Looks through a whole catalog for parts that name what is not there. */
final class CatalogChecks {
  private final Catalog catalog;
  private final List<Problem> problems = new ArrayList<>();

  CatalogChecks(Catalog catalog) {
    this.catalog = catalog;
  }

  List<Problem> problems() {
    for (CatalogEntity entity : catalog.entities().values()) {
      views(entity);
      grants(entity);
      whole(entity);
      conditions(entity);
      searchCodes(entity);
      entity.numbering().ifPresent(numbering -> numbering(entity, numbering));
    }
    catalog
        .formulas()
        .problems()
        .forEach((field, problem) -> expression(field.toString(), problem));
    new PartCycles(catalog)
        .found()
        .forEach(
            (field, path) ->
                problems.add(
                    Problem.of(CatalogProblem.CYCLE, Place.field(field.toString()))
                        .with("path", path)));
    return problems;
  }

  // Two fields of one code would be found through each other, whatever the reader may see of them.
  private void searchCodes(CatalogEntity entity) {
    Map<String, String> fieldOf = new HashMap<>();
    entity
        .searchCodes()
        .forEach(
            (field, code) -> {
              String other = fieldOf.putIfAbsent(code, field);
              if (other != null) {
                problems.add(
                    Problem.of(
                            CatalogProblem.SEARCHED_ALIKE, Place.field(entity.name() + "." + field))
                        .with("name", other));
              }
            });
  }

  private void conditions(CatalogEntity entity) {
    FilterParser parser = new FilterParser(catalog, entity, Sight.unlimited(catalog), "filter");
    for (ListView view : entity.declared().lists()) {
      if (parser.filter(view.filter()) instanceof Outcome.Refused<?>(Problems refused)) {
        expression(entity.name() + " list " + view.name(), refused.first());
      }
    }
  }

  private void numbering(CatalogEntity entity, Entity.Numbering numbering) {
    switch (NumberPattern.read(numbering.pattern())) {
      case ReadPattern.Unusable(List<NumberMistake> mistakes) ->
          mistakes.forEach(mistake -> badNumbering(entity, mistake.text()));
      case ReadPattern.Usable(NumberPattern pattern) -> {
        if (pattern.needsParent() && !isPartOfNumbered(entity)) {
          badNumbering(
              entity,
              Label.of(
                  "只有属于带编号的上级记录时才能使用上级编号",
                  "only a part of a numbered record can use the parent's number"));
        }
      }
    }
  }

  private boolean isPartOfNumbered(CatalogEntity entity) {
    return entity
        .whole()
        .flatMap(link -> catalog.find(link.target()))
        .flatMap(whole -> whole.declared().number())
        .isPresent();
  }

  private void badNumbering(CatalogEntity entity, Label detail) {
    problems.add(
        Problem.of(CatalogProblem.BAD_NUMBERING, Place.field(entity.name()))
            .with("detail", detail));
  }

  private void expression(String place, Problem problem) {
    Label detail = Label.of(problem.message(Language.ZH), problem.message(Language.EN));
    problems.add(
        Problem.of(CatalogProblem.BAD_EXPRESSION, Place.field(place)).with("detail", detail));
  }

  private void views(CatalogEntity entity) {
    for (ListView view : entity.declared().lists()) {
      String where = "list " + view.name();
      view.columns().forEach(path -> known(entity, where, path));
      view.order().stream().map(Sorting::path).forEach(path -> known(entity, where, path));
    }
    entity
        .declared()
        .formView()
        .ifPresent(
            form -> {
              for (Form.Group group : form.groups()) {
                group.fields().forEach(name -> known(entity, "form", name));
              }
            });
    entity.declared().boardView().ifPresent(board -> board(entity, board));
  }

  private void board(CatalogEntity entity, Board board) {
    known(entity, "board", board.column());
    board.summed().ifPresent(name -> known(entity, "board", name));
    board.weightedBy().ifPresent(name -> known(entity, "board", name));
    entity
        .field(board.column())
        .filter(
            field -> !(field instanceof Link<?, ?>) && !(field.kind() instanceof Kind.Choice<?>))
        .ifPresent(
            field ->
                problems.add(
                    Problem.of(CatalogProblem.WRONG_KIND, Place.field(field.toString()))
                        .with("where", "board")));
  }

  private void grants(CatalogEntity entity) {
    for (Grant grant : entity.declared().grants()) {
      if (!entity.declared().isCustom() && !catalog.roles().containsKey(grant.role())) {
        problems.add(
            Problem.of(CatalogProblem.UNKNOWN_ROLE, Place.field(entity.name()))
                .with("name", grant.role()));
      }
    }
    for (FieldGrant grant : entity.declared().fieldGrants()) {
      known(entity, "shows", grant.field());
    }
  }

  private void whole(CatalogEntity entity) {
    entity
        .whole()
        .filter(link -> !link.isRequired() || !link.isFixed())
        .ifPresent(
            link ->
                problems.add(
                    Problem.of(CatalogProblem.PART_NOT_REQUIRED, Place.field(link.toString()))));
  }

  private void known(CatalogEntity entity, String where, String path) {
    CatalogEntity at = entity;
    String[] steps = path.split("\\.");
    for (int i = 0; i < steps.length; i++) {
      Optional<Field<?, ?>> field = at.field(steps[i]);
      boolean last = i == steps.length - 1;
      Optional<CatalogEntity> next =
          last ? Optional.of(at) : at.link(steps[i]).flatMap(link -> catalog.find(link.target()));
      if (field.isEmpty() || next.isEmpty()) {
        problems.add(
            Problem.of(CatalogProblem.UNKNOWN_PART, Place.field(entity.name()))
                .with("where", where)
                .with("name", path));
        return;
      }
      at = next.get();
    }
  }
}
