package youke.server.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.record.Intake;
import youke.kernel.record.Intent;
import youke.kernel.record.Keyed;
import youke.kernel.record.Records;
import youke.kernel.record.Step;

/**
 * Some rows of a table on their way through the gate together: what they point to is found, whether
 * they are new is found, and each becomes a step. A row whose key has been met in the portion
 * begins the next one.
 */
final class Portion {
  private final Records records;
  private final ImportPlan plan;
  private final Caller caller;
  private final List<Candidate> candidates;
  private final LinkTexts links;
  private final Rehearsal rehearsal;
  private int size;

  Portion(
      Records records,
      ImportPlan plan,
      Caller caller,
      List<Candidate> candidates,
      LinkTexts links,
      Rehearsal rehearsal) {
    this.records = records;
    this.plan = plan;
    this.caller = caller;
    this.candidates = candidates;
    this.links = links;
    this.rehearsal = rehearsal;
    this.size = candidates.size();
  }

  /** How many of the rows belong to it; those behind are for the next. */
  int size() {
    return size;
  }

  /** The rows that belong to it. */
  List<Candidate> rows() {
    return candidates.subList(0, size);
  }

  /** What the sound rows come to; those that are not sound any more say why. */
  Intake intake(boolean rehearsed) {
    List<Candidate> open = sound();
    if (!plan.key().isEmpty()) {
      recognise(open);
      open = sound();
    }
    for (Candidate candidate : open) {
      if (candidate.id() == 0) {
        candidate.id(records.newId());
      }
    }
    links.settle(caller, open, called(open), rehearsal::promises);
    List<Step> steps = new ArrayList<>();
    Map<Long, Intent.Origin> origins = new HashMap<>();
    for (Candidate candidate : sound()) {
      steps.add(step(candidate, origins));
    }
    return new Intake(steps, origins, rehearsed);
  }

  private List<Candidate> sound() {
    return rows().stream().filter(Candidate::isSound).toList();
  }

  /** Finds the records that the rows are about, if they are there. */
  private void recognise(List<Candidate> open) {
    settleKeys(open);
    List<Candidate> keyed = new ArrayList<>();
    List<List<Object>> keys = new ArrayList<>();
    Set<List<Object>> met = new HashSet<>();
    for (Candidate candidate : open) {
      List<Object> key = candidate.isSound() ? key(candidate) : null;
      if (key != null) {
        if (!met.add(key)) {
          size = candidates.indexOf(candidate);
          break;
        }
        keyed.add(candidate);
        keys.add(key);
      }
    }
    Map<Integer, Keyed> found =
        keys.isEmpty()
            ? Map.of()
            : records.keyed(caller, plan.entity().name(), plan.key(), keys).orThrow();
    for (int i = 0; i < keyed.size(); i++) {
      recognised(keyed.get(i), found.get(i));
    }
  }

  /** A key may hold a link; what it points to is found before anything else. */
  private void settleKeys(List<Candidate> open) {
    Map<Candidate, Candidate> parts = new LinkedHashMap<>();
    for (Candidate candidate : open) {
      Candidate part = new Candidate(candidate.row());
      candidate.waiting().stream().filter(this::isKey).forEach(part.waiting()::add);
      if (!part.waiting().isEmpty()) {
        parts.put(candidate, part);
      }
    }
    links.settle(caller, List.copyOf(parts.values()), Map.of(), rehearsal::promises);
    parts.forEach(
        (candidate, part) -> {
          candidate.values().putAll(part.values());
          candidate.problems().addAll(part.problems());
          candidate.waiting().removeIf(this::isKey);
        });
  }

  private boolean isKey(Candidate.Waiting waiting) {
    return plan.key().contains(waiting.target().field().name());
  }

  /** Null when a part of it is empty, which is told. */
  private @Nullable List<Object> key(Candidate candidate) {
    List<Object> key = new ArrayList<>();
    for (String name : plan.key()) {
      Object value = plan.byId() ? candidate.statedId() : candidate.values().get(name);
      if (value == null) {
        Object shown = plan.entity().field(name).<Object>map(Field::label).orElse(name);
        candidate.problem(
            Problem.of(ImportProblem.KEY_EMPTY).with("field", shown), plan.heading(name));
        return null;
      }
      key.add(value instanceof Ref ref ? Ref.to(ref.id()) : value);
    }
    return key;
  }

  private void recognised(Candidate candidate, @Nullable Keyed found) {
    String heading = plan.heading(plan.key().getFirst());
    if (found == null) {
      if (!plan.order().mode().creates()) {
        candidate.problem(Problem.of(ImportProblem.NOT_THERE), heading);
      }
    } else if (!plan.order().mode().updates()) {
      candidate.problem(Problem.of(ImportProblem.ALREADY_THERE), heading);
    } else if (found.number() > 1) {
      candidate.problem(
          Problem.of(ImportProblem.SEVERAL_THERE).with("count", found.number()), heading);
    } else {
      candidate.id(found.id());
      candidate.isThere();
    }
  }

  /** The rows that become records, by what those are called; a name that two share is none. */
  private Map<String, Candidate> called(List<Candidate> open) {
    if (plan.towardsItself().isEmpty()) {
      return Map.of();
    }
    Map<String, Candidate> called = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Candidate candidate : open) {
      for (Field<?, ?> name : plan.names()) {
        if (candidate.values().get(name.name()) instanceof String text
            && called.put(text, candidate) != null) {
          shared.add(text);
        }
      }
    }
    called.keySet().removeAll(shared);
    return called;
  }

  private Step step(Candidate candidate, Map<Long, Intent.Origin> origins) {
    Map<String, @Nullable Object> values = candidate.values();
    if (candidate.wasThere()) {
      if (!plan.byId()) {
        values.keySet().removeAll(plan.key());
      }
      return new Step.Change(plan.entity().name(), candidate.id(), null, values);
    }
    origin(candidate, origins);
    Map<String, @Nullable Object> said = new LinkedHashMap<>(values);
    said.values().removeIf(Objects::isNull);
    return new Step.Create(plan.entity().name(), candidate.id(), said);
  }

  private void origin(Candidate candidate, Map<Long, Intent.Origin> origins) {
    if (candidate.madeAt() != null || candidate.madeBy() != null) {
      origins.put(candidate.id(), new Intent.Origin(candidate.madeBy(), candidate.madeAt()));
    }
  }
}
