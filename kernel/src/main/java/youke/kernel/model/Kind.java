package youke.kernel.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a field holds. Everything that depends on it (column, JSON, form control, filter operators,
 * import) is decided by exhaustive switches over this type.
 *
 * @param <V> the Java type of a value
 */
public sealed interface Kind<V> {
  /** One line, at most {@code max} characters. */
  record Text(int max) implements Kind<String> {}

  /** Paragraphs. */
  record LongText(int max) implements Kind<String> {}

  /** A decimal number with {@code scale} digits after the point, 24 digits in all. */
  record Decimal(int scale) implements Kind<BigDecimal> {}

  /** An amount with currency, {@code scale} digits after the point, 24 digits in all. */
  record Amount(int scale) implements Kind<Money> {}

  /** A share in percent: 12.5 means 12.5 %. Four digits after the point. */
  record Percent() implements Kind<BigDecimal> {}

  /** A day. */
  record Date() implements Kind<LocalDate> {}

  /** A moment, kept in UTC to the microsecond. */
  record Moment() implements Kind<Instant> {}

  /** Yes or no. */
  record Flag() implements Kind<Boolean> {}

  /** One of the listed options; {@code type} is the enum of a standard entity or {@code String}. */
  record Choice<C>(List<Option> options, Class<C> type) implements Kind<C> {
    /**
     * The option's Java value for a kept code; empty when the code is not (or no longer) offered.
     */
    public Optional<C> decode(String code) {
      if (type == String.class) {
        return Optional.of(type.cast(code));
      }
      return Arrays.stream(type.getEnumConstants())
          .filter(value -> ((Enum<?>) value).name().equals(code))
          .findFirst();
    }
  }

  /** Several of the listed options, in the order of the options; no duplicates. */
  record Choices(List<Option> options) implements Kind<List<String>> {}

  /** The code of an entry of a dictionary that an administrator keeps. */
  record Dictionary(String dictionary) implements Kind<String> {}

  /** A telephone number as written by people; found by its digits. */
  record Phone() implements Kind<String> {}

  /** A mail address. */
  record Mail() implements Kind<String> {}

  /** A postal address in one line: street and number; province and city are a {@link Region}. */
  record Address() implements Kind<String> {}

  /** An administrative division by its GB/T 2260 code of two, four or six digits. */
  record Region() implements Kind<String> {}

  /** Another record. */
  record Reference(Supplier<String> target) implements Kind<Ref> {
    /** Name of the entity pointed to. */
    public String entity() {
      return target.get();
    }
  }

  /** A file kept by the product. */
  record Attachment() implements Kind<Ref> {}

  /**
   * A value computed by a CEL expression over the record, its links and its collections; never
   * stored.
   */
  record Formula<C>(String expression, Kind<C> result) implements Kind<C> {}
}
