package youke.kernel.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition on the records of one entity: list filter, saved view, segment, pool rule, branch of
 * a process. Each record satisfies it or does not; there is no third answer.
 *
 * <p>An empty value equals nothing but empty, is neither more nor less than anything, and contains
 * nothing; so {@code level != 'A'} and {@code !(amount > 5)} hold where the field is empty. A flag
 * that is empty is no.
 */
public sealed interface Filter {
  Filter EVERYTHING = new Everything();
  Filter NOTHING = new Nothing();

  /** Holds for every record. */
  record Everything() implements Filter {}

  /** Holds for no record. */
  record Nothing() implements Filter {}

  /** Holds where all hold. */
  record All(List<Filter> parts) implements Filter {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** Holds where at least one holds. */
  record Any(List<Filter> parts) implements Filter {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Holds exactly where the part does not. */
  record Not(Filter part) implements Filter {}

  /**
   * Compares two values. Money compares with a number by its amount, with money only in the same
   * currency. A moment compares with a date by its day in the caller's zone. Texts are the same
   * when every character is; more and less follow the order of lists.
   */
  record Compare(Expression left, Comparison by, Expression right) implements Filter {}

  /** The value is one of those listed; each of these is a constant. */
  record In(Expression subject, List<Expression> among) implements Filter {
    public In {
      among = List.copyOf(among);
    }
  }

  /** A node of the organisation lies in the caller's part of it. */
  record InMine(Expression subject, Mine mine) implements Filter {}

  /** A text contains, begins or ends with another. */
  record Matches(Expression subject, TextMatch how, String text) implements Filter {}

  /** A multiple choice holds an option. */
  record Chosen(Expression subject, String option) implements Filter {}

  /** There is a value. A text without a character is none, nor is a multiple choice of nothing. */
  record Filled(Expression subject) implements Filter {}

  /** A flag says yes. */
  record Is(Expression flag) implements Filter {}

  /**
   * A day or moment lies within so many days of today, today included: back in time or {@code
   * ahead}.
   */
  record Near(Expression subject, int days, boolean ahead) implements Filter {
    public static final int MOST = 36_500;
  }

  /** There is such a record in the collection. */
  record Exists(Gathered of) implements Filter {}

  /** Every such record of the collection satisfies the condition; so it is where there is none. */
  record Every(Gathered of, Filter condition) implements Filter {}

  static Filter all(Filter... parts) {
    return all(List.of(parts));
  }

  /** All of these, in the simplest form. */
  static Filter all(List<Filter> parts) {
    List<Filter> flat = new ArrayList<>();
    for (Filter part : parts) {
      switch (part) {
        case Everything _ -> {}
        case All(List<Filter> inner) -> flat.addAll(inner);
        default -> flat.add(part);
      }
    }
    if (flat.contains(NOTHING)) {
      return NOTHING;
    }
    return switch (flat.size()) {
      case 0 -> EVERYTHING;
      case 1 -> flat.getFirst();
      default -> new All(flat);
    };
  }

  static Filter any(Filter... parts) {
    return any(List.of(parts));
  }

  /** Any of these, in the simplest form. */
  static Filter any(List<Filter> parts) {
    List<Filter> flat = new ArrayList<>();
    for (Filter part : parts) {
      switch (part) {
        case Nothing _ -> {}
        case Any(List<Filter> inner) -> flat.addAll(inner);
        default -> flat.add(part);
      }
    }
    if (flat.contains(EVERYTHING)) {
      return EVERYTHING;
    }
    return switch (flat.size()) {
      case 0 -> NOTHING;
      case 1 -> flat.getFirst();
      default -> new Any(flat);
    };
  }

  /** The opposite, in the simplest form. */
  static Filter not(Filter part) {
    return switch (part) {
      case Everything _ -> NOTHING;
      case Nothing _ -> EVERYTHING;
      case Not(Filter inner) -> inner;
      default -> new Not(part);
    };
  }
}
