package youke.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.search.Mentions;
import youke.kernel.store.NoticeTable.Cause;

/**
 * Finds out from the acts who is to be told of what: after they are committed, in the order of the
 * transactions, each once. Whether somebody may see it is asked when it is shown.
 */
public final class NoticeFeed {
  private static final String PLACE = "noticed";
  private static final String HORIZON = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
  private static final int MOST_TEXTS = 1_000;

  // What is taken back at once was a slip, of which nobody needs to know.
  private static final String HAPPENED =
      "with happened as materialized (select a.id act, a.at, a.author, a.kind act_kind,"
          + " c.entity, c.record, c.kind, c.old, c.new from act a join act_change c on c.act = a.id"
          + " where a.xid >= ?::text::xid8 and a.xid < ?::text::xid8 and a.author is not null"
          + " and c.kind in ('create', 'change', 'delete', 'restore')"
          + " and not exists (select 1 from act o where o.id = a.undoes"
          + " and a.at - o.at < interval '5 minutes')) ";

  private static final String INTO =
      "insert into notice (id, person, act, cause, entity, record, at, records)"
          + " select nextval('record_id'), person, act, ?, entity, record, at, records"
          + " from (select distinct on (person, act) person, act, entity, record, at,"
          + " count(*) over (partition by person, act) records from (";

  // An act in portions is told again when it is whole.
  private static final String NEXT =
      ") u order by person, act, rank, record) x on conflict (person, act) do update"
          + " set records = excluded.records where notice.cause = excluded.cause"
          + " and notice.records < excluded.records";

  private final DataSource database;

  public NoticeFeed(DataSource database) {
    this.database = database;
  }

  /**
   * For whom there is something new.
   *
   * @param last the place from which to ask on
   */
  public record News(long last, Set<Long> people) {}

  private record Range(long from, long to) {}

  private record Text(
      long act, OffsetDateTime at, long author, Words in, String now, String before) {}

  private record Words(String entity, long record, String field) {}

  /**
   * Writes the notices of what was committed since it was last asked, by any process; of several
   * that ask at once one does it. The first time it only remembers the place.
   *
   * @return how many notices were written
   */
  public int write(Catalog catalog) {
    if (ask(db -> range(db, "")).isEmpty()) {
      return 0;
    }
    return inTransaction(
        db ->
            range(db, " for update skip locked")
                .map(
                    range -> {
                      int written =
                          mentioned(db, catalog, range)
                              + assigned(db, catalog, range)
                              + followed(db, catalog, range);
                      db.run(
                          Sql.of(
                              "update book set value = to_jsonb(?::bigint) where name = ?",
                              range.to(),
                              PLACE));
                      return written;
                    })
                .orElse(0));
  }

  /** For whom notices were written behind a place. */
  public News since(long last) {
    Set<Long> people = new HashSet<>();
    long[] newest = {last};
    ask(
        db ->
            db.list(
                Sql.of("select id, person from notice where id > ?", last),
                row -> {
                  newest[0] = Math.max(newest[0], row.getLong(1));
                  return people.add(row.getLong(2));
                }));
    return new News(newest[0], people);
  }

  /** The place behind all that is written. */
  public long last() {
    return ask(db -> db.number(Sql.of("select coalesce(max(id), 0) from notice")));
  }

  /** Removes what is older than a moment. */
  public void forget(Instant before) {
    ask(db -> db.run(Sql.of("delete from notice where at < ?", before.atOffset(ZoneOffset.UTC))));
  }

  /** From where to where nobody has looked yet; empty where nothing happened. */
  private static Optional<Range> range(Db db, String lock) {
    Optional<Long> from =
        db.first(
            Sql.of("select value::text::bigint from book where name = ?" + lock, PLACE),
            row -> row.getLong(1));
    long to = db.number(Sql.of("select " + HORIZON));
    if (from.isEmpty() && lock.isEmpty()) {
      db.run(
          Sql.of(
              "insert into book (name, value) values (?, to_jsonb(?::bigint))"
                  + " on conflict do nothing",
              PLACE,
              to));
    }
    return from.filter(
            place ->
                db.number(
                        Sql.of(
                            "select count(*) from (select 1 from act where xid >= ?::text::xid8"
                                + " and xid < ?::text::xid8 limit 1) a",
                            place,
                            to))
                    > 0)
        .map(place -> new Range(place, to));
  }

  private static Sql happened(Range range) {
    return Sql.of(HAPPENED, range.from(), range.to());
  }

