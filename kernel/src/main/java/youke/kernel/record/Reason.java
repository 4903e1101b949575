package youke.kernel.record;

import youke.kernel.model.Scope;

/** Why somebody may, or may not, do something with a record. */
public sealed interface Reason {
  /** A role gives the right within a scope, and the record lies in it or not. */
  record ByRole(String role, Scope scope, boolean holds) implements Reason {}

  /** The record is shared with the person, by name, team or role. */
  record ByMembership(boolean holds) implements Reason {}

  /** The person owns the record that this link points to. */
  record ByOwnerOf(String link, boolean holds) implements Reason {}

  /** The record is exclusive: nobody but owner and members sees it. */
  record Exclusive() implements Reason {}

  /** It is part of a record, and follows that one's rights. */
  record PartOf(String entity, long id) implements Reason {}

  /** No role of the person has the right on any record of this entity. */
  record NoRole() implements Reason {}
}
