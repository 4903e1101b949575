package youke.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the files that people brought: name, type, size, the hash by which the content
 * is found, and the record on which a file hangs. A file hangs on one field of one record, for
 * good; until then it belongs to whoever brought it.
 */
public final class FileTable {
  private final DataSource database;

  public FileTable(DataSource database) {
    this.database = database;
  }

  /**
   * A file.
   *
   * @param person who brought it
   * @param place the record on which it hangs; null while it hangs nowhere
   */
  public record File(
      long id,
      String name,
      String type,
      long size,
      String sha256,
      long person,
      @Nullable Place place) {}

  /** A field of a record. */
  public record Place(String entity, long record, String field) {}

  public void add(File file) {
    ask(
        db ->
            db.run(
                Sql.of(
                    "insert into file (id, name, type, size, sha256, person)"
                        + " values (?, ?, ?, ?, ?, ?)",
                    file.id(),
                    file.name(),
                    file.type(),
                    file.size(),
                    file.sha256(),
                    file.person())));
  }

  public Optional<File> find(long id) {
    return ask(db -> Optional.ofNullable(find(db, List.of(id), "").get(id)));
  }

  /** What a file is called, as long as it is there. */
  public static Optional<String> name(Db db, long id) {
    return Optional.ofNullable(find(db, List.of(id), "").get(id)).map(File::name);
  }

  /** These files as far as they are there, locked, so that nobody hangs them up meanwhile. */
  public static Map<Long, File> locked(Db db, Collection<Long> ids) {
    return find(db, ids, " order by id for update");
  }

  private static Map<Long, File> find(Db db, Collection<Long> ids, String more) {
    Map<Long, File> found = new HashMap<>();
    Sql sql =
        Sql.of(
            "select id, name, type, size, sha256, person, entity, record, field from file"
                + " where id = any(?)"
                + more,
            (Object) ids.toArray(Long[]::new));
    for (File file :
        db.list(
            sql,
            row -> {
              String entity = row.getString(7);
              Place place =
                  entity == null ? null : new Place(entity, row.getLong(8), row.getString(9));
              return new File(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getLong(4),
                  row.getString(5),
                  row.getLong(6),
                  place);
            })) {
      found.put(file.id(), file);
    }
    return found;
  }

  /** Hangs a file on a record, in the transaction in which the record says so. */
  public static void hang(Db db, long id, Place place) {
    db.run(
        Sql.of(
            "update file set entity = ?, record = ?, field = ? where id = ?",
            place.entity(),
            place.record(),
            place.field(),
            id));
  }

  /** Forgets the files that hang on these records, in the transaction in which those go. */
  public static void forget(Db db, String entity, Collection<Long> records) {
    UnusedContents.note(
        db,
        db.list(
            Sql.of(
                "delete from file where entity = ? and record = any(?) returning sha256",
                entity,
                records.toArray(Long[]::new)),
            row -> row.getString(1)));
  }

  /** Forgets files that were brought before a moment and have never been hung on a record. */
  public void forgetHungNowhere(Instant before) {
    ask(
        db -> {
          Sql gone =
              Sql.of(
                  "with gone as (delete from file where id in (select id from file"
                      + " where record is null and at < ? for update skip locked) returning sha256)"
                      + " insert into unused_content (sha256) select distinct sha256 from gone"
                      + " on conflict (sha256) do nothing",
                  before.atOffset(ZoneOffset.UTC));
          return db.run(gone);
        });
  }

  private <T> T ask(Function<Db, T> question) {
    try (Connection connection = database.getConnection()) {
      return question.apply(new Db(connection));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
