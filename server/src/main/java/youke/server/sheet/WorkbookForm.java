package youke.server.sheet;

import java.util.List;
import java.util.Optional;

/**
 * What an xlsx workbook offers.
 *
 * @param tabs its sheets of cells in the order of the tabs, hidden ones included
 * @param from1904 whether its dates count from 1904 rather than 1900
 */
public record WorkbookForm(List<SheetTab> tabs, boolean from1904) implements SheetForm {

  public WorkbookForm {
    tabs = List.copyOf(tabs);
  }

  /** The first sheet that a person sees, or the first of all when every one is hidden. */
  public SheetTab first() {
    return tabs.stream().filter(tab -> !tab.hidden()).findFirst().orElse(tabs.getFirst());
  }

  /** The sheet of that name. */
  public Optional<SheetTab> tab(String name) {
    return tabs.stream().filter(tab -> tab.name().equals(name)).findFirst();
  }
}
