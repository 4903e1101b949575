package youke.server.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Kind;
import youke.kernel.model.Ref;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.record.ValueJson;
import youke.kernel.record.ValueRules;
import youke.kernel.text.Label;
import youke.server.HttpProblem;

/** Reads the input that somebody sends for an action into its record; tells all mistakes. */
final class Inputs {
  private final CatalogEntity entity;
  private final ValueRules rules;
  private final Function<String, Optional<Long>> named;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Map<String, Ref>> pointed = new LinkedHashMap<>();

  /**
   * @param named the record that a name such as {@code $a} stands for, where one is expected
   */
  Inputs(Catalog catalog, CatalogEntity entity, Function<String, Optional<Long>> named) {
    this.entity = entity;
    this.rules = new ValueRules(catalog);
    this.named = named;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The records that the input points to that were not named by a step: by entity and place. */
  Map<String, Map<String, Ref>> pointed() {
    return pointed;
  }

  /**
   * The record; empty when there are {@link #problems}.
   *
   * @param before what stands before a component's name in the place of a problem
   */
  Optional<Record> read(InputShape shape, ObjectNode body, String before) {
    Set<String> known =
        shape.components().stream().map(InputShape.Component::name).collect(Collectors.toSet());
    for (String name : body.propertyNames()) {
      if (!known.contains(name)) {
        problems.add(
            Problem.of(HttpProblem.UNKNOWN_PROPERTY, Place.field(before + name))
                .with("name", name));
      }
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (InputShape.Component component : shape.components()) {
      String path = before + component.name();
      values.add(component(component.in(entity), body.get(component.name()), path));
    }
    return problems.isEmpty() ? Optional.of(shape.make(values)) : Optional.empty();
  }

  private @Nullable Object component(
      InputShape.Component component, @Nullable JsonNode node, String path) {
    Optional<Object> value = Optional.empty();
    if (node != null && !node.isNull()) {
      value = value(component.label(), component.type(), node, path);
    } else if (component.type() instanceof InputType.Many) {
      value = Optional.of(List.of());
    } else if (component.required()) {
      problems.add(
          Problem.of(KernelProblem.REQUIRED, Place.field(path)).with("field", component.label()));
    }
    return component.optional() ? value : value.orElse(null);
  }

  private Optional<Object> value(Label label, InputType type, JsonNode node, String path) {
    return switch (type) {
      case InputType.One(Kind<?> kind, Class<?> java) -> one(label, kind, java, node, path);
      case InputType.Many(InputType of) -> {
        if (!(node instanceof ArrayNode list)) {
          yield wrong(label, path, "列表", "a list");
        }
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
          value(label, of, list.get(i), path + "[" + i + "]").ifPresent(all::add);
        }
        yield Optional.of(List.copyOf(all));
      }
      case InputType.Group(InputShape shape) ->
          node instanceof ObjectNode object
              ? read(shape, object, path + ".").map(Function.identity())
              : wrong(label, path, "对象", "an object");
    };
  }

  private Optional<Object> one(
      Label label, Kind<?> kind, Class<?> java, JsonNode node, String path) {
    if (kind instanceof Kind.Reference && node.isString()) {
      Optional<Long> id = named.apply(node.stringValue());
      if (id.isPresent()) {
        return Optional.of(Ref.to(id.get()));
      }
    }
    return switch (ValueJson.read(kind, Place.field(path), label, node)) {
      case Outcome.Refused<Optional<Object>>(var refused) -> {
        problems.addAll(refused.all());
        yield Optional.empty();
      }
      case Outcome.Done<Optional<Object>>(Optional<Object> read) ->
          read.flatMap(value -> fitting(label, kind, value, path))
              .map(value -> narrowed(java, value));
    };
  }

  private Optional<Object> fitting(Label label, Kind<?> kind, Object value, String path) {
    Optional<Problem> problem = rules.fits(kind, value);
    problem.ifPresent(p -> problems.add(p.at(Place.field(path)).with("field", label)));
    if (kind instanceof Kind.Reference reference && value instanceof Ref ref) {
      pointed.computeIfAbsent(reference.entity(), _ -> new LinkedHashMap<>()).put(path, ref);
    }
    return problem.isPresent() ? Optional.empty() : Optional.of(value);
  }

  private static Object narrowed(Class<?> java, Object value) {
    if (!(value instanceof BigDecimal number) || !InputType.isWhole(java)) {
      return value;
    }
    return InputType.isInt(java) ? (Object) number.intValueExact() : number.longValueExact();
  }

  private Optional<Object> wrong(Label label, String path, String zh, String en) {
    problems.add(
        Problem.of(KernelProblem.WRONG_TYPE, Place.field(path))
            .with("field", label)
            .with("expected", Label.of(zh, en)));
    return Optional.empty();
  }
}
