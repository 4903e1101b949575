package youke.kernel.store;

import youke.kernel.model.Kind;

/**
 * What is left of a value that a caller sees masked.
 *
 * <p>A telephone number of 11 or more characters keeps the first three and last four, of 7 to 10
 * the first and last two, a shorter one nothing. A mail address keeps its first character and what
 * follows the {@code @}. Text and address keep the first character when they have more than one.
 * All other kinds keep nothing: the value is null, and the answer marks the field as masked.
 */
public final class MaskSql {
  private MaskSql() {}

  /** The masked value of a kind; {@code value} is SQL that can be named several times. */
  public static Sql masked(Kind<?> kind, Sql value) {
    return switch (kind) {
      case Kind.Phone _ -> phone(value);
      case Kind.Mail _ -> mail(value);
      case Kind.Text _, Kind.LongText _, Kind.Address _ -> text(value);
      case Kind.Decimal _,
          Kind.Amount _,
          Kind.Percent _,
          Kind.Date _,
          Kind.Moment _,
          Kind.Flag _,
          Kind.Choice<?> _,
          Kind.Choices _,
          Kind.Dictionary _,
          Kind.Region _,
          Kind.Reference _,
          Kind.Attachment _ ->
          Sql.of("cast(null as " + Columns.type(kind) + ")");
      case Kind.Formula<?>(_, Kind<?> result) -> masked(result, value);
    };
  }

  private static Sql phone(Sql value) {
    Sql length = Sql.of("char_length(").add(value).add(")");
    return Sql.of("(case when ")
        .add(length)
        .add(" >= 11 then left(")
        .add(value)
        .add(", 3) || '****' || right(")
        .add(value)
        .add(", 4) when ")
        .add(length)
        .add(" >= 7 then left(")
        .add(value)
        .add(", 2) || '****' || right(")
        .add(value)
        .add(", 2) when ")
        .add(value)
        .add(" is not null then '****' end)");
  }

  private static Sql mail(Sql value) {
    return Sql.of("(left(")
        .add(value)
        .add(", 1) || '***' || coalesce(substring(")
        .add(value)
        .add(" from '.(@[^@]*)$'), ''))");
  }

  private static Sql text(Sql value) {
    return Sql.of("(case when char_length(")
        .add(value)
        .add(") > 1 then left(")
        .add(value)
        .add(", 1) || '***' when ")
        .add(value)
        .add(" is not null then '***' end)");
  }
}
