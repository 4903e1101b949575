package youke.kernel.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.text.Label;

/**
 * The JSON form of the value of each kind, one for REST and for the history: text as string;
 * number, percent and amounts as decimal strings ({@code "1234.50"}, numbers are read too); money
 * {@code {"amount","currency"}}; date and moment in ISO 8601; choices as an array of codes; a link
 * {@code {"id","title"}} (its id alone is read too).
 */
public final class ValueJson {
  private ValueJson() {}

  /** Writes a value; null as null. */
  public static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Boolean flag -> json.writeBoolean(flag);
      case Enum<?> option -> json.writeString(option.name());
      case BigDecimal number -> json.writeString(number.toPlainString());
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Money money -> {
        json.writeStartObject();
        json.writeStringProperty("amount", money.amount().toPlainString());
        json.writeStringProperty("currency", money.currency());
        json.writeEndObject();
      }
      case Ref ref -> {
        json.writeStartObject();
        json.writeStringProperty("id", Long.toString(ref.id()));
        if (ref.title() != null) {
          json.writeStringProperty("title", ref.title());
        }
        json.writeEndObject();
      }
      case List<?> texts -> {
        json.writeStartArray();
        texts.forEach(text -> json.writeString(String.valueOf(text)));
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }

  /** The typed value of a field; a missing or null node is the empty value. */
  public static Outcome<Optional<Object>> read(Field<?, ?> field, @Nullable JsonNode node) {
    return read(field.kind(), Place.field(field.name()), field.label(), node);
  }

  /** The typed value of a kind, asked for at a place and under a label. */
  public static Outcome<Optional<Object>> read(
      Kind<?> kind, Place place, Label label, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return Outcome.done(Optional.empty());
    }
    return read(new Asked(place, label), kind, node).map(Optional::of);
  }

  /** Where a value is asked for, and as what. */
  private record Asked(Place place, Label label) {}

  private static Outcome<Object> read(Asked field, Kind<?> kind, JsonNode node) {
    return switch (kind) {
      case Kind.Text _,
          Kind.LongText _,
          Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Region _,
          Kind.Dictionary _ ->
          node.isString() ? Outcome.done(node.stringValue()) : wrong(field, "文本", "a text");
      case Kind.Decimal _, Kind.Percent _ ->
          decimal(node)
              .<Outcome<Object>>map(Outcome::done)
              .orElseGet(() -> wrong(field, "数字", "a number"));
      case Kind.Amount _ -> money(field, node);
      case Kind.Date _ -> date(field, node);
      case Kind.Moment _ -> moment(field, node);
      case Kind.Flag _ ->
          node.isBoolean()
              ? Outcome.done(node.booleanValue())
              : wrong(field, "是或否", "true or false");
      case Kind.Choice<?> choice -> choice(field, choice, node);
      case Kind.Choices _ -> choices(field, node);
      case Kind.Reference _, Kind.Attachment _ ->
          ref(node)
              .<Outcome<Object>>map(Outcome::done)
              .orElseGet(() -> wrong(field, "记录编号", "the id of a record"));
      case Kind.Formula<?> formula -> read(field, formula.result(), node);
    };
  }

  private static Optional<BigDecimal> decimal(JsonNode node) {
    if (node.isNumber()) {
      return plain(node.decimalValue());
    }
    if (!node.isString() || node.stringValue().length() > 60) {
      return Optional.empty();
    }
    try {
      return plain(new BigDecimal(node.stringValue().strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  // An exponent could spell a number of a billion digits in ten characters.
  private static Optional<BigDecimal> plain(BigDecimal number) {
    return Math.abs((long) number.scale()) > 60 ? Optional.empty() : Optional.of(number);
  }

  private static Outcome<Object> money(Asked field, JsonNode node) {
    JsonNode amount = node.isObject() ? node.get("amount") : node;
    JsonNode currency = node.isObject() ? node.get("currency") : null;
    Optional<BigDecimal> number = amount == null ? Optional.empty() : decimal(amount);
    if (number.isEmpty() || (currency != null && !currency.isString())) {
      return wrong(field, "金额", "an amount");
    }
    String code = currency == null ? Money.HOME : currency.stringValue();
    return Outcome.done(new Money(number.get(), code));
  }

  private static Outcome<Object> date(Asked field, JsonNode node) {
    try {
      return Outcome.done(LocalDate.parse(node.isString() ? node.stringValue() : ""));
    } catch (DateTimeParseException e) {
      return wrong(field, "日期（如 2026-01-31）", "a date such as 2026-01-31");
    }
  }

  private static Outcome<Object> moment(Asked field, JsonNode node) {
    try {
      Instant at = OffsetDateTime.parse(node.isString() ? node.stringValue() : "").toInstant();
      return Outcome.done(at);
    } catch (DateTimeParseException e) {
      return wrong(
          field,
          "带时区的时间（如 2026-01-31T08:00:00Z）",
          "a moment with its zone such as 2026-01-31T08:00:00Z");
    }
  }

  private static Outcome<Object> choice(Asked field, Kind.Choice<?> choice, JsonNode node) {
    String code = node.isString() ? node.stringValue() : node.toString();
    boolean known = choice.options().stream().anyMatch(option -> option.code().equals(code));
    Optional<?> value = known ? choice.decode(code) : Optional.empty();
    return value.isPresent()
        ? Outcome.done(value.get())
        : Outcome.refused(
            Problem.of(KernelProblem.UNKNOWN_OPTION, field.place())
                .with("field", field.label())
                .with("value", code));
  }

  private static Outcome<Object> choices(Asked field, JsonNode node) {
    if (!node.isArray()) {
      return wrong(field, "选项列表", "a list of options");
    }
    List<String> codes = new ArrayList<>();
    for (JsonNode one : node) {
      if (!one.isString()) {
        return wrong(field, "选项列表", "a list of options");
      }
      codes.add(one.stringValue());
    }
    return Outcome.done(List.copyOf(codes));
  }

  private static Optional<Object> ref(JsonNode node) {
    JsonNode id = node.isObject() ? node.get("id") : node;
    try {
      if (id != null && id.isString()) {
        return Optional.of(Ref.to(Long.parseLong(id.stringValue())));
      }
      return id != null && id.isIntegralNumber() && id.canConvertToLong()
          ? Optional.of(Ref.to(id.longValue()))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Outcome<Object> wrong(Asked field, String zh, String en) {
    return Outcome.refused(
        Problem.of(KernelProblem.WRONG_TYPE, field.place())
            .with("field", field.label())
            .with("expected", Label.of(zh, en)));
  }
}
