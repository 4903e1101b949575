package youke.kernel.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.model.Field;
import youke.kernel.model.FieldCheck;
import youke.kernel.model.Kind;
import youke.kernel.model.Money;
import youke.kernel.model.Option;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.text.Label;

/**
 * Whether a typed value may be kept in a field: length, range, options, characters, and the field's
 * own check.
 */
public final class ValueRules {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int DIGITS = 24;

  private final Catalog catalog;

  public ValueRules(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The problem with this value in this field, with its place. */
  <V> Optional<Problem> problem(Field<?, V> field, Object value) {
    return fits(field.kind(), value)
        .or(() -> own(field, value))
        .map(problem -> problem.at(Place.field(field.name())).with("field", field.label()));
  }

  // The kind's own switch has shown that the value is of the field's type.
  @SuppressWarnings("unchecked")
  private static <V> Optional<Problem> own(Field<?, V> field, Object value) {
    Optional<FieldCheck<V>> check = field.check();
    return check.isPresent() && !(value instanceof String text && text.isEmpty())
        ? check.get().problem((V) value)
        : Optional.empty();
  }

  /** The problem with this value as one of a kind; it has no place and no label yet. */
  public Optional<Problem> fits(Kind<?> kind, Object value) {
    return switch (kind) {
      case Kind.Text(int max) -> text(value, max);
      case Kind.LongText(int max) -> text(value, max);
      case Kind.Phone _ -> text(value, 40);
      case Kind.Mail _ -> text(value, 254);
      case Kind.Address _ -> text(value, 500);
      case Kind.Region _ -> text(value, 6);
      case Kind.Dictionary(String name) -> dictionary(name, value);
      case Kind.Decimal(int scale) -> number(value, scale);
      case Kind.Percent _ -> number(value, 4);
      case Kind.Amount(int scale) ->
          value instanceof Money money && CURRENCY.matcher(money.currency()).matches()
              ? number(money.amount(), scale)
              : wrong("金额和三位币种", "an amount with a currency of three capitals");
      case Kind.Date _ ->
          ofType(
              value instanceof java.time.LocalDate d && d.getYear() > 0 && d.getYear() < 10_000,
              "日期",
              "a date");
      case Kind.Moment _ -> ofType(value instanceof java.time.Instant, "时间", "a moment");
      case Kind.Flag _ -> ofType(value instanceof Boolean, "是或否", "true or false");
      case Kind.Choice<?> choice -> option(choice.options(), code(value));
      case Kind.Choices(List<Option> options) -> options(options, value);
      case Kind.Reference _, Kind.Attachment _ ->
          ofType(value instanceof youke.kernel.model.Ref, "记录", "a record");
      case Kind.Formula<?> _ -> Optional.of(Problem.of(KernelProblem.NOT_YOURS_TO_SET));
    };
  }

  private Optional<Problem> text(Object value, int max) {
    if (!(value instanceof String text)) {
      return wrong("文本", "a text");
    }
    int length = text.codePointCount(0, text.length());
    if (length > max) {
      return Optional.of(
          Problem.of(KernelProblem.TOO_LONG).with("max", max).with("length", length));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || (Character.isSurrogate(c) && !paired)) {
        return wrong("不含空字符或残缺字符的文本", "a text without NUL or broken characters");
      }
      i += paired ? 1 : 0;
    }
    return Optional.empty();
  }

  private static Optional<Problem> number(Object value, int scale) {
    if (!(value instanceof BigDecimal number)) {
      return wrong("数字", "a number");
    }
    BigDecimal bare = number.stripTrailingZeros();
    if (bare.scale() > scale) {
      return wrong("最多 " + scale + " 位小数的数字", "a number with at most " + scale + " decimals");
    }
    return (long) bare.precision() - bare.scale() > DIGITS - scale
        ? Optional.of(Problem.of(KernelProblem.OUT_OF_RANGE))
        : Optional.empty();
  }

  private Optional<Problem> dictionary(String name, Object value) {
    DictionaryContents dictionary = catalog.dictionaries().get(name);
    return option(dictionary == null ? List.of() : dictionary.entries(), value);
  }

  private static Object code(Object value) {
    return value instanceof Enum<?> option ? option.name() : value;
  }

  private static Optional<Problem> option(List<Option> options, Object code) {
    return options.stream().anyMatch(option -> option.code().equals(code))
        ? Optional.empty()
        : Optional.of(Problem.of(KernelProblem.UNKNOWN_OPTION).with("value", code));
  }

  private static Optional<Problem> options(List<Option> options, Object value) {
    if (!(value instanceof List<?> codes)) {
      return wrong("选项列表", "a list of options");
    }
    return codes.stream()
        .<Optional<Problem>>map(code -> option(options, code))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Problem> ofType(boolean holds, String zh, String en) {
    return holds ? Optional.empty() : wrong(zh, en);
  }

  private static Optional<Problem> wrong(String zh, String en) {
    return Optional.of(Problem.of(KernelProblem.WRONG_TYPE).with("expected", Label.of(zh, en)));
  }
}
