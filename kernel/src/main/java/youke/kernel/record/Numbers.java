package youke.kernel.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Entity.Numbering;
import youke.kernel.number.NumberPattern;
import youke.kernel.store.Counters;
import youke.kernel.store.Db;

/** Numbers by each entity's pattern, from the book's counters. */
public final class Numbers implements NumberSource {
  private final Counters counters;
  private final ConcurrentMap<String, NumberPattern> patterns = new ConcurrentHashMap<>();

  public Numbers(Counters counters) {
    this.counters = counters;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the pattern needs a parent's number and there is none
   */
  @Override
  public List<String> next(
      Db db, CatalogEntity entity, LocalDate on, Optional<String> parent, int count) {
    Numbering numbering = numbering(entity);
    NumberPattern pattern = pattern(numbering);
    Counters.Key key = new Counters.Key(entity.name(), pattern.bucket(on, parent));
    long first = first(db, key, numbering.gapless(), count);
    List<String> numbers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      numbers.add(pattern.format(first + i, on, parent));
    }
    return numbers;
  }

  @Override
  public void written(Db db, CatalogEntity entity, Optional<String> parent, List<String> numbers) {
    NumberPattern pattern = pattern(numbering(entity));
    Map<String, Long> highest = new TreeMap<>();
    for (String number : numbers) {
      pattern
          .written(number, parent)
          .ifPresent(written -> highest.merge(written.bucket(), written.sequence(), Long::max));
    }
    highest.forEach(
        (bucket, value) -> raise(db, new Counters.Key(entity.name(), bucket), value, entity));
  }

  private void raise(Db db, Counters.Key key, long value, CatalogEntity entity) {
    if (numbering(entity).gapless()) {
      counters.raiseWithoutGaps(db, key, value);
    } else {
      counters.raise(key, value);
    }
  }

  private long first(Db db, Counters.Key key, boolean gapless, int count) {
    if (gapless) {
      return counters.nextWithoutGaps(db, key, count);
    }
    return count == 1 ? counters.next(key) : counters.next(key, count);
  }

  private NumberPattern pattern(Numbering numbering) {
    return patterns.computeIfAbsent(numbering.pattern(), NumberPattern::of);
  }

  private static Numbering numbering(CatalogEntity entity) {
    return entity
        .numbering()
        .orElseThrow(() -> new IllegalStateException(entity + " has no numbers"));
  }
}
