package youke.kernel.filter;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/**
 * A value reached from a record, through links where needed, such as {@code owner.department.name}.
 *
 * @param variable the record that it starts from: empty for the record judged, else the name given
 *     to a record of a collection
 * @param root entity of the record that it starts from
 * @param links the links followed, in order
 */
public record Path(String variable, CatalogEntity root, List<Link<?, ?>> links, Leaf leaf, At at)
    implements Expression {
  public Path {
    links = List.copyOf(links);
  }

  /** What is read of the record at the end of the links. */
  public sealed interface Leaf {
    /** A field's value. */
    record Value(Field<?, ?> field) implements Leaf {}

    /** The currency of a money field. */
    record Currency(Field<?, ?> field) implements Leaf {}

    /** The record's id. */
    record Id(String entity) implements Leaf {}

    /** The record's version, counted from 1. */
    record Version() implements Leaf {}
  }

  /** The value of a field of the record itself. */
  public static Path of(CatalogEntity entity, Field<?, ?> field) {
    return new Path("", entity, List.of(), new Leaf.Value(field), At.NOWHERE);
  }

  @Override
  public Type type() {
    return switch (leaf) {
      case Leaf.Value(Field<?, ?> field) -> Type.of(field.kind());
      case Leaf.Currency _ -> Type.Plain.TEXT;
      case Leaf.Id(String entity) -> new Type.Link(entity);
      case Leaf.Version _ -> Type.Plain.NUMBER;
    };
  }

  /** As people write it. */
  public String text() {
    List<String> names = new ArrayList<>();
    if (!variable.isEmpty()) {
      names.add(variable);
    }
    links.forEach(link -> names.add(link.name()));
    switch (leaf) {
      case Leaf.Value(Field<?, ?> field) -> names.add(field.name());
      case Leaf.Currency(Field<?, ?> field) -> names.add(field.name() + "." + CURRENCY);
      case Leaf.Id _ -> names.add(ID);
      case Leaf.Version _ -> names.add(VERSION);
    }
    return String.join(".", names);
  }

  static final String ID = "id";
  static final String VERSION = "version";
  static final String CURRENCY = "currency";

  @Override
  public String toString() {
    return text();
  }
}