  /** Whose names were written: in any long text, and in what a record is called. */
  private static int mentioned(Db db, Catalog catalog, Range range) {
    List<Sql> texts = new ArrayList<>();
    for (CatalogEntity entity : catalog.entities().values()) {
      for (Field<?, ?> field : entity.fields()) {
        if (mayMention(entity, field)) {
          texts.add(texts(entity, field));
        }
      }
    }
    Sql sql = happened(range).add(Sql.join(" union all ", texts)).add(" limit " + MOST_TEXTS);
    List<Text> found =
        db.list(
            sql,
            row ->
                new Text(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class),
                    row.getLong(3),
                    new Words(row.getString(4), row.getLong(5), row.getString(6)),
                    row.getString(7),
                    row.getString(8)));
    if (found.isEmpty()) {
      return 0;
    }
    Mentions mentions = new Mentions(names(db, catalog.entity(Entity.PERSON)));
    int written = 0;
    for (Text text : found) {
      Set<Long> called = new HashSet<>(mentions.in(text.now()));
      called.removeAll(mentions.in(text.before()));
      called.remove(text.author());
      for (long person : called) {
        written += mention(db, person, text);
      }
    }
    return written;
  }

  private static boolean mayMention(CatalogEntity entity, Field<?, ?> field) {
    return field.kind() instanceof Kind.LongText
        || (field.kind() instanceof Kind.Text && field.equals(entity.title()));
  }

  private static Sql texts(CatalogEntity entity, Field<?, ?> field) {
    return Sql.of("select v.* from (")
        .add(Sql.of("select h.act, h.at, h.author, h.entity, h.record, ?, ", field.name()))
        .add(valueThen(field))
        .add(" now, coalesce(h.old ->> ?, '') from happened h", field.name())
        .add(touching(entity, field))
        .add(" and h.act_kind <> 'IMPORT') v where v.now ~ '[@＠]'");
  }

  /**
   * The value of a field after the act, as text, a link's as its column or its JSON has it; of a
   * creation, what stands or the first change gives as old.
   */
  private static Sql valueThen(Field<?, ?> field) {
    return Sql.of("case when h.kind = 'change' then h.new ->> ?", field.name())
        .add(" when c.act is null then t." + Sql.name(field.column()) + "::text")
        .add(" else c.old ->> ? end", field.name());
  }

  /** Joins the live records {@code t} of which the act set the field. */
  private static Sql touching(CatalogEntity entity, Field<?, ?> field) {
    return Sql.of(" join " + Sql.name(entity.table()) + " t on t.id = h.record")
        .add(" left join lateral (select x.act, x.old from act_change x join act b on b.id = x.act")
        .add(" where h.kind = 'create' and x.record = h.record and x.kind = 'change'")
        .add(" and jsonb_exists(x.new, ?) order by b.at, b.id limit 1) c on true", field.name())
        .add(" where h.entity = ? and t.deleted_act is null", entity.name())
        .add(
            " and (h.kind = 'create' or h.kind = 'change' and jsonb_exists(h.new, ?))",
            field.name());
  }

  private static Map<Long, String> names(Db db, CatalogEntity person) {
    Map<Long, String> names = new HashMap<>();
    db.list(
        Sql.of(
            "select id, "
                + Sql.name(person.title().column())
                + " from "
                + Sql.name(person.table())
                + " where deleted_act is null"),
        row -> names.put(row.getLong(1), row.getString(2)));
    return names;
  }

  private static int mention(Db db, long person, Text text) {
    return db.run(
        Sql.of(
            "insert into notice (id, person, act, cause, entity, record, field, at)"
                + " values (nextval('record_id'), ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
            person,
            text.act(),
            Cause.MENTIONED.name(),
            text.in().entity(),
            text.in().record(),
            text.in().field(),
            text.at()));
  }

  /** To whom somebody else gave records, or for whom they made them. */
  private static int assigned(Db db, Catalog catalog, Range range) {
    List<Sql> given = new ArrayList<>();
    for (CatalogEntity entity : catalog.entities().values()) {
      entity
          .declared()
          .ownership()
          .ifPresent(
              owned ->
                  given.add(
                      Sql.of("select v.* from (select substring(")
                          .add(valueThen(owned.owner()))
                          .add(" from '[0-9]+')::bigint person, h.act, h.entity, h.record, h.at, ")
                          .add(given.size() + " rank, h.author from happened h")
                          .add(touching(entity, owned.owner()))
                          .add(") v where v.person <> v.author")));
    }
    return write(db, Cause.ASSIGNED, range, given);
  }

  /** Who follows what was changed, or that under which something was made. */
  private static int followed(Db db, Catalog catalog, Range range) {
    List<Sql> told = new ArrayList<>();
    List<String> derived = new ArrayList<>();
    for (CatalogEntity entity : catalog.entities().values()) {
      for (Field<?, ?> field : entity.fields()) {
        if (field.isDerived()) {
          derived.add(entity.name() + "." + field.name());
        }
      }
      for (Link<?, ?> link : entity.under()) {
        told.add(
            Sql.of(
                    "select f.person, h.act, h.entity, h.record, h.at, 0 rank, h.author from happened h")
                .add(" join " + Sql.name(entity.table()) + " t on t.id = h.record")
                .add(" join follower f on f.record = t." + Sql.name(link.column()))
                .add(" and f.at <= h.at and f.person <> h.author")
                .add(" where h.entity = ? and h.kind = 'create'", entity.name()));
      }
    }
    told.add(
        Sql.of("select f.person, h.act, h.entity, h.record, h.at, 1 rank, h.author from happened h")
            .add(" join follower f on f.record = h.record and f.entity = h.entity")
            .add(" and f.at <= h.at and f.person <> h.author where h.kind in ('delete', 'restore')")
            .add(" or h.kind = 'change' and exists (select 1 from jsonb_object_keys(h.new) k")
            .add(
                " where h.entity || '.' || k <> all (?))",
                (Object) derived.toArray(String[]::new)));
    return write(db, Cause.FOLLOWED, range, told);
  }

  private static int write(Db db, Cause cause, Range range, List<Sql> people) {
    return db.run(
        happened(range).add(INTO, cause.name()).add(Sql.join(" union all ", people)).add(NEXT));
  }

  private <T> T ask(Function<Db, T> question) {
    try (Connection connection = database.getConnection()) {
      return question.apply(new Db(connection));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private <T> T inTransaction(Function<Db, T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.apply(new Db(connection));
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
