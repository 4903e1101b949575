package youke.server.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.model.Visibility;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.record.ValueJson;

/**
 * Reads the values that somebody sends for the fields of a record. A field that the sender may not
 * see is as unknown as one that does not exist.
 */
final class Values {
  private final Caller caller;
  private final Function<String, Optional<Long>> named;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param named the record that a name such as {@code $a} stands for, where a link is expected
   */
  Values(Caller caller, Function<String, Optional<Long>> named) {
    this.caller = caller;
    this.named = named;
  }

  Values(Caller caller) {
    this(caller, _ -> Optional.empty());
  }

  /** What was wrong with everything read so far. */
  List<Problem> problems() {
    return problems;
  }

  /**
   * The typed values by field name, null where a field is to be emptied.
   *
   * @param before what stands before the field's name in the place of a problem
   */
  Map<String, @Nullable Object> read(CatalogEntity entity, ObjectNode body, String before) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      String name = member.getKey();
      Optional<Field<?, ?>> field = entity.field(name).filter(this::isKnown);
      if (field.isEmpty()) {
        problems.add(
            Problem.of(KernelProblem.UNKNOWN_FIELD, Place.field(before + name))
                .with("entity", entity.label())
                .with("name", name));
        continue;
      }
      switch (value(field.get(), member.getValue())) {
        case Outcome.Done<Optional<Object>>(Optional<Object> value) ->
            values.put(name, value.orElse(null));
        case Outcome.Refused<Optional<Object>>(var refused) ->
            refused.all().forEach(p -> problems.add(p.at(Place.field(before + name))));
      }
    }
    return values;
  }

  private boolean isKnown(Field<?, ?> field) {
    return caller.rights().visibility(field) != Visibility.HIDDEN;
  }

  private Outcome<Optional<Object>> value(Field<?, ?> field, JsonNode node) {
    if (field instanceof Link<?, ?> && node.isString()) {
      Optional<Long> id = named.apply(node.stringValue());
      if (id.isPresent()) {
        return Outcome.done(Optional.of(Ref.to(id.get())));
      }
    }
    return ValueJson.read(field, node);
  }
}
