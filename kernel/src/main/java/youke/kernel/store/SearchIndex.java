package youke.kernel.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.search.SearchField;
import youke.kernel.search.SearchKind;
import youke.kernel.search.SearchTokens;

/** Keeps the words by which records of one entity are found. */
public final class SearchIndex {
  private static final Pattern ROWS = Pattern.compile(" rows=(\\d+) ");

  private final CatalogEntity entity;
  private final SearchTokens tokens = new SearchTokens();
  private final List<Words> pending = new ArrayList<>();

  public SearchIndex(CatalogEntity entity) {
    this.entity = entity;
  }

  /** A record whose words are found when they are written, while the database takes others in. */
  private final class Words {
    private final long record;
    private final Map<String, @Nullable Object> values;

    Words(long record, Map<String, @Nullable Object> values) {
      this.record = record;
      this.values = values;
    }

    long record() {
      return record;
    }

    String words() {
      return SearchIndex.this.words(values);
    }
  }

  /** The searched fields that pass, by the code and kind of their words. */
  public static List<SearchField> fields(CatalogEntity entity, Predicate<Field<?, ?>> allowed) {
    List<SearchField> fields = new ArrayList<>();
    entity
        .searchCodes()
        .forEach(
            (name, code) ->
                entity
                    .field(name)
                    .filter(allowed)
                    .ifPresent(field -> fields.add(new SearchField(code, kind(entity, field)))));
    return fields;
  }

  /** How many records hold these words, as the database reckons by its statistics. */
  public static long about(Db db, String words) {
    Sql sql = Sql.of("explain select from search_text where words @@ ?::tsquery", words);
    String plan = db.first(sql, row -> row.getString(1)).orElseThrow();
    Matcher rows = ROWS.matcher(plan);
    if (!rows.find()) {
      throw new IllegalStateException("Not a plan: " + plan);
    }
    return Long.parseLong(rows.group(1));
  }

  /** The words of a record as text of a {@code tsvector}. */
  public String words(Map<String, @Nullable Object> values) {
    tokens.clear();
    entity
        .searchCodes()
        .forEach(
            (name, code) -> {
              if (values.get(name) instanceof String text && !text.isEmpty()) {
                SearchKind kind = kind(entity, entity.field(name).orElseThrow());
                tokens.add(new SearchField(code, kind), text);
              }
            });
    return tokens.text();
  }

  /** Takes a record up for {@link #write}, until which its values stay as they are. */
  public void add(long record, Map<String, @Nullable Object> values) {
    pending.add(new Words(record, values));
  }

  /** Writes what was taken up, over what was there. */
  public void write(Db db) {
    for (Words words : pending) {
      db.later(
          Sql.of(
              "insert into search_text (record, entity, words) values (?, ?, ?::tsvector)"
                  + " on conflict (record) do update set words = excluded.words",
              words.record(),
              entity.name(),
              words.words()));
    }
    pending.clear();
  }

  /** As {@link #write}, of records that were not there before. */
  public void writeNew(Db db) {
    if (pending.size() < CopiedRows.WORTH) {
      write(db);
      return;
    }
    List<String> columns = List.of("record", "entity", "words");
    try (CopiedRows copied = new CopiedRows(db, "search_text", columns)) {
      for (Words words : pending) {
        copied.value(words.record()).value(entity.name()).value(words.words()).endRow();
      }
      copied.finish();
      pending.clear();
    }
  }

  /** Records in the recycle bin are not found. */
  public void drop(Db db, Collection<Long> records) {
    db.run(
        Sql.of(
            "delete from search_text where record = any(?)",
            (Object) records.toArray(Long[]::new)));
  }

  private static SearchKind kind(CatalogEntity entity, Field<?, ?> field) {
    if (field.kind() instanceof Kind.Phone) {
      return SearchKind.PHONE;
    }
    if (entity
        .declared()
        .number()
        .filter(number -> number.name().equals(field.name()))
        .isPresent()) {
      return SearchKind.NUMBER;
    }
    return field.name().equals("name") || field == entity.title()
        ? SearchKind.NAME
        : SearchKind.TEXT;
  }
}
