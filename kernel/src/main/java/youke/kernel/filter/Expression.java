package youke.kernel.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Entity;

/**
 * A value made from a record: one side of a comparison, or a formula field. Arithmetic is decimal
 * and exact; anything computed from an empty value is empty, unless said otherwise.
 */
public sealed interface Expression permits Path, Expression.Part {
  Type type();

  /** Everything but a path. */
  sealed interface Part extends Expression {}

  /** A number, exactly as written. */
  record Figure(BigDecimal value) implements Part {
    public Figure {
      value = value.stripTrailingZeros();
      value = value.scale() < 0 ? value.setScale(0) : value;
    }

    @Override
    public Type type() {
      return Type.Plain.NUMBER;
    }
  }

  record Text(String value) implements Part {
    @Override
    public Type type() {
      return Type.Plain.TEXT;
    }
  }

  record Day(LocalDate value) implements Part {
    @Override
    public Type type() {
      return Type.Plain.DATE;
    }
  }

  record Moment(Instant value) implements Part {
    @Override
    public Type type() {
      return Type.Plain.MOMENT;
    }
  }

  /** A record by its id. */
  record Id(String entity, long value) implements Part {
    @Override
    public Type type() {
      return new Type.Link(entity);
    }
  }

  /** No value. */
  record Empty(Type type) implements Part {}

  /** The person who asks. */
  record Me() implements Part {
    @Override
    public Type type() {
      return new Type.Link(Entity.PERSON);
    }
  }

  /** Today in the zone of the person who asks. */
  record Today() implements Part {
    @Override
    public Type type() {
      return Type.Plain.DATE;
    }
  }

  record Now() implements Part {
    @Override
    public Type type() {
      return Type.Plain.MOMENT;
    }
  }

  /** First day of the current day, week, month, quarter or year. */
  record StartOf(Period period) implements Part {
    @Override
    public Type type() {
      return Type.Plain.DATE;
    }
  }

  /** A day or moment moved by a whole number of units; a count beyond a thousand years is empty. */
  record Shifted(Expression from, boolean back, Expression count, Unit unit) implements Part {
    @Override
    public Type type() {
      return from.type();
    }
  }

  /**
   * Days from the second to the first: whole days between dates, a fraction as well between
   * moments.
   */
  record Between(Expression later, Expression earlier) implements Part {
    @Override
    public Type type() {
      return Type.Plain.NUMBER;
    }
  }

  /**
   * One of the four operations. A division by zero is empty; so are sums and differences of money
   * in two currencies.
   */
  record Calculated(Expression left, Operator by, Expression right) implements Part {
    @Override
    public Type type() {
      return by.result(left.type(), right.type()).orElse(Type.Plain.NUMBER);
    }
  }

  /** The number or money with the other sign. */
  record Negative(Expression of) implements Part {
    @Override
    public Type type() {
      return of.type();
    }
  }

  /** Without its sign. */
  record Absolute(Expression of) implements Part {
    @Override
    public Type type() {
      return of.type();
    }
  }

  /** Rounded half away from zero to so many digits after the point. */
  record Rounded(Expression of, int digits) implements Part {
    @Override
    public Type type() {
      return of.type();
    }
  }

  /** Texts one after the other; an empty one adds nothing, and nothing at all is empty. */
  record Joined(List<Expression> parts) implements Part {
    public Joined {
      List<Expression> flat = new ArrayList<>();
      for (Expression part : parts) {
        if (part instanceof Joined(List<Expression> inner)) {
          flat.addAll(inner);
        } else {
          flat.add(part);
        }
      }
      parts = List.copyOf(flat);
    }

    @Override
    public Type type() {
      return Type.Plain.TEXT;
    }
  }

  /** Number of characters of a text, or of options of a multiple choice; 0 where empty. */
  record Size(Expression of) implements Part {
    @Override
    public Type type() {
      return Type.Plain.NUMBER;
    }
  }

  /**
   * The smallest or largest of some values, the first that is filled: empty ones are passed over.
   */
  record Pick(Pick.Which which, List<Expression> among, Type type) implements Part {
    public Pick {
      among = List.copyOf(among);
    }

    /** Which value is taken. */
    public enum Which {
      SMALLEST("min"),
      LARGEST("max"),
      FIRST("coalesce");

      private final String function;

      Which(String function) {
        this.function = function;
      }

      /** As written in an expression. */
      public String function() {
        return function;
      }
    }
  }

  /** An amount of a currency (ISO 4217). */
  record Cash(Expression amount, String currency) implements Part {
    @Override
    public Type type() {
      return Type.Plain.MONEY;
    }
  }

  /** One of two values, by a condition. */
  record Either(Filter when, Expression then, Expression otherwise, Type type) implements Part {}

  /** Whether a condition holds. */
  record Truth(Filter holds) implements Part {
    @Override
    public Type type() {
      return Type.Plain.FLAG;
    }
  }

  /** What the records of a collection come to. */
  record RollUp(Gathered of, Aggregate how, Optional<Expression> value) implements Part {
    @Override
    public Type type() {
      return value.map(Expression::type).orElse(Type.Plain.NUMBER);
    }
  }

  /** A condition as a value, in the simplest form. */
  static Expression truth(Filter filter) {
    return filter instanceof Filter.Is(Expression flag) ? flag : new Truth(filter);
  }

  /** A value as a condition, in the simplest form. */
  static Filter condition(Expression flag) {
    return flag instanceof Truth(Filter holds) ? holds : new Filter.Is(flag);
  }

  /** The same for every record of a request. */
  default boolean isConstant() {
    return switch (this) {
      case Figure _, Text _, Day _, Moment _, Id _, Me _, Today _, Now _, StartOf _ -> true;
      case Shifted(Expression from, _, Expression count, _) ->
          from.isConstant() && count instanceof Figure;
      default -> false;
    };
  }
}
