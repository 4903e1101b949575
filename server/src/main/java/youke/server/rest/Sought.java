package youke.server.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.problem.Outcome;
import youke.kernel.record.Page;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;

/**
 * What the parameters of a write say: why it is done, and what of the record the answer shall hold.
 *
 * @param fields null when the record is not asked for; empty for all of its fields
 */
record Sought(@Nullable String reason, @Nullable List<String> fields) {

  static Sought of(Exchange exchange) {
    Parameters parameters = exchange.parameters();
    String reason = parameters.text("reason").orElse(null);
    boolean asked = parameters.text("fields").isPresent();
    List<String> fields = asked ? Queries.columns(parameters) : null;
    parameters.noMore();
    if (reason != null && reason.length() > 2_000) {
      throw Parameters.wrong("reason");
    }
    return new Sought(reason, fields);
  }

  /** The record as it stands now, if asked for and still to be seen. */
  Optional<Page> record(Records records, Caller caller, Receipt.Touched touched) {
    if (fields == null) {
      return Optional.empty();
    }
    return switch (records.get(caller, touched.entity(), touched.id(), fields)) {
      case Outcome.Done<Page>(Page page) -> Optional.of(page);
      case Outcome.Refused<Page> _ -> Optional.empty();
    };
  }
}
