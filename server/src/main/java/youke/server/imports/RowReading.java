package youke.server.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Money;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.text.Label;
import youke.server.sheet.Cell;
import youke.server.sheet.Row;
import youke.server.sheet.TextForm;

/** Reads rows of a table by a plan: typed values, texts that point somewhere, and what is wrong. */
final class RowReading {
  private final int width;
  private final Optional<TextForm> form;
  private final boolean trimmed;
  private final boolean blanksEmpty;
  private final Set<String> emptyTexts;
  private final List<Part> parts = new ArrayList<>();

  /** A column or constant, ready to be read. */
  private record Part(
      int at,
      String heading,
      String constant,
      Optional<Target> target,
      Optional<CellReader> reader,
      Map<String, String> stands) {}

  RowReading(ImportPlan plan, Caller caller, Optional<TextForm> form, RegionNames regions) {
    this.width = plan.headings().size();
    this.form = form;
    this.trimmed = plan.order().trimmed();
    this.blanksEmpty = plan.order().blanksEmpty();
    this.emptyTexts = plan.order().emptyTexts();
    CellReaders readers = new CellReaders(plan.catalog(), plan.order(), caller.zone(), regions);
    for (ImportPlan.Column column : plan.columns()) {
      Map<String, String> stands =
          column
              .target()
              .map(target -> plan.values(column.path(), target.field()))
              .orElse(Map.of());
      parts.add(
          new Part(
              column.at(),
              column.heading(),
              "",
              column.target(),
              column.target().flatMap(target -> reader(readers, target)),
              stands));
    }
    for (ImportPlan.Constant constant : plan.constants()) {
      parts.add(
          new Part(
              -1,
              "",
              constant.text(),
              Optional.of(constant.target()),
              reader(readers, constant.target()),
              plan.values(constant.path(), constant.target().field())));
    }
    // The amount is read before its currency.
    parts.sort((a, b) -> Boolean.compare(isCurrency(a), isCurrency(b)));
  }

  private static boolean isCurrency(Part part) {
    return part.target().orElse(null) instanceof Target.Currency;
  }

  private static Optional<CellReader> reader(CellReaders readers, Target target) {
    return switch (target) {
      case Target.Value(Field<?, ?> field) -> Optional.of(readers.of(field));
      case Target.MadeAt(Field<?, ?> field) -> Optional.of(readers.of(field));
      case Target.Currency _, Target.Pointer _, Target.MadeBy _ -> Optional.empty();
    };
  }

  Candidate read(Row given) {
    Row row = given;
    if (row.size() > width && form.isPresent()) {
      row = row.joined(width, form.get().delimiter()).orElse(row);
    }
    Candidate candidate = new Candidate(row);
    if (surplus(row)) {
      candidate.problem(
          Problem.of(ImportProblem.TOO_MANY_CELLS)
              .with("found", row.size())
              .with("headings", width),
          "");
      return candidate;
    }
    for (Part part : parts) {
      read(part, row, candidate);
    }
    return candidate;
  }

  private boolean surplus(Row row) {
    for (int i = width; i < row.size(); i++) {
      if (!row.text(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private void read(Part part, Row row, Candidate candidate) {
    Cell cell = part.at() < 0 ? Cell.ofText(part.constant()) : row.cell(part.at());
    String whole = cell.text();
    String text = whole.strip();
    String standsFor = part.stands().get(text);
    if (standsFor != null) {
      cell = Cell.ofText(standsFor);
      whole = standsFor;
      text = standsFor.strip();
    }
    boolean saysEmpty = (standsFor != null && text.isEmpty()) || emptyTexts.contains(text);
    if (saysEmpty || text.isEmpty()) {
      blank(part, candidate, saysEmpty);
    } else if (cell instanceof Cell.Failed) {
      candidate.problem(Problem.of(ImportProblem.CELL_FAILED).with("value", text), part.heading());
    } else if (part.target().isEmpty()) {
      stated(part, candidate, text);
    } else {
      value(part, part.target().get(), candidate, cell, asWritten(part) ? whole : text);
    }
  }

  private boolean asWritten(Part part) {
    return !trimmed
        && part.target().orElse(null) instanceof Target.Value(Field<?, ?> field)
        && (field.kind() instanceof Kind.Text || field.kind() instanceof Kind.LongText);
  }

  private void blank(Part part, Candidate candidate, boolean saysEmpty) {
    if (saysEmpty || blanksEmpty) {
      part.target()
          .filter(target -> target instanceof Target.Value || target instanceof Target.Pointer)
          .ifPresent(target -> candidate.values().put(target.field().name(), null));
    }
  }

  private static void stated(Part part, Candidate candidate, String text) {
    try {
      candidate.statedId(Long.parseLong(text));
    } catch (NumberFormatException other) {
      candidate.problem(CellReaders.unreadable(text, "记录编号", "the id of a record"), part.heading());
    }
  }

  private static void value(Part part, Target target, Candidate candidate, Cell cell, String text) {
    switch (target) {
      case Target.Value(Field<?, ?> field) ->
          sound(part, candidate, cell, text)
              .ifPresent(value -> candidate.values().put(field.name(), value));
      case Target.MadeAt _ ->
          sound(part, candidate, cell, text).ifPresent(value -> candidate.madeAt((Instant) value));
      case Target.Currency(Field<?, ?> field) -> currency(part, field, candidate, text);
      case Target.Pointer _, Target.MadeBy _ ->
          candidate.waiting().add(new Candidate.Waiting(target, part.heading(), text.strip()));
    }
  }

  private static Optional<Object> sound(Part part, Candidate candidate, Cell cell, String text) {
    Object read = part.reader().orElseThrow().read(cell, text);
    if (read instanceof Problem problem) {
      candidate.problem(problem, part.heading());
      return Optional.empty();
    }
    return Optional.of(read);
  }

  private static void currency(Part part, Field<?, ?> field, Candidate candidate, String text) {
    @Nullable Object amount = candidate.values().get(field.name());
    if (amount instanceof Money money) {
      if (text.length() != 3) {
        candidate.problem(
            Problem.of(KernelProblem.WRONG_TYPE)
                .with("field", field.label())
                .with("expected", Label.of("三位币种代码", "a currency of three letters")),
            part.heading());
        return;
      }
      String code = text.toUpperCase(Locale.ROOT);
      candidate.values().put(field.name(), new Money(money.amount(), code));
    }
  }
}
