package youke.server.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import youke.server.sheet.Row;
import youke.server.sheet.RowReader;

/**
 * In which order the rows of a table are taken when they point to one another: a row after those
 * that it points to. A first look through the file finds who points to whom; the file is then read
 * as often as there are rows that stand before what they point to, in a chain.
 */
final class RowOrder {
  private static final int CIRCLE = -1;
  private static final int NONE = -1;

  /** Rows further from the top wait in vain; the file of refused rows brings them the next time. */
  private static final int MOST_READINGS = 100;

  /** Reading of each row, counted from 0; {@link #CIRCLE} for those that wait for one another. */
  private final int[] readings;

  private final int most;

  private RowOrder(int[] readings) {
    this.readings = readings;
    this.most = Arrays.stream(readings).max().orElse(0);
  }

  /** Rows as they stand. */
  static RowOrder plain() {
    return new RowOrder(new int[0]);
  }

  /** How often the file is read. */
  int readings() {
    return most + 1;
  }

  /** Whether a row, counted from 0, is taken in this reading; circles are told in the first. */
  boolean isTaken(int row, int reading) {
    int of = row < readings.length ? readings[row] : 0;
    return Math.max(of, 0) == reading;
  }

  boolean isInCircle(int row) {
    return row < readings.length && readings[row] == CIRCLE;
  }

  /** Looks through the rows of a table. */
  static RowOrder of(ImportPlan plan, RowReader rows) {
    List<ImportPlan.Column> links = plan.towardsItself();
    List<Names> names = links.stream().map(link -> Names.of(plan, link)).toList();
    Map<Integer, Map<Long, Integer>> byName = new HashMap<>();
    List<long[]> pointing = new ArrayList<>();
    int count = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      long[] texts = new long[links.size()];
      for (int i = 0; i < links.size(); i++) {
        texts[i] = hash(row, links.get(i), plan);
        for (ImportPlan.Column name : names.get(i).columns()) {
          long own = hash(row, name, plan);
          if (own != 0) {
            byName.computeIfAbsent(i, _ -> new HashMap<>()).putIfAbsent(own, count);
          }
        }
      }
      pointing.add(texts);
      count++;
    }
    int[][] to = new int[links.size()][count];
    for (int i = 0; i < links.size(); i++) {
      Map<Long, Integer> rowsByName = byName.getOrDefault(i, Map.of());
      for (int row = 0; row < count; row++) {
        to[i][row] = rowsByName.getOrDefault(pointing.get(row)[i], NONE);
      }
    }
    return new RowOrder(readings(to, count));
  }

  /** The columns that hold what rows of the table are called. */
  private record Names(List<ImportPlan.Column> columns) {
    static Names of(ImportPlan plan, ImportPlan.Column link) {
      Optional<String> by =
          link.target().orElseThrow() instanceof Target.Pointer(var _, var named)
              ? named
              : Optional.empty();
      return new Names(
          plan.columns().stream()
              .filter(column -> column.target().orElse(null) instanceof Target.Value)
              .filter(
                  column ->
                      by.isPresent()
                          ? column.path().equals(by.get())
                          : plan.isName(column.target().orElseThrow().field()))
              .toList());
    }
  }

  /** 0 for a blank. */
  private static long hash(Row row, ImportPlan.Column column, ImportPlan plan) {
    String text = row.text(column.at()).strip();
    String stands = plan.values(column.path(), column.target().orElseThrow().field()).get(text);
    String meant = stands == null ? text : stands;
    if (meant.isEmpty() || plan.order().emptyTexts().contains(meant)) {
      return 0;
    }
    return HashedTexts.hash(meant);
  }

  // Each row's reading follows from those of the rows that it points to; a row that is met again
  // while it is still being settled is part of a circle.
  private static int[] readings(int[][] to, int count) {
    int open = -2;
    int settling = -3;
    int[] readings = new int[count];
    Arrays.fill(readings, open);
    int[] path = new int[count];
    for (int start = 0; start < count; start++) {
      int depth = 0;
      path[0] = start;
      while (depth >= 0) {
        int row = path[depth];
        if (readings[row] >= CIRCLE) {
          depth--;
          continue;
        }
        readings[row] = settling;
        int next = NONE;
        boolean circle = false;
        int reading = 0;
        for (int[] link : to) {
          int target = link[row];
          if (target == NONE) {
            continue;
          }
          if (readings[target] == open) {
            next = target;
          } else if (readings[target] == settling) {
            circle = true;
            for (int i = depth; i >= 0 && path[i] != target; i--) {
              readings[path[i]] = CIRCLE;
            }
            readings[target] = CIRCLE;
          } else if (readings[target] != CIRCLE) {
            reading = Math.max(reading, readings[target] + (target > row ? 1 : 0));
          }
        }
        if (circle) {
          readings[row] = CIRCLE;
          depth--;
        } else if (next != NONE) {
          path[++depth] = next;
        } else {
          readings[row] = Math.min(reading, MOST_READINGS - 1);
          depth--;
        }
      }
    }
    return readings;
  }
}
