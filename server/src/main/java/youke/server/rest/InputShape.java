package youke.server.rest;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.problem.Refusal;
import youke.kernel.rule.Asks;
import youke.kernel.text.Label;

/** What an action asks for, read off its input record once. */
record InputShape(Class<? extends Record> type, List<Component> components) {
  private static final ClassValue<InputShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected InputShape computeValue(Class<?> type) {
          return read(type.asSubclass(Record.class));
        }
      };

  /**
   * One thing asked for.
   *
   * @param required an {@code Optional} or a list may be left out
   * @param optional the record's component is an {@code Optional}
   * @param field of the action's entity whose kind and options it takes over, or empty
   */
  record Component(
      String name, Label label, InputType type, boolean required, boolean optional, String field) {

    /** The same with the kind of the field that it takes over. */
    Component in(CatalogEntity entity) {
      if (field.isEmpty() || !(type instanceof InputType.One(_, Class<?> java))) {
        return this;
      }
      return entity
          .field(field)
          .map(Field::kind)
          .filter(kind -> InputType.fits(java, kind))
          .map(kind -> new InputType.One(kind, java))
          .map(one -> new Component(name, label, one, required, optional, field))
          .orElse(this);
    }
  }

  static InputShape of(Class<? extends Record> type) {
    return SHAPES.get(type);
  }

  private static InputShape read(Class<? extends Record> type) {
    List<Component> components = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.add(read(component));
    }
    return new InputShape(type, List.copyOf(components));
  }

  private static Component read(RecordComponent component) {
    Type type = component.getGenericType();
    boolean optional =
        type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    Type bare = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    String name = component.getName();
    Asks asks = component.getAnnotation(Asks.class);
    Label label = asks == null ? Label.of(name, name) : Label.of(asks.zh(), asks.en());
    InputType kind = InputType.of(bare, asks == null ? "" : asks.entity());
    boolean required = !optional && !(kind instanceof InputType.Many);
    return new Component(name, label, kind, required, optional, asks == null ? "" : asks.field());
  }

  /** The record with these values of its components; what it refuses itself is passed on. */
  Record make(List<@Nullable Object> values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException raised) {
      if (raised.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw new IllegalStateException(type + " cannot be made", raised);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " cannot be made", impossible);
    }
  }
}
