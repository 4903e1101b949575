package youke.kernel.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import youke.kernel.text.Label;

/**
 * The verbs that declare fields; an {@link Entity} and an {@link Extension} speak them.
 *
 * @param <E> the entity that the fields belong to
 */
public abstract sealed class Fields<E> permits Entity, Extension {
  private final String entity;
  private final List<Field<E, ?>> fields = new ArrayList<>();

  Fields(String entity) {
    this.entity = entity;
  }

  /** Name of the entity whose fields are declared here. */
  public final String entityName() {
    return entity;
  }

  /** The declared fields in order. */
  public final List<Field<E, ?>> fields() {
    return List.copyOf(fields);
  }

  protected final <V> Field<E, V> field(String name, String zh, String en, Kind<V> kind) {
    return add(new Field<>(entity, name, Label.of(zh, en), kind));
  }

  protected final Field<E, String> text(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Text(200));
  }

  protected final Field<E, String> text(String name, String zh, String en, int max) {
    return field(name, zh, en, new Kind.Text(max));
  }

  protected final Field<E, String> longText(String name, String zh, String en) {
    return field(name, zh, en, new Kind.LongText(20_000));
  }

  protected final Field<E, BigDecimal> number(String name, String zh, String en, int scale) {
    return field(name, zh, en, new Kind.Decimal(scale));
  }

  protected final Field<E, Money> money(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Amount(2));
  }

  /** An amount with more digits than the cent, such as a unit price. */
  protected final Field<E, Money> price(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Amount(4));
  }

  protected final Field<E, BigDecimal> percent(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Percent());
  }

  protected final Field<E, LocalDate> date(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Date());
  }

  protected final Field<E, Instant> moment(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Moment());
  }

  protected final Field<E, Boolean> flag(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Flag());
  }

  protected final <C extends Enum<C> & Option.Choosable> Field<E, C> choice(
      String name, String zh, String en, Class<C> options) {
    List<Option> all = Arrays.stream(options.getEnumConstants()).map(Option::of).toList();
    return field(name, zh, en, new Kind.Choice<>(all, options));
  }

  protected final <C extends Enum<C> & Option.Choosable> Field<E, List<String>> choices(
      String name, String zh, String en, Class<C> options) {
    List<Option> all = Arrays.stream(options.getEnumConstants()).map(Option::of).toList();
    return field(name, zh, en, new Kind.Choices(all));
  }

  protected final Field<E, String> dictionary(
      String name, String zh, String en, String dictionary) {
    return field(name, zh, en, new Kind.Dictionary(dictionary));
  }

  protected final Field<E, String> phone(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Phone());
  }

  protected final Field<E, String> mail(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Mail());
  }

  protected final Field<E, String> address(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Address());
  }

  protected final Field<E, String> region(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Region());
  }

  protected final Field<E, Ref> file(String name, String zh, String en) {
    return field(name, zh, en, new Kind.Attachment());
  }

  /** A value computed from the record, its links and collections by a CEL expression. */
  protected final <V> Field<E, V> formula(
      String name, String zh, String en, Kind<V> result, String expression) {
    return field(name, zh, en, new Kind.Formula<>(expression, result));
  }

  /** A link to another entity; the supplier lets entities point to each other. */
  protected final <T extends Entity<T>> Link<E, T> link(
      String name, String zh, String en, Supplier<T> target) {
    return add(
        new Link<>(
            entity, name, Label.of(zh, en), new Kind.Reference(() -> target.get().entityName())));
  }

  final <F extends Field<E, ?>> F add(F field) {
    fields.add(field);
    return field;
  }
}
