package youke.postgres;

/** Why the product's own PostgreSQL cannot start or stop, said to the person who started it. */
public final class PostgresFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String chinese;

  PostgresFailure(String english, String chinese) {
    super(english);
    this.chinese = chinese;
  }

  PostgresFailure(String english, String chinese, Throwable cause) {
    super(english, cause);
    this.chinese = chinese;
  }

  /** The sentence in English, also what {@link #getMessage} answers. */
  public String english() {
    return String.valueOf(getMessage());
  }

  /** The same sentence in Chinese. */
  public String chinese() {
    return chinese;
  }
}
