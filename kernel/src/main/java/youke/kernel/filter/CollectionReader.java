package youke.kernel.filter;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;

/** Reads what is asked of the records of a collection. */
final class CollectionReader {
  private final Reading reading;

  CollectionReader(Reading reading) {
    this.reading = reading;
  }

  Filter exists(CelExpr call, Scope scope) {
    reading.arguments(call, Function.EXISTS, 2, 2);
    return new Filter.Exists(narrowed(call, Function.EXISTS, scope));
  }

  Filter every(CelExpr call, Scope scope) {
    reading.arguments(call, Function.ALL, 2, 2);
    Gathered from = records(target(call), scope);
    List<CelExpr> args = call.call().args();
    String name = name(args.get(0), Function.ALL, scope);
    Gathered records = from.variable().isEmpty() ? from.named(name) : from;
    Filter condition = reading.condition(args.get(1), inside(records, name, scope));
    return new Filter.Every(records, condition);
  }

  Expression count(CelExpr call, Scope scope) {
    int given = call.call().args().size();
    if (given != 0 && given != 2) {
      throw reading.wrongUse(Function.COUNT, call);
    }
    Gathered records =
        given == 0 ? records(target(call), scope) : narrowed(call, Function.COUNT, scope);
    Gathered plain = records.condition().equals(Filter.EVERYTHING) ? records.named("") : records;
    return new Expression.RollUp(plain, Aggregate.COUNT, Optional.empty());
  }

  Expression rollUp(Aggregate how, CelExpr call, Function function, Scope scope) {
    reading.arguments(call, function, 2, 2);
    Gathered from = records(target(call), scope);
    List<CelExpr> args = call.call().args();
    String name = name(args.get(0), function, scope);
    Gathered records = from.variable().isEmpty() ? from.named(name) : from;
    CelExpr part = args.get(1);
    Expression value = reading.value(part, inside(records, name, scope));
    if (!how.takes(value.type())) {
      throw reading.wrongType(part, Type.Plain.NUMBER.label(), value.type().label());
    }
    return new Expression.RollUp(records, how, Optional.of(value));
  }

  private CelExpr target(CelExpr call) {
    return call.call().target().orElseThrow();
  }

  private Gathered records(CelExpr part, Scope scope) {
    boolean filtered =
        part.getKind() == CelExpr.ExprKind.Kind.CALL
            && part.call().target().isPresent()
            && part.call().function().equals(Function.FILTER.word());
    if (filtered) {
      reading.arguments(part, Function.FILTER, 2, 2);
      return narrowed(part, Function.FILTER, scope);
    }
    return reading.paths().records(part, scope);
  }

  // The records of the call's target that satisfy the call's condition.
  private Gathered narrowed(CelExpr call, Function function, Scope scope) {
    Gathered from = records(target(call), scope);
    List<CelExpr> args = call.call().args();
    String name = name(args.get(0), function, scope);
    Gathered records = from.variable().isEmpty() ? from.named(name) : from;
    return records.where(reading.condition(args.get(1), inside(records, name, scope)));
  }

  // Further names in a chain stand for the same record; both stay taken inside.
  private static Scope inside(Gathered records, String name, Scope scope) {
    Scope.Start start = new Scope.Start(records.variable(), records.entity());
    return scope.with(records.variable(), start).with(name, start);
  }

  private String name(CelExpr part, Function function, Scope scope) {
    if (part.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      throw reading.wrongUse(function, part);
    }
    String name = part.ident().name();
    if (name.startsWith(".")) {
      throw reading.wrongUse(function, part);
    }
    if (scope.variable(name).isPresent()) {
      throw reading.refusal(FilterProblem.NAME_TAKEN, part, "name", name);
    }
    return name;
  }
}
