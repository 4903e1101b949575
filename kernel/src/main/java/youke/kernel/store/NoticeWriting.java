package youke.kernel.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.search.Mentions;
import youke.kernel.store.NoticeTable.Cause;

/** Writes who is told of the acts of a range of transactions, the weightiest cause first. */
final class NoticeWriting {
  private static final int MOST_TEXTS = 10_000;

  // The database cannot know how few acts these are: "offset 0" has it look records up one by one
  // and never go through whole tables. What is taken back at once was a slip, of which nobody needs
  // to know.
  private static final String HAPPENED =
      "with happened as materialized (select a.id act, a.at, a.author, a.kind act_kind,"
          + " c.entity, c.record, c.kind, c.old, c.new from act a"
          + " cross join lateral (select * from act_change x where x.act = a.id offset 0) c"
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

  private final Db db;
  private final Catalog catalog;
  private final long from;
  private final long to;
  private final List<CatalogEntity> touched;

  /**
   * @param from the first transaction
   * @param to the one behind the last
   */
  NoticeWriting(Db db, Catalog catalog, long from, long to) {
    this.db = db;
    this.catalog = catalog;
    this.from = from;
    this.to = to;
    this.touched = touched();
  }

  private record Text(
      long act, OffsetDateTime at, long author, Words in, String now, String before) {}

  private record Words(String entity, long record, String field) {}

  /** The number of notices. */
  int write() {
    return mentioned() + assigned() + followed();
  }

  private List<CatalogEntity> touched() {
    Sql sql = happened().add("select distinct entity from happened");
    Set<String> names = Set.copyOf(db.list(sql, row -> row.getString(1)));
    return catalog.entities().values().stream()
        .filter(entity -> names.contains(entity.name()))
        .toList();
  }

  private Sql happened() {
    return Sql.of(HAPPENED, from, to);
  }

  /** Whose names were written: in any long text, and in what a record is called. */
  private int mentioned() {
    List<Sql> texts = new ArrayList<>();
    for (CatalogEntity entity : touched) {
      for (Field<?, ?> field : entity.fields()) {
        if (mayMention(entity, field)) {
          texts.add(texts(entity, field));
        }
      }
    }
    if (texts.isEmpty()) {
      return 0;
    }
    Sql sql = happened().add(Sql.join(" union all ", texts)).add(" limit " + MOST_TEXTS);
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
    Mentions mentions = new Mentions(names());
    int written = 0;
    for (Text text : found) {
      Set<Long> called = new HashSet<>(mentions.in(text.now()));
      called.removeAll(mentions.in(text.before()));
      called.remove(text.author());
      for (long person : called) {
        written += mention(person, text);
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
    return record(entity)
        .add(" left join lateral (select x.act, x.old from act_change x join act b on b.id = x.act")
        .add(" where h.kind = 'create' and x.record = h.record and x.kind = 'change'")
        .add(" and jsonb_exists(x.new, ?) order by b.at, b.id limit 1) c on true", field.name())
        .add(" where h.entity = ? and t.deleted_act is null", entity.name())
        .add(
            " and (h.kind = 'create' or h.kind = 'change' and jsonb_exists(h.new, ?))",
            field.name());
  }

  private static Sql record(CatalogEntity entity) {
    return Sql.of(" cross join lateral (select * from " + Sql.name(entity.table()))
        .add(" r where r.id = h.record offset 0) t");
  }

  private Map<Long, String> names() {
    CatalogEntity person = catalog.entity(Entity.PERSON);
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

  private int mention(long person, Text text) {
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
  private int assigned() {
    List<Sql> given = new ArrayList<>();
    for (CatalogEntity entity : touched) {
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
    return given.isEmpty() ? 0 : write(Cause.ASSIGNED, given);
  }

  /** Who follows what was changed, or that under which something was made. */
  private int followed() {
    List<Sql> told = new ArrayList<>();
    List<String> derived = new ArrayList<>();
    for (CatalogEntity entity : touched) {
      for (Field<?, ?> field : entity.fields()) {
        if (field.isDerived()) {
          derived.add(entity.name() + "." + field.name());
        }
      }
      for (Link<?, ?> link : entity.under()) {
        told.add(
            Sql.of(
                    "select f.person, h.act, h.entity, h.record, h.at, 0 rank, h.author from happened h")
                .add(record(entity))
                .add(follower("t." + Sql.name(link.column())))
                .add(" where h.entity = ? and h.kind = 'create'", entity.name()));
      }
    }
    told.add(
        Sql.of("select f.person, h.act, h.entity, h.record, h.at, 1 rank, h.author from happened h")
            .add(follower("h.record"))
            .add(" where h.kind in ('delete', 'restore')")
            .add(" or h.kind = 'change' and exists (select 1 from jsonb_object_keys(h.new) k")
            .add(
                " where h.entity || '.' || k <> all (?))",
                (Object) derived.toArray(String[]::new)));
    return write(Cause.FOLLOWED, told);
  }

  private static Sql follower(String record) {
    return Sql.of(" cross join lateral (select * from follower r where r.record = " + record)
        .add(" and r.at <= h.at and r.person <> h.author offset 0) f");
  }

  private int write(Cause cause, List<Sql> people) {
    return db.run(
        happened().add(INTO, cause.name()).add(Sql.join(" union all ", people)).add(NEXT));
  }
}
