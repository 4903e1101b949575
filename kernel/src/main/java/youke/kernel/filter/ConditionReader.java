package youke.kernel.filter;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Entity;

/** Reads the parts of a text that are yes or no. */
final class ConditionReader {
  private final Reading reading;
  private final ComparisonReader comparisons;

  ConditionReader(Reading reading) {
    this.reading = reading;
    comparisons = new ComparisonReader(reading);
  }

  /** Whether a call is read here rather than as a value. */
  static boolean isCondition(CelExpr call) {
    String name = call.call().function();
    return switch (name) {
      case "_&&_", "_||_", "!_", "@in", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_" -> true;
      default ->
          Function.find(name, call.call().target().isPresent())
              .filter(ConditionReader::isCondition)
              .isPresent();
    };
  }

  private static boolean isCondition(Function function) {
    return switch (function) {
      case HAS, LAST_DAYS, NEXT_DAYS, CONTAINS, STARTS_WITH, ENDS_WITH, EXISTS, ALL -> true;
      default -> false;
    };
  }

  Filter read(CelExpr part, Scope scope) {
    if (Reading.isConstant(part, CelConstant.Kind.BOOLEAN_VALUE)) {
      return part.constant().booleanValue() ? Filter.EVERYTHING : Filter.NOTHING;
    }
    if (part.getKind() == CelExpr.ExprKind.Kind.CALL && isCondition(part)) {
      return call(part, scope);
    }
    return Expression.condition(reading.value(part, scope, Type.Plain.FLAG));
  }

  private Filter call(CelExpr call, Scope scope) {
    ImmutableList<CelExpr> args = call.call().args();
    return switch (call.call().function()) {
      case "_&&_" -> Filter.all(parts(call, scope));
      case "_||_" -> Filter.any(parts(call, scope));
      case "!_" -> Filter.not(reading.condition(args.getFirst(), scope));
      case "@in" -> in(args.get(0), args.get(1), call, scope);
      case "_==_" -> comparisons.read(Comparison.EQUAL, call, scope);
      case "_!=_" -> comparisons.read(Comparison.DIFFERENT, call, scope);
      case "_<_" -> comparisons.read(Comparison.LESS, call, scope);
      case "_<=_" -> comparisons.read(Comparison.AT_MOST, call, scope);
      case "_>_" -> comparisons.read(Comparison.MORE, call, scope);
      case "_>=_" -> comparisons.read(Comparison.AT_LEAST, call, scope);
      default ->
          function(
              Function.find(call.call().function(), call.call().target().isPresent())
                  .orElseThrow(() -> reading.unknownFunction(call)),
              call,
              scope);
    };
  }

  private List<Filter> parts(CelExpr call, Scope scope) {
    List<Filter> parts = new ArrayList<>();
    for (CelExpr part : call.call().args()) {
      parts.add(reading.condition(part, scope));
    }
    return parts;
  }

  private Filter function(Function function, CelExpr call, Scope scope) {
    return switch (function) {
      case HAS -> {
        reading.arguments(call, function, 1, 1);
        yield new Filter.Filled(reading.value(call.call().args().getFirst(), scope));
      }
      case LAST_DAYS -> near(call, function, false, scope);
      case NEXT_DAYS -> near(call, function, true, scope);
      case CONTAINS -> matches(call, function, TextMatch.CONTAINS, scope);
      case STARTS_WITH -> matches(call, function, TextMatch.STARTS, scope);
      case ENDS_WITH -> matches(call, function, TextMatch.ENDS, scope);
      case EXISTS -> reading.collections().exists(call, scope);
      case ALL -> reading.collections().every(call, scope);
      default -> throw reading.wrongUse(function, call);
    };
  }

  private Filter near(CelExpr call, Function function, boolean ahead, Scope scope) {
    reading.arguments(call, function, 2, 2);
    CelExpr part = call.call().args().getFirst();
    Expression subject = reading.value(part, scope);
    if (subject.type() != Type.Plain.DATE && subject.type() != Type.Plain.MOMENT) {
      throw reading.wrongType(part, Type.Plain.DATE.label(), subject.type().label());
    }
    int days = reading.whole(call.call().args().get(1), function, 0, Filter.Near.MOST);
    return new Filter.Near(subject, days, ahead);
  }

  private Filter matches(CelExpr call, Function function, TextMatch how, Scope scope) {
    reading.arguments(call, function, 1, 1);
    CelExpr part = call.call().target().orElseThrow();
    Expression subject = reading.value(part, scope, Type.Plain.TEXT);
    return new Filter.Matches(subject, how, reading.text(call.call().args().getFirst(), function));
  }

  private Filter in(CelExpr left, CelExpr right, CelExpr call, Scope scope) {
    if (right.getKind() == CelExpr.ExprKind.Kind.LIST) {
      return comparisons.among(left, right.list().elements(), scope);
    }
    Optional<Mine> mine = mine(right);
    if (mine.isPresent()) {
      Type node = new Type.Link(Entity.ORGANISATION);
      return new Filter.InMine(reading.value(left, scope, node), mine.get());
    }
    Expression choices = PathReader.isPath(right) ? reading.value(right, scope) : null;
    if (choices == null
        || !(choices.type() instanceof Type.Choices(List<String> codes))
        || !Reading.isConstant(left, CelConstant.Kind.STRING_VALUE)) {
      throw reading.wrongUse(
          "in", "level in ['A', 'B'], 'A' in tags, department in myDepartments()", call);
    }
    return new Filter.Chosen(choices, comparisons.option(left, codes));
  }

  private Optional<Mine> mine(CelExpr part) {
    if (part.getKind() != CelExpr.ExprKind.Kind.CALL || part.call().target().isPresent()) {
      return Optional.empty();
    }
    for (Mine mine : Mine.values()) {
      if (mine.function().equals(part.call().function())) {
        reading.arguments(part, Function.find(mine.function(), false).orElseThrow(), 0, 0);
        return Optional.of(mine);
      }
    }
    return Optional.empty();
  }
}
