package youke.kernel.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Money;
import youke.kernel.model.Option;
import youke.kernel.model.Ref;

/** Rows at random, in the database and in memory alike. */
final class Ledger {
  private static final List<String> AMOUNTS =
      List.of(
          "0", "1", "2", "5", "10", "12.5", "100", "-3", "350000.10", "99999999999999999999.99");
  private static final List<String> STAFF = List.of("0", "1", "3", "5", "-2", "1200", "1000000000");

  private final Desk desk;
  private final Random random;
  private final Map<Long, Judge.Kept> records = new LinkedHashMap<>();

  Ledger(Desk desk, long seed) {
    this.desk = desk;
    this.random = new Random(seed);
    fill("organisation", 4);
    fill("employee", 5);
    fill("account", 30);
    fill("deal", 60);
    fill("dealLine", 80);
  }

  Map<Long, Judge.Kept> records() {
    return records;
  }

  /** Ids of rows that the person does not see. */
  Long[] hidden() {
    return records.values().stream()
        .filter(Judge.Kept::hidden)
        .map(Judge.Kept::id)
        .toArray(Long[]::new);
  }

  private static long first(String entity) {
    return switch (entity) {
      case "organisation" -> 10;
      case "employee" -> 1;
      case "account" -> 100;
      case "deal" -> 200;
      default -> 300;
    };
  }

  private static int count(String entity) {
    return switch (entity) {
      case "organisation" -> 4;
      case "employee" -> 5;
      case "account" -> 30;
      case "deal" -> 60;
      default -> 80;
    };
  }

  static long someId(String entity, Random random) {
    return first(entity) + random.nextInt(count(entity));
  }

  private void fill(String entity, int count) {
    CatalogEntity of = desk.catalog().entity(entity);
    for (int i = 0; i < count; i++) {
      row(of, first(entity) + i);
    }
  }

  private void row(CatalogEntity entity, long id) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Object> written = new ArrayList<>();
    for (Field<?, ?> field : entity.fields()) {
      if (field.isComputed() || (random.nextInt(4) == 0 && !needed(field))) {
        continue;
      }
      Object value = value(field, id);
      written.add(field.name());
      written.add(value);
      values.put(field.name(), plain(value));
    }
    desk.row(entity.name(), id, written.toArray());
    boolean gone = random.nextInt(8) == 0;
    if (gone) {
      desk.delete(entity.name(), id);
    }
    boolean hidden = entity.whole().isEmpty() && random.nextInt(6) == 0;
    records.put(id, new Judge.Kept(entity.name(), id, values, gone, hidden));
  }

  private static boolean needed(Field<?, ?> field) {
    return field.isRequired()
        || switch (field.name()) {
          case "createdAt", "changedAt", "createdBy", "changedBy", "private", "exclusive" -> true;
          default -> false;
        };
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Ref ref -> ref.id();
      case Enum<?> option -> option.name();
      default -> value;
    };
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Object value(Field<?, ?> field, long id) {
    return switch (field.kind()) {
      case Kind.Text _ when field.isUnique() -> "N" + id;
      case Kind.Text _,
          Kind.LongText _,
          Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Region _,
          Kind.Dictionary _ ->
          one(Guesses.TEXTS);
      case Kind.Decimal(int scale) ->
          scale == 0 ? new BigDecimal(one(STAFF)) : new BigDecimal(one(AMOUNTS)).setScale(scale);
      case Kind.Percent _ -> new BigDecimal(random.nextInt(11)).multiply(BigDecimal.TEN);
      case Kind.Amount _ ->
          new Money(new BigDecimal(one(AMOUNTS)), random.nextInt(4) == 0 ? "USD" : "CNY");
      case Kind.Date _ ->
          switch (random.nextInt(12)) {
            case 0 -> LocalDate.of(1, 1, 1);
            case 1 -> LocalDate.of(9999, 12, 31);
            default -> LocalDate.of(2026, 2, 20).plusDays(random.nextInt(40));
          };
      case Kind.Moment _ ->
          Instant.parse("2026-03-13T15:30:00Z").plusSeconds(random.nextInt(200_000));
      case Kind.Flag _ -> random.nextBoolean();
      case Kind.Choice<?> choice -> choice.decode(one(choice.options()).code()).orElseThrow();
      case Kind.Choices choices ->
          choices.options().stream().map(Option::code).filter(_ -> random.nextBoolean()).toList();
      case Kind.Reference reference -> Ref.to(someId(reference.entity(), random));
      case Kind.Attachment _ -> Ref.to(1);
      case Kind.Formula<?> _ -> throw new IllegalArgumentException(field + " is not kept");
    };
  }
}
