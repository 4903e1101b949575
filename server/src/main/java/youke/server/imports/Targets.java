package youke.server.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.kernel.problem.Refusal;
import youke.kernel.store.KeyLookup;

/**
 * Reads the paths that say what a column stands for: {@code name}, {@code account}, {@code
 * account.number}, {@code creditLimit.currency}, {@code createdAt}, {@code createdBy}, {@code id}.
 */
final class Targets {
  /** The path of the record's own id. */
  static final String ID = "id";

  private final Catalog catalog;
  private final Caller caller;
  private final CatalogEntity entity;

  Targets(Catalog catalog, Caller caller, CatalogEntity entity) {
    this.catalog = catalog;
    this.caller = caller;
    this.entity = entity;
  }

  /**
   * What a path stands for.
   *
   * @param place of the path in what was sent
   * @throws Refusal when there is no such field for the caller, or it is not theirs to set
   */
  Target of(String path, String place) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Optional<String> rest = dot < 0 ? Optional.empty() : Optional.of(path.substring(dot + 1));
    Field<?, ?> field = seen(entity, name, place);
    boolean origin = field == entity.declared().createdAt || field == entity.declared().createdBy;
    if (origin && caller.rights().scope(catalog.whole(entity).name(), Right.ORIGIN).isEmpty()) {
      throw refused(KernelProblem.NOT_YOURS_TO_SET, field, place);
    }
    if (field == entity.declared().createdAt && rest.isEmpty()) {
      return new Target.MadeAt(field);
    }
    if (field == entity.declared().createdBy && field instanceof Link<?, ?> author) {
      return new Target.MadeBy(author, by(author, rest, place));
    }
    if (field.isDerived() || caller.rights().visibility(field).isMasked()) {
      throw refused(KernelProblem.NOT_YOURS_TO_SET, field, place);
    }
    if (field instanceof Link<?, ?> link) {
      return new Target.Pointer(link, by(link, rest, place));
    }
    if (field.kind() instanceof Kind.Attachment) {
      throw refused(ImportProblem.NOT_IMPORTABLE, field, place);
    }
    if (rest.isEmpty()) {
      return new Target.Value(field);
    }
    if (field.kind() instanceof Kind.Amount && rest.get().equals("currency")) {
      return new Target.Currency(field);
    }
    throw unknown(entity, path, place);
  }

  private Optional<String> by(Link<?, ?> link, Optional<String> rest, String place) {
    if (rest.isPresent() && !rest.get().equals(ID)) {
      CatalogEntity target = catalog.entity(link.target());
      Field<?, ?> field = seen(target, rest.get(), place);
      boolean masked = caller.rights().visibility(field).isMasked();
      if (masked || field instanceof Link<?, ?> || !KeyLookup.isKey(field)) {
        throw refused(ImportProblem.NOT_A_KEY, field, place);
      }
    }
    return rest;
  }

  private Field<?, ?> seen(CatalogEntity of, String name, String place) {
    return of.field(name)
        .filter(field -> caller.rights().visibility(field) != Visibility.HIDDEN)
        .orElseThrow(() -> unknown(of, name, place));
  }

  private static Refusal unknown(CatalogEntity of, String name, String place) {
    return new Refusal(
        Problem.of(KernelProblem.UNKNOWN_FIELD, Place.field(place))
            .with("entity", of.label())
            .with("name", name));
  }

  private static Refusal refused(ProblemCode code, Field<?, ?> field, String place) {
    return new Refusal(Problem.of(code, Place.field(place)).with("field", field.label()));
  }

  /**
   * Refuses whoever may not import into the entity at all.
   *
   * @param mode what the import is to do; each needs its own right besides
   */
  static void requireRights(
      Catalog catalog, Caller caller, CatalogEntity entity, Optional<ImportMode> mode) {
    boolean part = entity.whole().isPresent();
    CatalogEntity judged = catalog.whole(entity);
    require(caller, judged, Right.IMPORT);
    mode.ifPresent(
        wanted -> {
          if (wanted.creates()) {
            require(caller, judged, part ? Right.EDIT : Right.CREATE);
          }
          if (wanted.updates()) {
            require(caller, judged, Right.EDIT);
          }
        });
  }

  private static void require(Caller caller, CatalogEntity entity, Right right) {
    if (caller.rights().scope(entity.name(), right).isEmpty()) {
      throw new Refusal(
          Problem.of(KernelProblem.NOT_ALLOWED)
              .with("right", right.name())
              .with("entity", entity.label()));
    }
  }

  /**
   * The fields of an entity by which its records are called: numbers and codes, then the titles.
   */
  static List<Field<?, ?>> names(CatalogEntity entity, Caller caller) {
    return Stream.of(
            entity.fields().stream().filter(Field::isUnique),
            Stream.<Field<?, ?>>of(entity.title()),
            entity.englishTitle().stream())
        .<Field<?, ?>>flatMap(some -> some)
        .distinct()
        .filter(field -> caller.rights().visibility(field) == Visibility.SEEN)
        .filter(field -> isText(field.kind()))
        .toList();
  }

  private static boolean isText(Kind<?> kind) {
    return kind instanceof Kind.Text
        || kind instanceof Kind.Phone
        || kind instanceof Kind.Mail
        || kind instanceof Kind.LongText;
  }
}
