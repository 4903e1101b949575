package youke.server.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.text.Label;
import youke.server.sheet.RowReader;
import youke.server.sheet.SheetFile;
import youke.server.sheet.SheetProblem;
import youke.server.sheet.SheetRefused;
import youke.server.sheet.TextEncoding;
import youke.server.sheet.TextForm;

/**
 * Opens tables as their owners want them read, and says what is wrong with those that cannot be.
 */
final class Tables {
  private Tables() {}

  /**
   * Opens a table.
   *
   * @throws Refusal when it is none, or has no such sheet
   */
  static RowSource.Table open(Path path, ImportOrder order) throws IOException {
    try {
      SheetFile file = SheetFile.open(path);
      if (file.form() instanceof TextForm found) {
        file = file.as(corrected(found, order));
      }
      return new RowSource.Table(file, order.sheet().orElse(null));
    } catch (SheetRefused refused) {
      throw refused(refused);
    }
  }

  private static TextForm corrected(TextForm found, ImportOrder order) {
    TextForm form = found;
    if (order.encoding().isPresent()) {
      form = form.withEncoding(encoding(order.encoding().get()));
    }
    Optional<String> delimiter = order.delimiter();
    if (delimiter.isPresent()) {
      if (delimiter.get().length() != 1) {
        throw wrong("delimiter");
      }
      try {
        form = form.withDelimiter(delimiter.get().charAt(0));
      } catch (IllegalArgumentException impossible) {
        throw wrong("delimiter");
      }
    }
    return form;
  }

  private static TextEncoding encoding(String label) {
    for (TextEncoding encoding : TextEncoding.values()) {
      if (encoding.label().equalsIgnoreCase(label)) {
        return encoding;
      }
    }
    throw wrong("encoding");
  }

  private static Refusal wrong(String name) {
    return new Refusal(
        Problem.of(ImportProblem.WRONG_SETTING, Place.field(name)).with("name", name));
  }

  /** The headings: the first row. */
  static Headings headings(RowSource.Table table) throws IOException {
    try (RowReader rows = table.all()) {
      if (!rows.hasNext()) {
        throw new Refusal(Problem.of(ImportProblem.NO_ROWS));
      }
      return Headings.of(rows.next());
    } catch (SheetRefused refused) {
      throw refused(refused);
    }
  }

  static Refusal refused(SheetRefused refused) {
    SheetProblem problem = refused.problem();
    return new Refusal(
        Problem.of(ImportProblem.UNREADABLE_TABLE)
            .with("detail", Label.of(problem.zh(), problem.en()))
            .with("reason", problem.code().name()));
  }
}
