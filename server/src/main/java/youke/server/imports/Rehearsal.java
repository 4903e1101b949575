package youke.server.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.record.TakenIn;

/**
 * Remembers over the portions of a rehearsal, each of which is taken back, what the real import
 * would find when it comes to a later one: values that are taken by then, records that are there.
 */
final class Rehearsal {
  private final ImportPlan plan;
  private final List<Field<?, ?>> unique;
  private final HashedTexts taken = new HashedTexts();
  private final HashedTexts keys = new HashedTexts();
  private final HashedTexts names = new HashedTexts();

  Rehearsal(ImportPlan plan) {
    this.plan = plan;
    this.unique =
        plan.entity().fields().stream()
            .filter(Field::isUnique)
            .<Field<?, ?>>map(field -> field)
            .toList();
  }

  /** Whether a row of an earlier portion becomes a record that is called so. */
  boolean promises(String text) {
    return names.holds(text);
  }

  /** What the portion would come to behind those before it. */
  TakenIn judged(Portion portion, TakenIn rehearsed) {
    Map<Long, Candidate> byId = new HashMap<>();
    portion.rows().forEach(row -> byId.put(row.id(), row));
    Map<Long, List<Problem>> refused = new HashMap<>(rehearsed.refused());
    List<TakenIn.Taken> records = new ArrayList<>();
    for (TakenIn.Taken one : rehearsed.records()) {
      Candidate row = byId.get(one.id());
      if (row == null || one.how() != TakenIn.How.MADE) {
        records.add(one);
      } else if (isKeyMet(row)) {
        metAgain(row, one, records, refused);
      } else {
        made(row, one, records, refused);
      }
    }
    return new TakenIn(rehearsed.written(), records, refused);
  }

  private boolean isKeyMet(Candidate row) {
    return !plan.key().isEmpty() && !keys.add(text(row, plan.key()));
  }

  private void metAgain(
      Candidate row,
      TakenIn.Taken one,
      List<TakenIn.Taken> records,
      Map<Long, List<Problem>> refused) {
    if (plan.order().mode().updates()) {
      records.add(new TakenIn.Taken(one.id(), TakenIn.How.CHANGED));
    } else {
      refused.put(
          row.id(),
          List.of(Problem.of(ImportProblem.ALREADY_THERE, Place.field(plan.key().getFirst()))));
    }
  }

  private void made(
      Candidate row,
      TakenIn.Taken one,
      List<TakenIn.Taken> records,
      Map<Long, List<Problem>> refused) {
    List<Problem> problems = new ArrayList<>();
    for (Field<?, ?> field : unique) {
      Object value = row.values().get(field.name());
      if (value != null && !taken.add(field.name() + "\0" + shown(value))) {
        problems.add(
            Problem.of(KernelProblem.NOT_UNIQUE, Place.field(field.name()))
                .with("field", field.label()));
      }
    }
    if (!problems.isEmpty()) {
      refused.put(row.id(), problems);
      return;
    }
    records.add(one);
    if (!plan.towardsItself().isEmpty()) {
      for (Field<?, ?> name : plan.names()) {
        if (row.values().get(name.name()) instanceof String text) {
          names.add(text);
        }
      }
    }
  }

  private static String text(Candidate row, List<String> fields) {
    StringBuilder text = new StringBuilder();
    for (String field : fields) {
      text.append(shown(row.values().get(field))).append('\0');
    }
    return text.toString();
  }

  private static String shown(@Nullable Object value) {
    return value instanceof Ref ref ? Long.toString(ref.id()) : String.valueOf(value);
  }
}
