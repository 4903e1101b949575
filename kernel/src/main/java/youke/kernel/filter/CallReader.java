package youke.kernel.filter;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import youke.kernel.problem.Refusal;

/** Reads the functions that give a value. */
final class CallReader {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int MOST_DIGITS = 10;
  private static final int MOST_ARGUMENTS = 20;

  private final Reading reading;

  CallReader(Reading reading) {
    this.reading = reading;
  }

  boolean isCallOf(CelExpr part, String function) {
    return part.getKind() == CelExpr.ExprKind.Kind.CALL
        && part.call().target().isEmpty()
        && part.call().function().equals(function);
  }

  Expression read(CelExpr call, Scope scope) {
    boolean onSomething = call.call().target().isPresent();
    Function function =
        Function.find(call.call().function(), onSomething)
            .orElseThrow(
                () ->
                    Function.find(call.call().function(), !onSomething)
                        .map(other -> reading.wrongUse(other, call))
                        .orElseGet(() -> reading.unknownFunction(call)));
    return read(function, call, scope);
  }

  private Expression read(Function function, CelExpr call, Scope scope) {
    return switch (function) {
      case ME -> constant(new Expression.Me(), function, call);
      case TODAY -> constant(new Expression.Today(), function, call);
      case NOW -> constant(new Expression.Now(), function, call);
      case START_OF -> startOf(call);
      case DATE -> date(call);
      case TIMESTAMP -> timestamp(call);
      case ROUND -> round(call, scope);
      case ABS -> new Expression.Absolute(number(only(call, function), scope));
      case MIN -> pick(Expression.Pick.Which.SMALLEST, function, call, scope);
      case MAX -> pick(Expression.Pick.Which.LARGEST, function, call, scope);
      case COALESCE -> pick(Expression.Pick.Which.FIRST, function, call, scope);
      case SIZE -> size(call, scope);
      case MONEY -> money(call, scope);
      case COUNT -> reading.collections().count(call, scope);
      case SUM -> reading.collections().rollUp(Aggregate.SUM, call, function, scope);
      case LEAST -> reading.collections().rollUp(Aggregate.MIN, call, function, scope);
      case GREATEST -> reading.collections().rollUp(Aggregate.MAX, call, function, scope);
      case AVG -> reading.collections().rollUp(Aggregate.AVG, call, function, scope);
      case HAS,
          LAST_DAYS,
          NEXT_DAYS,
          CONTAINS,
          STARTS_WITH,
          ENDS_WITH,
          EXISTS,
          ALL,
          FILTER,
          MY_TEAM,
          MY_DEPARTMENTS,
          MY_COMPANY,
          MINUTES,
          HOURS,
          DAYS,
          WEEKS,
          MONTHS,
          YEARS ->
          throw reading.wrongUse(function, call);
    };
  }

  private Expression constant(Expression value, Function function, CelExpr call) {
    reading.arguments(call, function, 0, 0);
    return value;
  }

  private CelExpr only(CelExpr call, Function function) {
    reading.arguments(call, function, 1, 1);
    return call.call().args().getFirst();
  }

  private Expression startOf(CelExpr call) {
    CelExpr part = only(call, Function.START_OF);
    String word = reading.text(part, Function.START_OF);
    for (Period period : Period.values()) {
      if (period.word().equals(word)) {
        return new Expression.StartOf(period);
      }
    }
    throw badLiteral(part, word, "'day', 'week', 'month', 'quarter', 'year'");
  }

  private Expression date(CelExpr call) {
    CelExpr part = only(call, Function.DATE);
    String text = reading.text(part, Function.DATE);
    try {
      LocalDate day = LocalDate.parse(text);
      if (DAY.matcher(text).matches() && day.getYear() >= 1) {
        return new Expression.Day(day);
      }
    } catch (DateTimeException unreadable) {
      // told below
    }
    throw badLiteral(part, text, Function.DATE.usage());
  }

  private Expression timestamp(CelExpr call) {
    CelExpr part = only(call, Function.TIMESTAMP);
    String text = reading.text(part, Function.TIMESTAMP);
    try {
      Instant moment = OffsetDateTime.parse(text).toInstant();
      int year = moment.atOffset(ZoneOffset.UTC).getYear();
      if (year >= 1 && year <= 9999) {
        return new Expression.Moment(moment.truncatedTo(ChronoUnit.MICROS));
      }
    } catch (DateTimeException unreadable) {
      // told below
    }
    throw badLiteral(part, text, Function.TIMESTAMP.usage());
  }

