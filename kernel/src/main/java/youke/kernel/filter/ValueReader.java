package youke.kernel.filter;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import youke.kernel.problem.Refusal;

/** Reads the parts of a text that are values. */
final class ValueReader {
  private static final int MAX_DIGITS = 40;

  private final Reading reading;
  private final CallReader calls;

  ValueReader(Reading reading) {
    this.reading = reading;
    calls = new CallReader(reading);
  }

  Expression read(CelExpr part, Scope scope) {
    return switch (part.getKind()) {
      case CONSTANT -> constant(part);
      case IDENT, SELECT -> reading.paths().value(part, scope);
      case CALL ->
          ConditionReader.isCondition(part)
              ? Expression.truth(reading.condition(part, scope))
              : call(part, scope);
      case LIST -> throw reading.unsupported(part, "[…]");
      case MAP, STRUCT -> throw reading.unsupported(part, "{…}");
      case NOT_SET, COMPREHENSION -> throw reading.unsupported(part, "…");
    };
  }

  private Expression constant(CelExpr part) {
    CelConstant constant = part.constant();
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE ->
          new Expression.Truth(constant.booleanValue() ? Filter.EVERYTHING : Filter.NOTHING);
      case INT64_VALUE -> new Expression.Figure(BigDecimal.valueOf(constant.int64Value()));
      case DOUBLE_VALUE -> decimal(part);
      case STRING_VALUE -> new Expression.Text(reading.storable(part));
      case NULL_VALUE ->
          throw reading.wrongUse("null", "phone == null, phone != null, won ? amount : null", part);
      case UINT64_VALUE -> throw reading.unsupported(part, reading.syntax().digits(part));
      case BYTES_VALUE -> throw reading.unsupported(part, "b'…'");
      case NOT_SET, DURATION_VALUE, TIMESTAMP_VALUE -> throw reading.unsupported(part, "…");
    };
  }

  // The parser reads binary fractions; the digits as written are exact.
  private Expression decimal(CelExpr part) {
    String digits = reading.syntax().digits(part);
    BigDecimal value;
    try {
      value = new BigDecimal(digits.toLowerCase(Locale.ROOT));
    } catch (NumberFormatException unreadable) {
      throw tooLarge(part);
    }
    long whole = (long) value.precision() - value.scale();
    if (value.signum() != 0
        && (whole > MAX_DIGITS || value.stripTrailingZeros().scale() > MAX_DIGITS)) {
      throw tooLarge(part);
    }
    boolean negative = Double.doubleToRawLongBits(part.constant().doubleValue()) < 0;
    return new Expression.Figure(
        value.signum() == 0 ? new BigDecimal(BigInteger.ZERO) : negative ? value.negate() : value);
  }

  private Refusal tooLarge(CelExpr part) {
    return new Refusal(
        reading.syntax().problem(FilterProblem.NUMBER_TOO_LARGE, reading.syntax().offset(part)));
  }

  private Expression call(CelExpr call, Scope scope) {
    List<CelExpr> args = call.call().args();
    return switch (call.call().function()) {
      case "_+_" -> sum(call, Operator.PLUS, scope);
      case "_-_" -> sum(call, Operator.MINUS, scope);
      case "_*_" -> calculated(call, Operator.TIMES, scope);
      case "_/_" -> calculated(call, Operator.OVER, scope);
      case "-_" -> negative(args.getFirst(), scope);
      case "_?_:_" -> either(call, scope);
      case "_%_" -> throw reading.unsupported(call, "%");
      case "_[_]" -> throw reading.unsupported(call, "[…]");
      default -> calls.read(call, scope);
    };
  }

  private Expression negative(CelExpr part, Scope scope) {
    Expression value = reading.value(part, scope);
    if (value instanceof Expression.Figure(BigDecimal number)) {
      return new Expression.Figure(number.negate());
    }
    calls.arithmetic(value, part);
    return new Expression.Negative(value);
  }

  private Expression sum(CelExpr call, Operator by, Scope scope) {
    CelExpr rightPart = call.call().args().get(1);
    for (Unit unit : Unit.values()) {
      if (calls.isCallOf(rightPart, unit.function())) {
        return calls.shifted(call, by, unit, scope);
      }
    }
    Expression left = reading.value(call.call().args().get(0), scope);
    Expression right = reading.value(rightPart, scope);
    if (by == Operator.PLUS && left.type().isTextual() && right.type().isTextual()) {
      return new Expression.Joined(List.of(left, right));
    }
    boolean days = left.type() == Type.Plain.DATE || left.type() == Type.Plain.MOMENT;
    if (by == Operator.MINUS && days && left.type().equals(right.type())) {
      return new Expression.Between(left, right);
    }
    return calculated(call, left, by, right);
  }

  private Expression calculated(CelExpr call, Operator by, Scope scope) {
    Expression left = reading.value(call.call().args().get(0), scope);
    Expression right = reading.value(call.call().args().get(1), scope);
    return calculated(call, left, by, right);
  }

  private Expression calculated(CelExpr call, Expression left, Operator by, Expression right) {
    if (by.result(left.type(), right.type()).isEmpty()) {
      throw new Refusal(
          reading
              .syntax()
              .problem(FilterProblem.NOT_COMPUTABLE, reading.syntax().offset(call))
              .with("left", left.type().label())
              .with("right", right.type().label())
              .with("operator", by.symbol()));
    }
    return new Expression.Calculated(left, by, right);
  }

  private Expression either(CelExpr call, Scope scope) {
    List<CelExpr> args = call.call().args();
    Filter when = reading.condition(args.get(0), scope);
    if (Reading.isNull(args.get(1)) && Reading.isNull(args.get(2))) {
      throw reading.wrongUse("? :", "won ? amount : null", call);
    }
    if (Reading.isNull(args.get(1))) {
      Expression otherwise = calls.kept(args.get(2), scope);
      return new Expression.Either(
          when, new Expression.Empty(otherwise.type()), otherwise, otherwise.type());
    }
    Expression then = calls.kept(args.get(1), scope);
    if (Reading.isNull(args.get(2))) {
      return new Expression.Either(when, then, new Expression.Empty(then.type()), then.type());
    }
    Expression otherwise = calls.kept(args.get(2), scope);
    Type type = calls.common(then, otherwise, args.get(2));
    return new Expression.Either(when, then, otherwise, type);
  }
}
