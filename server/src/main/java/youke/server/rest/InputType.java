package youke.server.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Hue;
import youke.kernel.model.Kind;
import youke.kernel.model.Money;
import youke.kernel.model.Option;
import youke.kernel.model.Ref;
import youke.kernel.text.Label;

/** What one component of an action's input is. */
sealed interface InputType {
  /** A single value; {@code type} is the Java type that the component wants. */
  record One(Kind<?> kind, Class<?> type) implements InputType {}

  record Many(InputType of) implements InputType {}

  /** Components of its own. */
  record Group(InputShape shape) implements InputType {}

  /**
   * @param entity that a reference points to, or empty
   * @throws IllegalStateException when an input is declared with a type that no form could ask for
   */
  static InputType of(Type type, String entity) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return new Many(of(generic.getActualTypeArguments()[0], entity));
    }
    if (!(type instanceof Class<?> plain)) {
      throw unfit(type);
    }
    if (plain.isRecord() && plain != Money.class && plain != Ref.class) {
      return new Group(InputShape.of(plain.asSubclass(Record.class)));
    }
    return new One(kind(plain, entity).orElseThrow(() -> unfit(type)), plain);
  }

  private static Optional<Kind<?>> kind(Class<?> type, String entity) {
    if (type == String.class) {
      return Optional.of(new Kind.LongText(20_000));
    } else if (type == BigDecimal.class) {
      return Optional.of(new Kind.Decimal(6));
    } else if (isWhole(type)) {
      return Optional.of(new Kind.Decimal(0));
    } else if (type == Money.class) {
      return Optional.of(new Kind.Amount(6));
    } else if (type == LocalDate.class) {
      return Optional.of(new Kind.Date());
    } else if (type == Instant.class) {
      return Optional.of(new Kind.Moment());
    } else if (type == Boolean.class || type == boolean.class) {
      return Optional.of(new Kind.Flag());
    } else if (type == Ref.class) {
      return Optional.of(new Kind.Reference(() -> entity));
    }
    return type.isEnum() ? Optional.of(choice(type)) : Optional.empty();
  }

  /** Whether a Java type holds whole numbers. */
  static boolean isWhole(Class<?> type) {
    return isInt(type) || type == Long.class || type == long.class;
  }

  static boolean isInt(Class<?> type) {
    return type == Integer.class || type == int.class;
  }

  private static Kind<?> choice(Class<?> type) {
    List<Option> options = Arrays.stream(type.getEnumConstants()).map(InputType::option).toList();
    return new Kind.Choice<>(options, type);
  }

  private static Option option(Object constant) {
    String name = ((Enum<?>) constant).name();
    return constant instanceof Option.Choosable choosable
        ? new Option(name, choosable.label(), choosable.hue())
        : new Option(name, Label.of(name, name), Hue.GRAY);
  }

  /** The Java type of a field's values, as far as an input can take its kind over. */
  static boolean fits(Class<?> type, Kind<?> kind) {
    return switch (kind) {
      case Kind.Text _,
          Kind.LongText _,
          Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Region _,
          Kind.Dictionary _ ->
          type == String.class;
      case Kind.Decimal(int scale) -> type == BigDecimal.class || (scale == 0 && isWhole(type));
      case Kind.Percent _ -> type == BigDecimal.class;
      case Kind.Amount _ -> type == Money.class;
      case Kind.Date _ -> type == LocalDate.class;
      case Kind.Moment _ -> type == Instant.class;
      case Kind.Flag _ -> type == Boolean.class || type == boolean.class;
      case Kind.Choice<?> choice -> type == choice.type();
      case Kind.Reference _, Kind.Attachment _ -> type == Ref.class;
      case Kind.Choices _, Kind.Formula<?> _ -> false;
    };
  }

  private static IllegalStateException unfit(Type type) {
    return new IllegalStateException("No input of an action can be a " + type.getTypeName());
  }
}
