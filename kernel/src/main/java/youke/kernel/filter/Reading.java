package youke.kernel.filter;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import youke.kernel.problem.Refusal;
import youke.kernel.text.Label;

/** One text while it is read: its parts, its names, and how much of it has been read. */
final class Reading {
  /** Parts that one condition may have; items of a list do not count. */
  static final int MAX_PARTS = 500;

  private final Syntax syntax;
  private final PathReader paths;
  private final ConditionReader conditions;
  private final ValueReader values;
  private final CollectionReader collections;
  private int parts;
  private int depth;

  Reading(Syntax syntax, PathReader paths) {
    this.syntax = syntax;
    this.paths = paths;
    conditions = new ConditionReader(this);
    values = new ValueReader(this);
    collections = new CollectionReader(this);
  }

  Syntax syntax() {
    return syntax;
  }

  PathReader paths() {
    return paths;
  }

  CollectionReader collections() {
    return collections;
  }

  Filter condition(CelExpr part, Scope scope) {
    enter(part);
    Filter filter = conditions.read(part, scope);
    depth--;
    return filter;
  }

  Expression value(CelExpr part, Scope scope) {
    enter(part);
    Expression expression = values.read(part, scope);
    depth--;
    return expression;
  }

  /** An item of a list. */
  Expression item(CelExpr part, Scope scope) {
    return values.read(part, scope);
  }

  private void enter(CelExpr part) {
    if (++depth > Syntax.MAX_DEPTH) {
      throw refusal(FilterProblem.TOO_DEEP, part, "max", Syntax.MAX_DEPTH);
    }
    if (++parts > MAX_PARTS) {
      throw new Refusal(syntax.problem(FilterProblem.TOO_COMPLEX, syntax.offset(part)));
    }
  }

  /** A value that must be of one type. */
  Expression value(CelExpr part, Scope scope, Type wanted) {
    return wanted(value(part, scope), wanted, part);
  }

  Expression wanted(Expression value, Type wanted, CelExpr part) {
    if (!value.type().equals(wanted)) {
      throw wrongType(part, wanted.label(), value.type().label());
    }
    return value;
  }

  /** A text written out. */
  String text(CelExpr part, Function of) {
    if (isConstant(part, CelConstant.Kind.STRING_VALUE)) {
      return storable(part);
    }
    throw wrongUse(of, part);
  }

  /** A whole number written out, within bounds. */
  int whole(CelExpr part, Function of, int least, int most) {
    if (isConstant(part, CelConstant.Kind.INT64_VALUE)) {
      long value = part.constant().int64Value();
      if (value >= least && value <= most) {
        return (int) value;
      }
    }
    throw wrongUse(of, part);
  }

  /** A text that a database can hold. */
  String storable(CelExpr part) {
    String text = part.constant().stringValue();
    boolean lone = text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    if (lone || text.indexOf(0) >= 0) {
      throw new Refusal(syntax.problem(FilterProblem.BAD_TEXT, syntax.offset(part)));
    }
    return text;
  }

  static boolean isConstant(CelExpr part, CelConstant.Kind kind) {
    return part.getKind() == CelExpr.ExprKind.Kind.CONSTANT && part.constant().getKind() == kind;
  }

  static boolean isNull(CelExpr part) {
    return isConstant(part, CelConstant.Kind.NULL_VALUE);
  }

  void arguments(CelExpr call, Function function, int least, int most) {
    int given = call.call().args().size();
    if (given < least || given > most) {
      throw wrongUse(function, call);
    }
  }

  Refusal wrongUse(Function function, CelExpr part) {
    return wrongUse(function.word(), function.usage(), part);
  }

  Refusal wrongUse(String name, String usage, CelExpr part) {
    return new Refusal(
        syntax
            .problem(FilterProblem.WRONG_USE, syntax.offset(part))
            .with("name", name)
            .with("usage", usage));
  }

  Refusal wrongType(CelExpr part, Label expected, Label found) {
    return new Refusal(
        syntax
            .problem(FilterProblem.WRONG_TYPE, syntax.offset(part))
            .with("expected", expected)
            .with("found", found));
  }

  Refusal unsupported(CelExpr part, String what) {
    return refusal(FilterProblem.NOT_SUPPORTED, part, "what", what);
  }

  Refusal unknownFunction(CelExpr call) {
    String name = call.call().function();
    return new Refusal(
        syntax
            .problem(FilterProblem.UNKNOWN_FUNCTION, syntax.offset(call))
            .with("name", name)
            .with("hint", Nearest.hint(name, Function.words())));
  }

  Refusal refusal(FilterProblem code, CelExpr part, String slot, Object value) {
    return syntax.refusal(code, syntax.offset(part), slot, value);
  }
}
