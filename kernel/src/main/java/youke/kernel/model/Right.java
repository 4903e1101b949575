package youke.kernel.model;

/** Something that a role may do with an entity: read, create, ... or one of its actions by name. */
public record Right(String name) {
  public static final Right READ = new Right("read");
  public static final Right CREATE = new Right("create");
  public static final Right EDIT = new Right("edit");
  public static final Right DELETE = new Right("delete");
  public static final Right TRANSFER = new Right("transfer");
  public static final Right SHARE = new Right("share");
  public static final Right EXPORT = new Right("export");
  public static final Right IMPORT = new Right("import");

  /** To keep author and time from where a record comes, in an import. */
  public static final Right ORIGIN = new Right("origin");

  /** To hand all records of a person to another; granted on the entity of persons. */
  public static final Right HAND_OVER = new Right("handOver");

  /** This right within a scope, to be granted. */
  public Allowed in(Scope scope) {
    return new Allowed(this, scope);
  }

  /** A right with the scope in which it holds. */
  public record Allowed(Right right, Scope scope) {}
}
