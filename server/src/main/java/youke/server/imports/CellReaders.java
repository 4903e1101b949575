package youke.server.imports;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Option;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.text.Label;
import youke.server.sheet.Cell;

/** Who reads the cells of a column, by the kind of its field. */
final class CellReaders {
  private static final Pattern BETWEEN = Pattern.compile("[,，;；、|/\\n]");
  private static final Map<String, Boolean> FLAGS = flags();

  private final Catalog catalog;
  private final NumberReader numbers;
  private final DateReader dates;
  private final RegionNames regions;

  CellReaders(Catalog catalog, ImportOrder order, ZoneId zone, RegionNames regions) {
    this.catalog = catalog;
    this.regions = regions;
    this.numbers = new NumberReader(order.decimal());
    this.dates = new DateReader(order.dates(), order.dateOrder(), zone);
  }

  private static Map<String, Boolean> flags() {
    Map<String, Boolean> flags = new HashMap<>();
    for (String yes : List.of("true", "yes", "y", "1", "是", "有", "对", "√", "✓", "t", "on")) {
      flags.put(yes, true);
    }
    for (String no : List.of("false", "no", "n", "0", "否", "无", "错", "×", "✗", "f", "off")) {
      flags.put(no, false);
    }
    return flags;
  }

  /** The reader for a field's value; links are read elsewhere. */
  CellReader of(Field<?, ?> field) {
    return switch (field.kind()) {
      case Kind.Text _, Kind.Phone _, Kind.Mail _, Kind.Address _, Kind.LongText _ ->
          (_, text) -> text;
      case Kind.Region _ -> this::region;
      case Kind.Decimal _ -> numbers::number;
      case Kind.Percent _ -> numbers::percent;
      case Kind.Amount _ -> numbers::money;
      case Kind.Date _ -> dates::date;
      case Kind.Moment _ -> dates::moment;
      case Kind.Flag _ -> CellReaders::flag;
      case Kind.Choice<?> choice -> choice(field, choice);
      case Kind.Choices(List<Option> options) -> choices(field, options);
      case Kind.Dictionary(String name) -> dictionary(field, name);
      case Kind.Reference _, Kind.Attachment _, Kind.Formula<?> _ ->
          throw new IllegalArgumentException("No value is read for " + field);
    };
  }

  private static Object flag(Cell cell, String text) {
    Boolean flag = FLAGS.get(plain(text));
    return flag == null ? unreadable(text, "是或否", "yes or no") : flag;
  }

  /** A code, or the name that the division has. */
  private Object region(Cell cell, String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return plain;
    }
    Optional<String> code = regions.code(plain);
    return code.isPresent() ? code.get() : unreadable(text, "行政区划名称或代码", "a region's name or code");
  }

  private static CellReader choice(Field<?, ?> field, Kind.Choice<?> choice) {
    Map<String, String> codes = codes(choice.options());
    return (_, text) -> {
      String code = codes.get(plain(text));
      Object value = code == null ? null : choice.decode(code).orElse(null);
      return value == null ? unknown(field, text) : value;
    };
  }

  private static CellReader choices(Field<?, ?> field, List<Option> options) {
    Map<String, String> codes = codes(options);
    return (_, text) -> {
      Set<String> found = new LinkedHashSet<>();
      for (String part : BETWEEN.split(text)) {
        if (!part.isBlank()) {
          String code = codes.get(plain(part));
          if (code == null) {
            return unknown(field, part.strip());
          }
          found.add(code);
        }
      }
      return options.stream().map(Option::code).filter(found::contains).toList();
    };
  }

  private CellReader dictionary(Field<?, ?> field, String name) {
    DictionaryContents contents = catalog.dictionaries().get(name);
    Map<String, String> codes = codes(contents == null ? List.of() : contents.entries());
    return (_, text) -> {
      String code = codes.get(plain(text));
      return code == null ? unknown(field, text) : code;
    };
  }

  /** Options by code and by label in both languages; where two share a label, the first. */
  private static Map<String, String> codes(List<Option> options) {
    Map<String, String> codes = new HashMap<>();
    options.forEach(option -> codes.put(plain(option.code()), option.code()));
    for (Option option : options) {
      codes.putIfAbsent(plain(option.label().zh()), option.code());
      codes.putIfAbsent(plain(option.label().en()), option.code());
    }
    return codes;
  }

  /** Width, case and outer blanks aside. */
  static String plain(String text) {
    String plain =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    return plain.strip().toLowerCase(Locale.ROOT);
  }

  private static Problem unknown(Field<?, ?> field, String text) {
    return Problem.of(KernelProblem.UNKNOWN_OPTION)
        .with("field", field.label())
        .with("value", shortened(text));
  }

  static Problem unreadable(String text, String zh, String en) {
    return Problem.of(ImportProblem.UNREADABLE_VALUE)
        .with("value", shortened(text))
        .with("expected", Label.of(zh, en));
  }

  /** As much of a text as a message bears. */
  static String shortened(String text) {
    List<Integer> points = new ArrayList<>(text.codePoints().limit(81).boxed().toList());
    if (points.size() <= 80) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    points.subList(0, 80).forEach(cut::appendCodePoint);
    return cut.append('…').toString();
  }
}
