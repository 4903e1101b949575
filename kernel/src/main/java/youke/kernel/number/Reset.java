package youke.kernel.number;

/**
 * When the sequence of a number begins again at 1.
 *
 * @param period after this time
 * @param perParent whether each parent record has a sequence of its own
 */
public record Reset(Period period, boolean perParent) {
  public static final Reset NEVER = new Reset(Period.FOREVER, false);
}
