package youke.pricing;

import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Option;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.kernel.rule.Facts;

/**
 * How long a document is written: while it is a draft, and in the act that makes it.
 *
 * @param status the field that tells where the document stands
 * @param draft its value while the document is written
 * @param past the problem of changing it later; it is told the {@code status}
 */
public record Drafting<D extends PricedDocument<D>, S extends Enum<S> & Option.Choosable>(
    Field<D, S> status, S draft, ProblemCode past) {

  /** Why this document is not to be written any more, if so. */
  Optional<Problem> refused(Facts<D> document) {
    return Optional.of(document)
        .filter(of -> !of.isNew())
        .flatMap(of -> of.before(status))
        .filter(was -> was != draft)
        .map(was -> Problem.of(past).with("status", document.find(status).orElse(was).label()));
  }
}
