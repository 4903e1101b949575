package youke.kernel.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes conditions and expressions as CEL. Reading the text again gives an equal condition, when
 * it is in the simplest form, as everything that was read is.
 */
public final class FilterText {
  // How tightly CEL's grammar binds, from ?: to calls.
  private static final int CHOICE = 1;
  private static final int OR = 2;
  private static final int AND = 3;
  private static final int RELATION = 4;
  private static final int SUM = 5;
  private static final int PRODUCT = 6;
  private static final int UNARY = 7;
  private static final int CALL = 8;

  private FilterText() {}

  /** A piece of text and how tightly it binds. */
  private record Piece(String text, int binding) {
    String at(int least) {
      return binding >= least ? text : "(" + text + ")";
    }
  }

  public static String of(Filter filter) {
    return piece(filter).text();
  }

  public static String of(Expression expression) {
    return piece(expression).text();
  }

  private static Piece piece(Filter filter) {
    return switch (filter) {
      case Filter.Everything _ -> new Piece("true", CALL);
      case Filter.Nothing _ -> new Piece("false", CALL);
      case Filter.All(List<Filter> parts) -> joined(" && ", parts, AND);
      case Filter.Any(List<Filter> parts) -> joined(" || ", parts, OR);
      case Filter.Not(Filter part) -> new Piece("!" + piece(part).at(CALL), UNARY);
      case Filter.Compare(Expression left, Comparison by, Expression right) ->
          relation(piece(left).at(SUM), by.symbol(), piece(right).at(SUM));
      case Filter.In(Expression subject, List<Expression> among) ->
          relation(piece(subject).at(SUM), "in", "[" + list(among) + "]");
      case Filter.InMine(Expression subject, Mine mine) ->
          relation(piece(subject).at(SUM), "in", mine.function() + "()");
      case Filter.Matches(Expression subject, TextMatch how, String text) ->
          call(piece(subject).at(CALL) + "." + how.function(), quoted(text));
      case Filter.Chosen(Expression subject, String option) ->
          relation(quoted(option), "in", piece(subject).at(SUM));
      case Filter.Filled(Expression subject) -> call("has", of(subject));
      case Filter.Is(Expression flag) -> piece(flag);
      case Filter.Near(Expression subject, int days, boolean ahead) ->
          call(ahead ? "nextDays" : "lastDays", of(subject) + ", " + days);
      case Filter.Exists(Gathered of) ->
          call(of.text() + ".exists", of.variable() + ", " + of(of.condition()));
      case Filter.Every(Gathered of, Filter condition) ->
          call(filtered(of) + ".all", of.variable() + ", " + of(condition));
    };
  }

  private static Piece piece(Expression expression) {
    return switch (expression) {
      case Path path -> new Piece(path.text(), CALL);
      case Expression.Figure(BigDecimal value) -> new Piece(figure(value), CALL);
      case Expression.Text(String value) -> new Piece(quoted(value), CALL);
      case Expression.Day(LocalDate value) -> call("date", quoted(value.toString()));
      case Expression.Moment(Instant value) -> call("timestamp", quoted(value.toString()));
      case Expression.Id(_, long id) -> new Piece(quoted(Long.toString(id)), CALL);
      case Expression.Empty _ -> new Piece("null", CALL);
      case Expression.Me _ -> call("me", "");
      case Expression.Today _ -> call("today", "");
      case Expression.Now _ -> call("now", "");
      case Expression.StartOf(Period period) -> call("startOf", quoted(period.word()));
      case Expression.Shifted(Expression from, boolean back, Expression count, Unit unit) ->
          new Piece(
              piece(from).at(SUM)
                  + (back ? " - " : " + ")
                  + unit.function()
                  + "("
                  + of(count)
                  + ")",
              SUM);
      case Expression.Between(Expression later, Expression earlier) ->
          new Piece(piece(later).at(SUM) + " - " + piece(earlier).at(PRODUCT), SUM);
      case Expression.Calculated(Expression left, Operator by, Expression right) -> {
        int binding = by.isTight() ? PRODUCT : SUM;
        yield new Piece(
            piece(left).at(binding) + " " + by.symbol() + " " + piece(right).at(binding + 1),
            binding);
      }
      case Expression.Negative(Expression of) -> new Piece("-" + piece(of).at(CALL), UNARY);
      case Expression.Absolute(Expression of) -> call("abs", of(of));
      case Expression.Rounded(Expression of, int digits) ->
          call("round", digits == 0 ? of(of) : of(of) + ", " + digits);
      case Expression.Joined(List<Expression> parts) ->
          new Piece(
              String.join(" + ", parts.stream().map(part -> piece(part).at(PRODUCT)).toList()),
              SUM);
      case Expression.Size(Expression of) -> call("size", of(of));
      case Expression.Pick(Expression.Pick.Which which, List<Expression> among, _) ->
          call(which.function(), list(among));
      case Expression.Cash(Expression amount, String currency) ->
          call("money", of(amount) + ", " + quoted(currency));
      case Expression.Either(Filter when, Expression then, Expression otherwise, _) ->
          new Piece(
              piece(when).at(OR) + " ? " + piece(then).at(OR) + " : " + piece(otherwise).at(CHOICE),
              CHOICE);
      case Expression.Truth(Filter holds) -> piece(holds);
      case Expression.RollUp(Gathered of, Aggregate how, Optional<Expression> value) ->
          value
              .map(v -> call(filtered(of) + "." + how.function(), of.variable() + ", " + of(v)))
              .orElseGet(() -> count(of));
    };
  }

  private static Piece count(Gathered of) {
    return of.condition().equals(Filter.EVERYTHING)
        ? call(of.text() + ".count", "")
        : call(of.text() + ".count", of.variable() + ", " + of(of.condition()));
  }

  private static String filtered(Gathered of) {
    return of.condition().equals(Filter.EVERYTHING)
        ? of.text()
        : of.text() + ".filter(" + of.variable() + ", " + of(of.condition()) + ")";
  }

  private static Piece joined(String word, List<Filter> parts, int binding) {
    List<String> texts = new ArrayList<>();
    parts.forEach(part -> texts.add(piece(part).at(binding + 1)));
    return new Piece(String.join(word, texts), binding);
  }

  private static Piece relation(String left, String sign, String right) {
    return new Piece(left + " " + sign + " " + right, RELATION);
  }

  private static Piece call(String function, String arguments) {
    return new Piece(function + "(" + arguments + ")", CALL);
  }

  private static String list(List<Expression> parts) {
    return String.join(", ", parts.stream().map(FilterText::of).toList());
  }

  // A whole number beyond 64 bits is none in CEL, but a decimal one is read by its digits.
  private static String figure(BigDecimal value) {
    boolean beyond = value.scale() == 0 && value.unscaledValue().bitLength() > 63;
    return beyond ? value.toPlainString() + ".0" : value.toPlainString();
  }

  /** A text as a literal of CEL. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('\'');
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '\'' -> quoted.append("\\'");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (letter < ' ' || letter == 0x7f) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
          } else {
            quoted.append(letter);
          }
        }
      }
    }
    return quoted.append('\'').toString();
  }
}
