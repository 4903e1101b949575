package youke.server.sheet;

import youke.server.sheet.SheetProblem.Code;

/**
 * Counts what a workbook's parts unpack to, and stops when it is more than such a file can hold.
 */
final class InflateBudget {
  private final long allowed;
  private long spent;

  InflateBudget(long fileBytes, SheetLimits limits) {
    long byRatio =
        fileBytes > Long.MAX_VALUE / limits.ratio() ? Long.MAX_VALUE : fileBytes * limits.ratio();
    allowed = Math.min(limits.inflatedBytes(), Math.max(limits.freeBytes(), byRatio));
  }

  void spend(long bytes) {
    spent += bytes;
    if (spent > allowed) {
      throw new SheetProblem(
              Code.INFLATES_TOO_FAR, SheetPlace.FILE, "> " + (allowed >> 20) + " MiB")
          .refused();
    }
  }

  long spent() {
    return spent;
  }
}
