package youke.kernel.model;

/** What a role may do with an entity, and how far. */
public record Grant(String role, String entity, Right right, Scope scope) {}
