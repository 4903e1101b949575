package youke.server.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Ref;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intent;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.kernel.rule.Action;

/** {@code POST /api/quote/12:accept}: one of the entity's actions, with its input as the body. */
final class ActionRoutes {
  private final Records records;
  private final Writes writes;
  private final RecordRoutes answers;

  ActionRoutes(Records records, Writes writes, RecordRoutes answers) {
    this.records = records;
    this.writes = writes;
    this.answers = answers;
  }

  void act(String entity, long id, String verb, Exchange exchange) throws IOException {
    Sought sought = Sought.of(exchange);
    CatalogEntity type = records.catalog().entity(entity);
    List<Problem> problems = new ArrayList<>();
    Optional<Record> input =
        input(
            type,
            verb,
            exchange.objectOrNothing(),
            "",
            exchange.caller(),
            _ -> Optional.empty(),
            problems);
    RecordRoutes.refuse(problems);
    Step step =
        new Step.Do(entity, id, exchange.expectedVersion().orElse(null), verb, input.orElseThrow());
    Intent intent = Intent.because(ActKind.ACTION, sought.reason());
    Receipt receipt = writes.run(exchange, intent, List.of(step)).orThrow();
    answers.answer(200, receipt, sought, exchange);
  }

  /**
   * The input of an action; empty when there are problems, which are added to those given.
   *
   * @param before what stands before a component's name in the place of a problem
   * @param named the record that a name such as {@code $a} stands for
   */
  Optional<Record> input(
      CatalogEntity type,
      String verb,
      ObjectNode body,
      String before,
      Caller caller,
      Function<String, Optional<Long>> named,
      List<Problem> problems) {
    Action<?, ?> action = type.actions().get(verb);
    if (action == null) {
      throw new Refusal(Problem.of(KernelProblem.UNKNOWN_ACTION).with("name", verb));
    }
    Inputs inputs = new Inputs(records.catalog(), type, named);
    Optional<Record> input = inputs.read(InputShape.of(action.input()), body, before);
    problems.addAll(inputs.problems());
    inputs.pointed().forEach((entity, refs) -> seen(caller, entity, refs, problems));
    return input;
  }

  // What an action writes is written with lent rights: what its input points to must be the
  // caller's to see.
  private void seen(Caller caller, String entity, Map<String, Ref> refs, List<Problem> problems) {
    Set<Long> seen =
        records.catalog().find(entity).isEmpty()
            ? Set.of()
            : records.visible(caller, entity, refs.values().stream().map(Ref::id).toList());
    refs.forEach(
        (path, ref) -> {
          if (!seen.contains(ref.id())) {
            problems.add(
                Problem.of(KernelProblem.LINK_NOT_FOUND, Place.field(path)).with("field", path));
          }
        });
  }
}
