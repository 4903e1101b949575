package youke.kernel.rule;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.model.Assignment;
import youke.kernel.problem.Problem;

/** What an action or reaction wants to happen: changes and events, nothing, or a refusal. */
public sealed interface Effect {
  /** Nothing to do; pressing twice is no error. */
  record Unchanged() implements Effect {}

  /** It cannot be done, and why. */
  record Refused(Problem problem) implements Effect {}

  /** One step that the engine writes. */
  sealed interface Step {
    record Create(String entity, long id, List<Assignment<?, ?>> values) implements Step {}

    record Change(String entity, long id, List<Assignment<?, ?>> values) implements Step {}

    record Delete(String entity, long id) implements Step {}

    record Happened(Event event) implements Step {}

    /** Something for the world outside, delivered after the commit, once per key, retried. */
    record Send(String topic, String key, String payload) implements Step {}
  }

  /** Steps in their order. */
  record Steps(List<Step> all) implements Effect {
    public Steps {
      all = List.copyOf(all);
    }

    public Steps and(Event event) {
      return and(new Steps(List.of(new Step.Happened(event))));
    }

    public Steps and(Steps more) {
      List<Step> both = new ArrayList<>(all);
      both.addAll(more.all);
      return new Steps(both);
    }
  }
}
