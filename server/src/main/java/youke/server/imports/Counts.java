package youke.server.imports;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.record.TakenIn;

/**
 * How far an import is.
 *
 * @param rows taken from the table, refused ones included
 * @param act that all of it is, and whether it has been written yet
 */
record Counts(
    long rows, long created, long changed, long unchanged, long refused, long act, boolean begun) {

  static Counts none(long act) {
    return new Counts(0, 0, 0, 0, 0, act, false);
  }

  /** With one more portion. */
  Counts and(long moreRows, long moreRefused, TakenIn taken) {
    return new Counts(
        rows + moreRows,
        created + taken.count(TakenIn.How.MADE),
        changed + taken.count(TakenIn.How.CHANGED),
        unchanged + taken.count(TakenIn.How.UNCHANGED),
        refused + moreRefused,
        act,
        begun || taken.written());
  }

  ObjectNode json() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("rows", rows);
    json.put("created", created);
    json.put("changed", changed);
    json.put("unchanged", unchanged);
    json.put("refused", refused);
    json.put("act", Long.toString(act));
    json.put("begun", begun);
    return json;
  }

  static Counts of(JsonNode json) {
    return new Counts(
        json.path("rows").asLong(),
        json.path("created").asLong(),
        json.path("changed").asLong(),
        json.path("unchanged").asLong(),
        json.path("refused").asLong(),
        Long.parseLong(json.path("act").asString()),
        json.path("begun").asBoolean());
  }
}
