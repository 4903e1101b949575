package youke.kernel.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Event;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Reaction;

/**
 * Lets the rules follow from what an act touches until nothing more follows: values are derived,
 * the records concerned by them in their turn, reactions run; then all is checked.
 */
final class Settling {
  private static final int ROUNDS = 200;

  private final Transaction transaction;
  private final RuleBook rules;
  private final Set<Draft> dirty = new LinkedHashSet<>();
  private final Deque<Event> events = new ArrayDeque<>();
  private boolean many;
  private boolean past;

  Settling(Transaction transaction, RuleBook rules) {
    this.transaction = transaction;
    this.rules = rules;
  }

  void holdsMany() {
    many = true;
  }

  void bringsPast() {
    past = true;
  }

  /** Rules may follow from what has become of this record. */
  void follows(Draft draft) {
    dirty.add(draft);
  }

  void happened(Event event) {
    events.add(event);
  }

  /**
   * Runs derivations and reactions until nothing more follows, then all checks; raises every
   * problem together.
   */
  void settle() {
    Set<Draft> concerned = new LinkedHashSet<>();
    if (many) {
      new Preloading(transaction, rules).load(List.copyOf(dirty));
    }
    for (int round = 0; !dirty.isEmpty() || !events.isEmpty(); round++) {
      if (round > ROUNDS + transaction.touched().size()) {
        throw new IllegalStateException("Rules do not come to rest: " + dirty + events);
      }
      while (!dirty.isEmpty()) {
        Draft draft = dirty.iterator().next();
        dirty.remove(draft);
        concerned.add(draft);
        derive(draft);
        raise(draft);
        lower(draft);
      }
      if (!events.isEmpty()) {
        react(events.poll());
      }
    }
    FieldChecks fields = new FieldChecks(transaction);
    for (Draft draft : concerned) {
      if (!draft.isGone()) {
        fields.problems(draft).forEach(problem -> transaction.problem(draft, problem));
        check(draft);
      }
    }
    if (many) {
      new UniqueChecks(transaction).check(concerned);
    }
    transaction.hold();
  }

  private void derive(Draft draft) {
    if (draft.isGone()) {
      return;
    }
    if (draft.entity().isOwned() && draft.changes("owner")) {
      new Presets(transaction).department(draft);
    }
    for (Derive<?, ?> derive : draft.entity().derives()) {
      Field<?, ?> result = derive.result();
      boolean given = derive.yields() && draft.isAssigned(result.name());
      if (!given
          && RuleBook.concerns(derive.inputs(), draft)
          && draft.set(result, value(derive, draft).orElse(null))) {
        transaction.touched().add(draft);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Entity<E>> Optional<?> value(Derive<E, ?> derive, Draft draft) {
    return derive.value((Facts<E>) (Facts<?>) draft);
  }

  // A change of a collected record concerns the record that it points to now and the one that it
  // pointed to.
  private void raise(Draft draft) {
    boolean whole = draft.fate() != Draft.Fate.STAYS;
    for (RuleBook.Trigger trigger : rules.triggers(draft.entity().name())) {
      String link = trigger.link().name();
      if (whole || draft.changes(trigger.field()) || draft.changes(link)) {
        draft.link(draft.after(), link).ifPresent(id -> concern(trigger.link(), id));
        draft.link(draft.before(), link).ifPresent(id -> concern(trigger.link(), id));
      }
    }
  }

  private void concern(Link<?, ?> link, long id) {
    transaction
        .drafts()
        .grasp(link.target(), id)
        .ifPresent(
            draft -> {
              draft.collectedChanged(link);
              dirty.add(draft);
            });
  }

  // A part's values are never older than those of its whole that they are made from.
  private void lower(Draft draft) {
    if (draft.isGone()) {
      return;
    }
    Map<Link<?, ?>, List<Draft>> parts = new HashMap<>();
    for (RuleBook.Trigger trigger : rules.triggersBelow(draft.entity().name())) {
      if (draft.tells(trigger)) {
        for (Draft part : parts.computeIfAbsent(trigger.link(), link -> parts(draft, link))) {
          part.wholeChanged(trigger.field());
          dirty.add(part);
        }
      }
    }
  }

  private List<Draft> parts(Draft whole, Link<?, ?> link) {
    if (!whole.isNew()) {
      transaction.drafts().graspParts(link, Set.of(whole.id()));
    }
    return transaction.drafts().collected(whole, link);
  }

  private void check(Draft draft) {
    for (Check<?> check : draft.entity().checks()) {
      if (RuleBook.concerns(check.inputs(), draft) && !(check.ofProcedure() && isOfPast(draft))) {
        check(check, draft).ifPresent(problem -> transaction.problem(draft, problem));
      }
    }
  }

  // A part that is added to a whole of today is not of the past.
  private boolean isOfPast(Draft draft) {
    return past
        && draft.isNew()
        && draft
            .entity()
            .whole()
            .flatMap(
                whole ->
                    draft
                        .link(draft.after(), whole.name())
                        .flatMap(id -> transaction.drafts().known(whole.target(), id)))
            .map(Draft::isNew)
            .orElse(draft.entity().whole().isEmpty());
  }

  @SuppressWarnings("unchecked")
  private static <E extends Entity<E>> Optional<Problem> check(Check<E> check, Draft draft) {
    return check.problem((Facts<E>) (Facts<?>) draft);
  }

  private void react(Event event) {
    for (Reaction<?> reaction : transaction.catalog().reactions(event.getClass())) {
      transaction.lent().add(reaction.getClass().getSimpleName());
      transaction.apply(run(reaction, event));
    }
  }

  private <V extends Event> Effect run(Reaction<V> reaction, Event event) {
    return reaction.run(reaction.to().cast(event), transaction);
  }
}
