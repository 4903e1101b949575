package youke.kernel.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Field;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Grant;
import youke.kernel.model.Kind;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Visibility;

/**
 * What a set of roles may do and see; several roles add up. Nothing is allowed that no role grants.
 */
public final class Rights {
  private final Map<String, Map<Right, Map<String, Scope>>> scopes = new HashMap<>();
  private final Map<String, Map<String, Map<String, Visibility>>> fields = new HashMap<>();
  private final Set<String> roles;

  private Rights(Set<String> roles) {
    this.roles = Set.copyOf(roles);
  }

  /** The rights of these roles out of everything that is granted to anyone. */
  public static Rights of(Set<String> roles, List<Grant> grants, List<FieldGrant> fieldGrants) {
    Rights rights = new Rights(roles);
    for (Grant grant : grants) {
      if (roles.contains(grant.role())) {
        rights
            .scopes
            .computeIfAbsent(grant.entity(), _ -> new HashMap<>())
            .computeIfAbsent(grant.right(), _ -> new LinkedHashMap<>())
            .merge(grant.role(), grant.scope(), Scope::wider);
      }
    }
    for (FieldGrant grant : fieldGrants) {
      if (roles.contains(grant.role())) {
        rights
            .fields
            .computeIfAbsent(grant.entity(), _ -> new HashMap<>())
            .computeIfAbsent(grant.field(), _ -> new LinkedHashMap<>())
            .put(grant.role(), grant.visibility());
      }
    }
    return rights;
  }

  /** How far a right on an entity reaches; empty when no role grants it. */
  public Optional<Scope> scope(String entity, Right right) {
    return byRole(entity, right).values().stream().reduce(Scope::wider);
  }

  /** The scope that each granting role gives, for 'why can I see this?'. */
  public Map<String, Scope> byRole(String entity, Right right) {
    return scopes.getOrDefault(entity, Map.of()).getOrDefault(right, Map.of());
  }

  /**
   * How much of a field is seen: the best that any role gives; a role that says nothing gives the
   * field's own level. A file is not shown on request: it would have to be taken out by the door of
   * files.
   */
  public Visibility visibility(Field<?, ?> field) {
    Visibility best = best(field);
    return best == Visibility.REVEALABLE && field.kind() instanceof Kind.Attachment
        ? Visibility.MASKED
        : best;
  }

  private Visibility best(Field<?, ?> field) {
    Visibility silent = field.isSensitive() ? Visibility.MASKED : Visibility.SEEN;
    Map<String, Visibility> said =
        fields.getOrDefault(field.entity(), Map.of()).getOrDefault(field.name(), Map.of());
    if (said.isEmpty()) {
      return roles.isEmpty() ? Visibility.HIDDEN : silent;
    }
    EnumMap<Visibility, Boolean> given = new EnumMap<>(Visibility.class);
    for (String role : roles) {
      given.put(said.getOrDefault(role, silent), true);
    }
    return given.keySet().stream().reduce(Visibility.HIDDEN, Visibility::better);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rights that
        && roles.equals(that.roles)
        && scopes.equals(that.scopes)
        && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(roles, scopes, fields);
  }
}
