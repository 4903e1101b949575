package youke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;

/**
 * What must hold of the fields of every record that an act leaves behind: required values, and
 * values that fit.
 */
final class FieldChecks {
  private final ValueRules rules;

  FieldChecks(Transaction transaction) {
    rules = new ValueRules(transaction.catalog());
  }

  List<Problem> problems(Draft draft) {
    List<Problem> problems = new ArrayList<>();
    for (Field<?, ?> field : draft.entity().fields()) {
      if (field.isComputed()) {
        continue;
      }
      Object value = draft.after().get(field.name());
      boolean blank = value == null || (value instanceof String text && text.isBlank());
      if (blank && field.isRequired() && (draft.isNew() || draft.changes(field.name()))) {
        problems.add(
            Problem.of(KernelProblem.REQUIRED, Place.field(field.name()))
                .with("field", field.label()));
      } else if (value != null && draft.changes(field.name()) && !draft.isJudged(field)) {
        Optional<Problem> problem = rules.problem(field, value);
        problem.ifPresent(problems::add);
      }
    }
    return problems;
  }
}
