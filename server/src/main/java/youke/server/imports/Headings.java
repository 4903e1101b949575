package youke.server.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import youke.server.sheet.Row;
import youke.server.sheet.SheetPlace;

/** The headings of a table, each with a name of its own. */
record Headings(List<String> names) {
  Headings {
    names = List.copyOf(names);
  }

  /**
   * From the first row: a blank one is called by its letter, one that is there already gets a
   * number.
   */
  static Headings of(Row row) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < row.size(); i++) {
      String text = row.text(i).strip();
      String base = text.isEmpty() ? SheetPlace.letters(i + 1) : text;
      String name = base;
      for (int n = 2; !taken.add(name); n++) {
        name = base + " (" + n + ")";
      }
      names.add(name);
    }
    return new Headings(names);
  }

  int size() {
    return names.size();
  }
}
