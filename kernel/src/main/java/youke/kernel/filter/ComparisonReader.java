package youke.kernel.filter;

import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import youke.kernel.problem.Refusal;
import youke.kernel.text.Label;

/** Reads what compares two values and checks that they can be compared. */
final class ComparisonReader {
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");
  private static final Expression NO_TEXT = new Expression.Text("");
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Reading reading;

  ComparisonReader(Reading reading) {
    this.reading = reading;
  }

  Filter read(Comparison by, CelExpr call, Scope scope) {
    CelExpr leftPart = call.call().args().get(0);
    CelExpr rightPart = call.call().args().get(1);
    if (Reading.isNull(leftPart) || Reading.isNull(rightPart)) {
      return nulls(by, Reading.isNull(leftPart) ? rightPart : leftPart, call, scope);
    }
    Expression left = reading.value(leftPart, scope);
    Expression right = reading.value(rightPart, scope);
    left = fit(left, right.type(), leftPart);
    right = fit(right, left.type(), rightPart);
    if (!left.type().comparesWith(right.type())) {
      throw refusal(FilterProblem.NOT_COMPARABLE, call, left.type(), right.type());
    }
    if (!by.isEquality() && !(left.type().isOrdered() && right.type().isOrdered())) {
      Type type = left.type().isOrdered() ? right.type() : left.type();
      throw reading.refusal(FilterProblem.NOT_ORDERED, call, "type", type.label());
    }
    return simplest(left, by, right);
  }

  private Filter simplest(Expression left, Comparison by, Expression right) {
    if (left.type() == Type.Plain.FLAG) {
      return flags(left, by, right);
    }
    boolean noText = left.equals(NO_TEXT) || right.equals(NO_TEXT);
    if (noText && by.isEquality()) {
      return filled(by, left.equals(NO_TEXT) ? right : left);
    }
    return new Filter.Compare(left, by, right);
  }

  private static Filter filled(Comparison by, Expression subject) {
    Filter filled = new Filter.Filled(subject);
    return by == Comparison.DIFFERENT ? filled : Filter.not(filled);
  }

  private static Filter flags(Expression left, Comparison by, Expression right) {
    Filter one = Expression.condition(left);
    Filter other = Expression.condition(right);
    boolean same = by == Comparison.EQUAL;
    if (other.equals(Filter.EVERYTHING) || other.equals(Filter.NOTHING)) {
      return other.equals(Filter.EVERYTHING) == same ? one : Filter.not(one);
    }
    if (one.equals(Filter.EVERYTHING) || one.equals(Filter.NOTHING)) {
      return one.equals(Filter.EVERYTHING) == same ? other : Filter.not(other);
    }
    return new Filter.Compare(left, by, right);
  }

  private Filter nulls(Comparison by, CelExpr other, CelExpr call, Scope scope) {
    if (!by.isEquality() || Reading.isNull(other)) {
      throw reading.wrongUse("null", "phone == null, phone != null", call);
    }
    return filled(by, reading.value(other, scope));
  }

  /** A value among constants. */
  Filter among(CelExpr subjectPart, List<CelExpr> parts, Scope scope) {
    Expression subject = reading.value(subjectPart, scope);
    List<Expression> constants = new ArrayList<>();
    boolean orEmpty = false;
    for (CelExpr part : parts) {
      Expression constant = fit(reading.item(part, scope), subject.type(), part);
      if (!constant.isConstant()) {
        throw reading.wrongUse("in", "level in ['A', 'B'], 'A' in tags", part);
      }
      if (!subject.type().comparesWith(constant.type())) {
        throw refusal(FilterProblem.NOT_COMPARABLE, part, subject.type(), constant.type());
      }
      if (constant.equals(NO_TEXT)) {
        orEmpty = true;
      } else {
        constants.add(constant);
      }
    }
    Filter in = constants.isEmpty() ? Filter.NOTHING : new Filter.In(subject, constants);
    return orEmpty ? Filter.any(Filter.not(new Filter.Filled(subject)), in) : in;
  }

  /** A constant read as what it is compared with: an id as a record, a code as an option. */
  Expression fit(Expression value, Type wanted, CelExpr part) {
    if (wanted instanceof Type.Link(String entity)) {
      return switch (value) {
        case Expression.Text(String text) -> id(entity, text, part);
        case Expression.Figure(BigDecimal number) -> id(entity, number.toPlainString(), part);
        default -> value;
      };
    }
    if (wanted instanceof Type.Choice(List<String> codes)
        && value instanceof Expression.Text text
        && !text.equals(NO_TEXT)) {
      option(part, codes);
    }
    return value;
  }

  private Expression id(String entity, String text, CelExpr part) {
    if (ID.matcher(text).matches() && new BigDecimal(text).compareTo(MOST) <= 0) {
      return new Expression.Id(entity, Long.parseLong(text));
    }
    throw new Refusal(
        reading
            .syntax()
            .problem(FilterProblem.BAD_LITERAL, reading.syntax().offset(part))
            .with("text", shorten(text))
            .with("expected", new Type.Link(entity).label()));
  }

  /** The code of an option written out. */
  String option(CelExpr part, List<String> codes) {
    String code = reading.storable(part);
    if (!codes.contains(code)) {
      Label hint = Nearest.hint(code, codes);
      throw new Refusal(
          reading
              .syntax()
              .problem(FilterProblem.UNKNOWN_OPTION, reading.syntax().offset(part))
              .with("value", shorten(code))
              .with("hint", hint));
    }
    return code;
  }

  static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }

  private Refusal refusal(FilterProblem code, CelExpr part, Type left, Type right) {
    return new Refusal(
        reading
            .syntax()
            .problem(code, reading.syntax().offset(part))
            .with("left", left.label())
            .with("right", right.label()));
  }
}
