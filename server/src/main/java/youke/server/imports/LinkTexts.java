package youke.server.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.record.Keyed;
import youke.kernel.record.Records;
import youke.server.sheet.Cell;

/**
 * Finds the records that texts point to, those of a whole portion at once and only among what the
 * caller sees: by number or code, then by title, then by id, or by the field that the mapping
 * names.
 */
final class LinkTexts {
  private static final int REMEMBERED = 50_000;

  private final Records records;
  private final ImportPlan plan;
  private final Map<Way, Map<String, Keyed>> known = new LinkedHashMap<>();

  /** How texts of a column lead to records. */
  private record Way(String entity, Optional<String> by) {}

  LinkTexts(Records records, ImportPlan plan) {
    this.records = records;
    this.plan = plan;
  }

  /**
   * Settles what candidates wait for.
   *
   * @param portion the rows of the portion that become records of the entity itself, by what they
   *     are called; they are found when nothing else is
   * @param promised names of records that would be there if this were no rehearsal; what points to
   *     one is left open
   */
  void settle(
      Caller caller,
      List<Candidate> candidates,
      Map<String, Candidate> portion,
      Predicate<String> promised) {
    find(caller, candidates);
    for (Candidate candidate : candidates) {
      for (Candidate.Waiting waiting : candidate.waiting()) {
        settle(candidate, waiting, portion, promised);
      }
    }
  }

  private void find(Caller caller, List<Candidate> candidates) {
    Map<Way, Set<String>> wanted = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      for (Candidate.Waiting waiting : candidate.waiting()) {
        Way way = way(waiting.target());
        if (!known.getOrDefault(way, Map.of()).containsKey(waiting.text())) {
          wanted.computeIfAbsent(way, _ -> new LinkedHashSet<>()).add(waiting.text());
        }
      }
    }
    wanted.forEach((way, texts) -> find(caller, way, texts));
  }

  private void find(Caller caller, Way way, Set<String> texts) {
    Map<String, Keyed> found = known.computeIfAbsent(way, _ -> new LinkedHashMap<>());
    if (found.size() > REMEMBERED) {
      found.clear();
    }
    Set<String> open = new LinkedHashSet<>(texts);
    for (String field : fields(caller, way)) {
      if (!open.isEmpty()) {
        found.putAll(find(caller, way.entity(), field, List.copyOf(open)));
        open.removeAll(found.keySet());
      }
    }
  }

  private List<String> fields(Caller caller, Way way) {
    if (way.by().isPresent()) {
      return List.of(way.by().get());
    }
    List<String> fields = new ArrayList<>();
    CatalogEntity entity = plan.catalog().entity(way.entity());
    Targets.names(entity, caller).forEach(field -> fields.add(field.name()));
    fields.add(Targets.ID);
    return fields;
  }

  private Map<String, Keyed> find(Caller caller, String entity, String field, List<String> texts) {
    List<String> asked = new ArrayList<>();
    List<List<Object>> keys = new ArrayList<>();
    for (String text : texts) {
      Object key = key(entity, field, text);
      if (key != null) {
        asked.add(text);
        keys.add(List.of(key));
      }
    }
    Map<String, Keyed> found = new LinkedHashMap<>();
    if (!keys.isEmpty()) {
      records
          .keyed(caller, entity, List.of(field), keys)
          .orThrow()
          .forEach((place, keyed) -> found.put(asked.get(place), keyed));
    }
    return found;
  }

  /** A text as a value of the field; null when it cannot be one. */
  private @Nullable Object key(String entity, String name, String text) {
    if (name.equals(Targets.ID)) {
      return isId(text) ? Long.valueOf(text) : null;
    }
    Field<?, ?> field = plan.catalog().entity(entity).field(name).orElseThrow();
    if (field.kind() instanceof Kind.Decimal || field.kind() instanceof Kind.Percent) {
      return new NumberReader('.').number(Cell.BLANK, text) instanceof BigDecimal number
          ? number
          : null;
    }
    return text;
  }

  private static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() < 19
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void settle(
      Candidate candidate,
      Candidate.Waiting waiting,
      Map<String, Candidate> portion,
      Predicate<String> promised) {
    Way way = way(waiting.target());
    Link<?, ?> link = (Link<?, ?>) waiting.target().field();
    Keyed keyed = known.getOrDefault(way, Map.of()).get(waiting.text());
    if (keyed != null && keyed.number() > 1) {
      candidate.problem(
          about(ImportProblem.LINK_NOT_CLEAR, link, waiting).with("count", keyed.number()),
          waiting.heading());
    } else if (keyed != null) {
      point(candidate, waiting.target(), keyed.id());
    } else if (way.entity().equals(plan.entity().name()) && portion.containsKey(waiting.text())) {
      Candidate other = Objects.requireNonNull(portion.get(waiting.text()));
      point(candidate, waiting.target(), other.id());
    } else if (!way.entity().equals(plan.entity().name()) || !promised.test(waiting.text())) {
      candidate.problem(about(ImportProblem.LINK_NOT_THERE, link, waiting), waiting.heading());
    }
  }

  private Problem about(ImportProblem code, Link<?, ?> link, Candidate.Waiting waiting) {
    return Problem.of(code)
        .with("value", CellReaders.shortened(waiting.text()))
        .with("entity", plan.catalog().entity(link.target()).label());
  }

  private static void point(Candidate candidate, Target target, long id) {
    if (target instanceof Target.MadeBy) {
      candidate.madeBy(id);
    } else {
      candidate.values().put(target.field().name(), Ref.to(id));
    }
  }

  private static Way way(Target target) {
    return switch (target) {
      case Target.Pointer(Link<?, ?> link, Optional<String> by) -> new Way(link.target(), by);
      case Target.MadeBy(Link<?, ?> link, Optional<String> by) -> new Way(link.target(), by);
      case Target.Value _, Target.Currency _, Target.MadeAt _ ->
          throw new IllegalArgumentException("Points nowhere: " + target);
    };
  }
}
