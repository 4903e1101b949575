package youke.kernel.record;

import java.util.List;

/** What takes a list out of the house, record by record. */
public interface Takeaway {
  /** Called once, before the first record. */
  void begins(List<Page.Column> columns);

  void line(Page.Line line);
}
