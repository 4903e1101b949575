package youke.kernel.problem;

/**
 * A value in a problem that only those may read who see the field that it comes from, such as a
 * credit limit; to everybody else it is masked.
 */
public record Guarded(String entity, String field, Object value) {
  @Override
  public String toString() {
    return "•••";
  }
}
