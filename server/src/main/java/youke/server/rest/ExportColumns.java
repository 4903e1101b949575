package youke.server.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.kernel.model.Option;
import youke.kernel.model.Ref;
import youke.kernel.record.Page;
import youke.kernel.text.Label;
import youke.kernel.text.Language;
import youke.org.Regions;
import youke.server.sheet.Cell;
import youke.server.sheet.SheetColumn;

/**
 * The columns of a table that leaves the house, headed and filled as people read them: an amount
 * and its currency are two, an option stands by its label, a record by its title. What is written
 * so, the import reads again.
 */
final class ExportColumns {
  private static final String DAY = "yyyy-mm-dd";
  private static final String AMOUNT = "#,##0.00##";

  private final Catalog catalog;
  private final CatalogEntity entity;
  private final Caller caller;
  private final List<Page.Column> columns;

  ExportColumns(Catalog catalog, CatalogEntity entity, Caller caller, List<Page.Column> columns) {
    this.catalog = catalog;
    this.entity = entity;
    this.caller = caller;
    this.columns = columns;
  }

  private Language language() {
    return caller.language();
  }

  /** The header row; no two columns are called the same. */
  List<SheetColumn> headings() {
    List<SheetColumn> headings = new ArrayList<>();
    Map<String, Integer> given = new HashMap<>();
    for (Page.Column column : columns) {
      Kind<?> kind = plain(column.field().kind());
      Label label = label(column.path());
      headings.add(formatted(SheetColumn.of(once(label.in(language()), given)), kind));
      if (kind instanceof Kind.Amount) {
        Label currency = Label.of(label.zh() + "币种", label.en() + " currency");
        headings.add(SheetColumn.of(once(currency.in(language()), given)));
      }
    }
    return headings;
  }

  private static String once(String heading, Map<String, Integer> given) {
    int times = given.merge(heading, 1, Integer::sum);
    return times == 1 ? heading : heading + " (" + times + ")";
  }

  private static SheetColumn formatted(SheetColumn column, Kind<?> kind) {
    return switch (kind) {
      case Kind.Amount _ -> column.formatted(AMOUNT).wide(16);
      case Kind.Date _ -> column.formatted(DAY).wide(12);
      case Kind.Moment _ -> column.wide(20);
      case Kind.Text _, Kind.Address _, Kind.Reference _ -> column.wide(24);
      case Kind.LongText _ -> column.wide(40);
      case Kind.Phone _,
          Kind.Mail _,
          Kind.Region _,
          Kind.Dictionary _,
          Kind.Decimal _,
          Kind.Percent _,
          Kind.Flag _,
          Kind.Choice<?> _,
          Kind.Choices _,
          Kind.Attachment _,
          Kind.Formula<?> _ ->
          column;
    };
  }

  /** As the import calls it: of a path the link and the field, such as 客户编号. */
  private Label label(String path) {
    CatalogEntity at = entity;
    String zh = "";
    String en = "";
    for (String name : path.split("\\.", -1)) {
      Field<?, ?> field = at.field(name).orElseThrow();
      zh += field.label().zh();
      en += (en.isEmpty() ? "" : " ") + field.label().en();
      if (field instanceof Link<?, ?> link) {
        at = catalog.entity(link.target());
      }
    }
    return Label.of(zh, en);
  }

  /** One row. */
  List<Cell> cells(Page.Line line) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Kind<?> kind = plain(columns.get(i).field().kind());
      Object value = line.values().get(i);
      if (kind instanceof Kind.Amount) {
        Optional<Money> money =
            value instanceof Money found ? Optional.of(found) : Optional.empty();
        cells.add(money.<Cell>map(one -> Cell.Decimal.of(one.amount())).orElse(Cell.BLANK));
        cells.add(money.map(one -> Cell.ofText(one.currency())).orElse(Cell.BLANK));
      } else {
        cells.add(value == null ? Cell.BLANK : cell(kind, value));
      }
    }
    return cells;
  }

  private Cell cell(Kind<?> kind, Object value) {
    return switch (value) {
      case BigDecimal number -> Cell.Decimal.of(number);
      case LocalDate date -> new Cell.DateOnly(date);
      case Instant moment -> new Cell.DateAndTime(LocalDateTime.ofInstant(moment, caller.zone()));
      case Boolean flag -> Cell.ofText((flag ? YES : NO).in(language()));
      case Ref ref -> Cell.ofText(shown(ref));
      case Enum<?> option -> Cell.ofText(option(kind, option.name()));
      case List<?> codes -> Cell.ofText(options(kind, codes));
      default -> Cell.ofText(option(kind, value.toString()));
    };
  }

  private static final Label YES = Label.of("是", "Yes");
  private static final Label NO = Label.of("否", "No");

  // A record whose title is not to be seen is still told from others.
  private static String shown(Ref ref) {
    @Nullable String title = ref.title();
    return title == null || title.isEmpty() ? Long.toString(ref.id()) : title;
  }

  private String options(Kind<?> kind, List<?> codes) {
    String between =
        switch (language()) {
          case ZH -> "、";
          case EN -> ", ";
        };
    return String.join(
        between, codes.stream().map(code -> option(kind, Objects.toString(code))).toList());
  }

  private String option(Kind<?> kind, String code) {
    return switch (kind) {
      case Kind.Choice<?> choice -> label(choice.options(), code);
      case Kind.Choices(List<Option> options) -> label(options, code);
      case Kind.Dictionary(String name) ->
          Optional.ofNullable(catalog.dictionaries().get(name))
              .map(DictionaryContents::entries)
              .map(entries -> label(entries, code))
              .orElse(code);
      case Kind.Region _ -> Regions.label(code).map(label -> label.in(language())).orElse(code);
      case Kind.Text _,
          Kind.LongText _,
          Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Decimal _,
          Kind.Percent _,
          Kind.Amount _,
          Kind.Date _,
          Kind.Moment _,
          Kind.Flag _,
          Kind.Reference _,
          Kind.Attachment _,
          Kind.Formula<?> _ ->
          code;
    };
  }

  private String label(List<Option> options, String code) {
    return options.stream()
        .filter(option -> option.code().equals(code))
        .map(option -> option.label().in(language()))
        .findFirst()
        .orElse(code);
  }

  private static Kind<?> plain(Kind<?> kind) {
    return kind instanceof Kind.Formula<?> formula ? plain(formula.result()) : kind;
  }
}
