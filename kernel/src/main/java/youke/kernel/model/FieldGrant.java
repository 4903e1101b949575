package youke.kernel.model;

/** How much of a field a role sees; several roles add up to the best of them. */
public record FieldGrant(String role, String entity, String field, Visibility visibility) {}
