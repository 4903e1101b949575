package youke.kernel.problem;

import java.util.function.Function;
import java.util.function.Supplier;

/** What a request came to: the value asked for, or the problems that stand in its way. */
public sealed interface Outcome<T> {
  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(Problems problems) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Problem problem) {
    return new Refused<>(Problems.of(problem));
  }

  static <T> Outcome<T> refused(Problems problems) {
    return new Refused<>(problems);
  }

  /** Runs what may raise a {@link Refusal} and gives its problems as a value. */
  static <T> Outcome<T> of(Supplier<T> work) {
    try {
      return done(work.get());
    } catch (Refusal refusal) {
      return refused(refusal.problems());
    }
  }

  default <U> Outcome<U> map(Function<? super T, ? extends U> with) {
    return switch (this) {
      case Done<T>(T value) -> done(with.apply(value));
      case Refused<T>(Problems problems) -> refused(problems);
    };
  }

  /** The value, or the problems raised as a {@link Refusal}. */
  default T orThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(Problems problems) -> throw new Refusal(problems);
    };
  }
}
