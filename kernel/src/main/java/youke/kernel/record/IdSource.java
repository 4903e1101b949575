package youke.kernel.record;

/** Gives ids that no record of the book has had. */
@FunctionalInterface
public interface IdSource {
  long next();
}
