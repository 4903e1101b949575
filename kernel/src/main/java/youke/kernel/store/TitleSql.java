package youke.kernel.store;

import java.util.Optional;
import java.util.function.Function;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.text.Language;

/**
 * What a record is called by whom it is shown to: by its English name for who reads English, if it
 * has one, else by its title.
 */
public final class TitleSql {
  private TitleSql() {}

  /**
   * @param column the value of a field of the record; empty where the reader does not see it
   * @return empty where the reader sees no title
   */
  public static Optional<Sql> of(
      CatalogEntity entity, Language language, Function<Field<?, ?>, Optional<Sql>> column) {
    Optional<Sql> title = column.apply(entity.title());
    Optional<Sql> english =
        switch (language) {
          case ZH -> Optional.empty();
          case EN -> entity.englishTitle().flatMap(column);
        };
    return english
        .map(
            name ->
                Sql.of("coalesce(nullif(")
                    .add(name)
                    .add(", '')")
                    .add(title.map(own -> Sql.of(", ").add(own).add("::text")).orElse(Sql.of("")))
                    .add(")"))
        .or(() -> title);
  }
}
