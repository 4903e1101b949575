package youke.server.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.server.sheet.Row;

/** A row on its way to becoming a record. */
final class Candidate {
  private final Row row;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable Long statedId;
  private @Nullable Instant madeAt;
  private @Nullable Long madeBy;
  private long id;
  private boolean there;

  /** A text that points to a record which is to be found. */
  record Waiting(Target target, String heading, String text) {}

  Candidate(Row row) {
    this.row = row;
  }

  Row row() {
    return row;
  }

  /** What the row says, by field name; null where it says that there is nothing. */
  Map<String, @Nullable Object> values() {
    return values;
  }

  List<Waiting> waiting() {
    return waiting;
  }

  List<Problem> problems() {
    return problems;
  }

  boolean isSound() {
    return problems.isEmpty();
  }

  void problem(Problem problem, String heading) {
    problems.add(problem.at(new Place.AtRow(row.number(), heading)));
  }

  /** The id that the row itself states, when records are recognised by it. */
  @Nullable Long statedId() {
    return statedId;
  }

  void statedId(long stated) {
    statedId = stated;
  }

  @Nullable Instant madeAt() {
    return madeAt;
  }

  void madeAt(Instant at) {
    madeAt = at;
  }

  @Nullable Long madeBy() {
    return madeBy;
  }

  void madeBy(long person) {
    madeBy = person;
  }

  /** Id of the record that it becomes or changes; 0 while that is not known. */
  long id() {
    return id;
  }

  void id(long record) {
    id = record;
  }

  /** Notes that the record is there already. */
  void isThere() {
    there = true;
  }

  boolean wasThere() {
    return there;
  }
}
