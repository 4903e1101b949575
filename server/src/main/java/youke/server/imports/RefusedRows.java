package youke.server.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.text.Language;

/** What stands against the rows of a portion, as it is kept and shown: by the number of the row. */
final class RefusedRows {
  private static final int MOST_PER_ROW = 20;

  private final ImportPlan plan;
  private final Language language;

  RefusedRows(ImportPlan plan, Language language) {
    this.plan = plan;
    this.language = language;
  }

  /**
   * The problems of each refused row: {@code [{"code","message","column","value"}]}; {@code value}
   * is the text that was not understood, by which a person says what it stands for.
   *
   * @param byRecord what the gate said, by the id of the record that the row was to become
   */
  Map<Long, ArrayNode> of(List<Candidate> rows, Map<Long, List<Problem>> byRecord) {
    Map<Long, ArrayNode> refused = new TreeMap<>();
    for (Candidate row : rows) {
      List<Problem> problems = new ArrayList<>(row.problems());
      if (row.isSound()) {
        problems.addAll(byRecord.getOrDefault(row.id(), List.of()));
      }
      if (!problems.isEmpty()) {
        refused.put(row.row().number(), json(problems));
      }
    }
    return refused;
  }

  private ArrayNode json(List<Problem> problems) {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    for (Problem problem : problems.subList(0, Math.min(MOST_PER_ROW, problems.size()))) {
      ObjectNode one = all.addObject();
      one.put("code", problem.code().name());
      one.put("message", problem.message(language));
      String column =
          switch (problem.place()) {
            case Place.AtRow(long _, String heading) -> heading;
            case Place.AtField(String path) -> plan.heading(path);
            case Place.AtText _, Place.Whole _ -> "";
          };
      if (!column.isEmpty()) {
        one.put("column", column);
      }
      if (problem.arguments().get("value") instanceof String value) {
        one.put("value", value);
      }
    }
    return all;
  }
}
