package youke.server.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intent;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.record.Step;

/**
 * {@code POST /api/batch}: several steps as one act, all or none. A step is one of
 *
 * <pre>
 * {"create": "quote", "as": "q", "values": {...}}
 * {"change": "quote", "id": "12", "version": 3, "values": {...}}
 * {"delete": "quote", "id": "12", "version": 3}
 * {"restore": "quote", "id": "12"}
 * {"do": "quote", "id": "12", "version": 3, "action": "send", "input": {...}}
 * </pre>
 *
 * {@code $q} stands for the record that an earlier step made as {@code q}, wherever an id or a link
 * is expected. The place of a problem begins with the step, as {@code [2].values.name}.
 */
final class BatchRoute {
  private static final int MOST_STEPS = 1_000;

  private final Records records;
  private final Writes writes;
  private final ActionRoutes actions;

  BatchRoute(Records records, Writes writes, ActionRoutes actions) {
    this.records = records;
    this.writes = writes;
    this.actions = actions;
  }

  void run(Exchange exchange) throws IOException {
    Sought sought = Sought.of(exchange);
    ArrayNode list = exchange.list();
    if (list.size() > MOST_STEPS) {
      throw new Refusal(Problem.of(KernelProblem.TOO_MANY).with("max", MOST_STEPS));
    }
    StepReader reader = new StepReader(records, actions, exchange.caller());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (!(list.get(i) instanceof ObjectNode object)) {
        String place = "[" + i + "]";
        throw new Refusal(
            Problem.of(RestProblem.NOT_AN_OBJECT, Place.field(place)).with("name", place));
      }
      reader.read(object, "[" + i + "].").ifPresent(steps::add);
    }
    RecordRoutes.refuse(reader.problems());
    Intent intent = Intent.because(ActKind.BATCH, sought.reason());
    Receipt receipt =
        switch (writes.run(exchange, intent, steps)) {
          case Outcome.Done<Receipt>(Receipt done) -> done;
          case Outcome.Refused<Receipt>(Problems problems) ->
              throw new Refusal(placed(problems, steps));
        };
    exchange.answer(200, json -> ReceiptJson.write(json, receipt));
  }

  /** The problems with the step that they belong to in their places. */
  private static Problems placed(Problems problems, List<Step> steps) {
    Map<Object, Integer> numbers = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      numbers.putIfAbsent(Long.toString(steps.get(i).id()), i);
    }
    return new Problems(
        problems.all().stream()
            .map(
                problem -> {
                  Integer number =
                      numbers.get(problem.arguments().getOrDefault(Problem.RECORD, ""));
                  return number == null ? problem : placed(problem, number, steps.get(number));
                })
            .toList());
  }

  private static Problem placed(Problem problem, int number, Step step) {
    String values = step instanceof Step.Do ? "]." : "].values.";
    Place place =
        problem.place() instanceof Place.AtField(String path)
            ? Place.field("[" + number + values + path)
            : Place.field("[" + number + "]");
    return problem.at(place);
  }
}
