package youke.kernel.catalog;

import java.util.List;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** A list of values that an administrator keeps, with the entries that it starts with. */
public record DictionaryContents(String name, Label label, List<Option> entries) {
  public DictionaryContents {
    entries = List.copyOf(entries);
  }
}
