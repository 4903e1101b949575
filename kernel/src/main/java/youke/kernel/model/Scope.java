package youke.kernel.model;

/** How far a right reaches, from nothing but one's own records to all of them. */
public enum Scope {
  OWN,
  TEAM,
  DEPARTMENT_AND_BELOW,
  COMPANY,
  ALL;

  public Scope wider(Scope other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