  private Expression round(CelExpr call, Scope scope) {
    reading.arguments(call, Function.ROUND, 1, 2);
    ImmutableList<CelExpr> args = call.call().args();
    int digits = args.size() == 1 ? 0 : reading.whole(args.get(1), Function.ROUND, 0, MOST_DIGITS);
    return new Expression.Rounded(number(args.get(0), scope), digits);
  }

  private Expression size(CelExpr call, Scope scope) {
    CelExpr part = only(call, Function.SIZE);
    Expression value = reading.value(part, scope);
    if (value.type() != Type.Plain.TEXT && !(value.type() instanceof Type.Choices)) {
      throw reading.wrongType(part, Type.Plain.TEXT.label(), value.type().label());
    }
    return new Expression.Size(value);
  }

  private Expression money(CelExpr call, Scope scope) {
    reading.arguments(call, Function.MONEY, 2, 2);
    ImmutableList<CelExpr> args = call.call().args();
    String currency = reading.text(args.get(1), Function.MONEY);
    if (!CURRENCY.matcher(currency).matches()) {
      throw badLiteral(args.get(1), currency, Function.MONEY.usage());
    }
    return new Expression.Cash(reading.value(args.get(0), scope, Type.Plain.NUMBER), currency);
  }

  private Expression pick(
      Expression.Pick.Which which, Function function, CelExpr call, Scope scope) {
    reading.arguments(call, function, 2, MOST_ARGUMENTS);
    List<Expression> among = new ArrayList<>();
    for (CelExpr part : call.call().args()) {
      Expression value = kept(part, scope);
      boolean sized = value.type().isOrdered() && value.type() != Type.Plain.TEXT;
      if (which != Expression.Pick.Which.FIRST && !sized) {
        throw reading.wrongType(part, Type.Plain.NUMBER.label(), value.type().label());
      }
      if (!among.isEmpty()) {
        common(among.getFirst(), value, part);
      }
      among.add(value);
    }
    Type first = among.getFirst().type();
    boolean same = among.stream().allMatch(value -> value.type().equals(first));
    return new Expression.Pick(which, among, same ? first : Type.Plain.TEXT);
  }

  /** A value of a type that computing can hand on. */
  Expression kept(CelExpr part, Scope scope) {
    Expression value = reading.value(part, scope);
    if (value.type() instanceof Type.Choices || value.type() == Type.Plain.FILE) {
      throw reading.wrongType(part, Type.Plain.TEXT.label(), value.type().label());
    }
    return value;
  }

  /** The type that two values have in common. */
  Type common(Expression one, Expression other, CelExpr part) {
    if (one.type().equals(other.type())) {
      return one.type();
    }
    if (one.type().isTextual() && other.type().isTextual()) {
      return Type.Plain.TEXT;
    }
    throw reading.wrongType(part, one.type().label(), other.type().label());
  }

  private Expression number(CelExpr part, Scope scope) {
    return arithmetic(reading.value(part, scope), part);
  }

  Expression arithmetic(Expression value, CelExpr part) {
    if (value.type() != Type.Plain.NUMBER && value.type() != Type.Plain.MONEY) {
      throw reading.wrongType(part, Type.Plain.NUMBER.label(), value.type().label());
    }
    return value;
  }

  /** A day or moment plus or minus so many units. */
  Expression shifted(CelExpr call, Operator by, Unit unit, Scope scope) {
    CelExpr fromPart = call.call().args().get(0);
    CelExpr unitPart = call.call().args().get(1);
    Function function = Function.find(unit.function(), false).orElseThrow();
    CelExpr countPart = only(unitPart, function);
    Expression from = reading.value(fromPart, scope);
    boolean moves =
        from.type() == Type.Plain.MOMENT || (from.type() == Type.Plain.DATE && unit.movesDays());
    if (!moves) {
      throw reading.wrongType(
          fromPart,
          (unit.movesDays() ? Type.Plain.DATE : Type.Plain.MOMENT).label(),
          from.type().label());
    }
    Expression count = reading.value(countPart, scope, Type.Plain.NUMBER);
    if (count instanceof Expression.Figure(BigDecimal number)
        && (number.scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(unit.most())) > 0)) {
      throw reading.wrongUse(function, countPart);
    }
    return new Expression.Shifted(from, by == Operator.MINUS, count, unit);
  }

  private Refusal badLiteral(CelExpr part, String text, String expected) {
    return new Refusal(
        reading
            .syntax()
            .problem(FilterProblem.BAD_LITERAL, reading.syntax().offset(part))
            .with("text", ComparisonReader.shorten(text))
            .with("expected", expected));
  }
}
