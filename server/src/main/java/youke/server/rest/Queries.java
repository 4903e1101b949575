package youke.server.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import youke.kernel.model.Sorting;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Query;
import youke.kernel.record.Totals;
import youke.server.HttpProblem;

/** Reads what the parameters of an address ask of a list. */
final class Queries {
  static final int MOST_RECORDS = 500;
  private static final int MOST_COLUMNS = 200;
  private static final int MOST_SORTS = 8;
  private static final int MOST_TOTALS = 40;
  private static final Pattern TOTAL = Pattern.compile("(sum|avg|min|max)\\(([^()]{1,200})\\)");

  private Queries() {}

  /** Page, order and columns: {@code filter search bin sort fields limit after}. */
  static Query page(String entity, Parameters parameters) {
    Query which = which(entity, parameters);
    return new Query(
        entity,
        which.filter(),
        which.search(),
        sorting(parameters),
        columns(parameters),
        parameters.number("limit", 1, MOST_RECORDS, 50),
        parameters.text("after").orElse(null),
        which.bin());
  }

  /** A whole list with its order and columns: {@code filter search sort fields}. */
  static Query whole(String entity, Parameters parameters) {
    return new Query(
        entity,
        parameters.text("filter").orElse(""),
        parameters.text("search").orElse(""),
        sorting(parameters),
        columns(parameters),
        1,
        null,
        false);
  }

  /** Which records: {@code filter search bin}. */
  static Query which(String entity, Parameters parameters) {
    String filter = parameters.text("filter").orElse("");
    String search = parameters.text("search").orElse("");
    boolean bin = parameters.flag("bin");
    return new Query(entity, filter, search, List.of(), List.of(), 1, null, bin);
  }

  /** Field paths; none, or {@code *}, for all. */
  static List<String> columns(Parameters parameters) {
    List<String> columns = parameters.items("fields");
    if (columns.equals(List.of("*"))) {
      return List.of();
    }
    if (columns.size() > MOST_COLUMNS) {
      throw tooMany("fields", MOST_COLUMNS);
    }
    if (new HashSet<>(columns).size() < columns.size()) {
      throw Parameters.wrong("fields");
    }
    return columns;
  }

  /** {@code -amount,name}: a minus turns the order round. */
  private static List<Sorting> sorting(Parameters parameters) {
    List<String> items = parameters.items("sort");
    if (items.size() > MOST_SORTS) {
      throw tooMany("sort", MOST_SORTS);
    }
    List<Sorting> order = new ArrayList<>();
    for (String item : items) {
      boolean descending = item.startsWith("-");
      order.add(new Sorting(descending ? item.substring(1) : item, descending));
    }
    return order;
  }

  /** {@code by=closedOn&per=month&totals=sum(amount),avg(probability)}. */
  static Totals totals(Parameters parameters) {
    Optional<String> by = parameters.text("by");
    Optional<Totals.Step> step = parameters.text("per").map(Queries::step);
    if (step.isPresent() && by.isEmpty()) {
      throw Parameters.wrong("per");
    }
    List<String> items = parameters.items("totals");
    if (items.size() > MOST_TOTALS) {
      throw tooMany("totals", MOST_TOTALS);
    }
    List<Totals.Total> totals = new ArrayList<>();
    int offset = 0;
    for (String item : items) {
      Matcher total = TOTAL.matcher(item);
      if (!total.matches()) {
        throw new Refusal(
            Problem.of(HttpProblem.WRONG_QUERY, Place.text("totals", offset))
                .with("name", "totals"));
      }
      totals.add(new Totals.Total(function(total.group(1)), total.group(2)));
      offset += item.length() + 1;
    }
    return new Totals(by, step, totals);
  }

  private static Totals.Step step(String text) {
    return switch (text) {
      case "month" -> Totals.Step.MONTH;
      case "magnitude" -> Totals.Step.MAGNITUDE;
      default -> throw Parameters.wrong("per");
    };
  }

  /** As it is written in an address. */
  static String text(Totals.Total total) {
    String function =
        switch (total.function()) {
          case SUM -> "sum";
          case AVG -> "avg";
          case MIN -> "min";
          case MAX -> "max";
        };
    return function + "(" + total.path() + ")";
  }

  private static Totals.Function function(String word) {
    return switch (word) {
      case "sum" -> Totals.Function.SUM;
      case "avg" -> Totals.Function.AVG;
      case "min" -> Totals.Function.MIN;
      default -> Totals.Function.MAX;
    };
  }

  private static Refusal tooMany(String name, int most) {
    return new Refusal(Problem.of(KernelProblem.TOO_MANY, Place.text(name, 0)).with("max", most));
  }
}
