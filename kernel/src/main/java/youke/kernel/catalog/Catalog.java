package youke.kernel.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import youke.kernel.filter.Formulas;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Grant;
import youke.kernel.model.Role;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.rule.Event;
import youke.kernel.rule.Reaction;

/**
 * The compiled, immutable description of the product: every entity with its fields, lists, rules
 * and grants. Requests keep the catalog that they began with; a change makes a new one.
 */
public final class Catalog {
  private final Map<String, CatalogEntity> entities;
  private final Map<String, DictionaryContents> dictionaries;
  private final Map<String, Role> roles;
  private final Map<Class<? extends Event>, List<Reaction<?>>> reactions;
  private final Definitions definitions;
  private final Formulas formulas;

  Catalog(
      Map<String, CatalogEntity> entities,
      Map<String, DictionaryContents> dictionaries,
      Map<String, Role> roles,
      Map<Class<? extends Event>, List<Reaction<?>>> reactions,
      Definitions definitions) {
    this.entities = entities;
    this.dictionaries = dictionaries;
    this.roles = roles;
    this.reactions = reactions;
    this.definitions = definitions;
    this.formulas = new Formulas(this);
  }

  /**
   * Compiles what the product, its packs and its administrators say; all mistakes are told together
   * with their place.
   */
  public static Outcome<Catalog> compile(List<Contents> contents, Definitions definitions) {
    return new CatalogCompiler(contents, definitions).compile();
  }

  /** All entities by name, in the order of declaration. */
  public Map<String, CatalogEntity> entities() {
    return entities;
  }

  public Optional<CatalogEntity> find(String entity) {
    return Optional.ofNullable(entities.get(entity));
  }

  /**
   * The entity of this name.
   *
   * @throws Refusal when there is none: UNKNOWN_ENTITY
   */
  public CatalogEntity entity(String name) {
    return find(name)
        .orElseThrow(
            () -> new Refusal(Problem.of(KernelProblem.UNKNOWN_ENTITY).with("name", name)));
  }

  /** The entity whose rights a record goes by: for parts that of the whole, else its own. */
  public CatalogEntity whole(CatalogEntity part) {
    CatalogEntity at = part;
    while (at.whole().isPresent()) {
      at = entity(at.whole().get().target());
    }
    return at;
  }

  public Map<String, DictionaryContents> dictionaries() {
    return dictionaries;
  }

  /** The standard roles by name; administrators' roles are records of the organisation. */
  public Map<String, Role> roles() {
    return roles;
  }

  /** Everything that declarations grant to standard roles. */
  public List<Grant> grants() {
    return entities.values().stream().flatMap(e -> e.declared().grants().stream()).toList();
  }

  /** How much standard roles see of fields, as declared. */
  public List<FieldGrant> fieldGrants() {
    return entities.values().stream().flatMap(e -> e.declared().fieldGrants().stream()).toList();
  }

  /** What follows from an event, in the order of declaration. */
  public List<Reaction<?>> reactions(Class<? extends Event> event) {
    return reactions.getOrDefault(event, List.of());
  }

  /** The expressions of all formula fields. */
  public Formulas formulas() {
    return formulas;
  }

  /** What administrators have defined. */
  public Definitions definitions() {
    return definitions;
  }
}
