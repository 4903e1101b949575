package youke.kernel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.definition.Definition;
import youke.kernel.definition.DefinitionJson;
import youke.kernel.definition.KeptDefinitions;
import youke.kernel.definition.KeptDefinitions.Kept;
import youke.kernel.definition.PastChange;

/** Keeps what administrators of a book have defined, and every change of it. */
public final class DefinitionStore {
  /** Where a process announces, by the name of the book's schema, that it changed definitions. */
  public static final String CHANNEL = "youke_definitions";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CHANGES =
      "select version, at, author, undoes, changes from definition_change where ";

  private DefinitionStore() {}

  /** The version of the book's definitions; 0 before the first. */
  public static long version(Db db) {
    return db.number(Sql.of("select coalesce(max(version), 0) from definition_change"));
  }

  /** All definitions, the removed among them. */
  public static KeptDefinitions read(Db db) {
    // The version first: rows that are newer than it are read again when it has moved on.
    long version = version(db);
    List<Kept> all =
        db.list(
            Sql.of(
                "select kind, body, removed, place, version from definition"
                    + " order by place, kind, entity, name"),
            row ->
                new Kept(
                    definition(Definition.Part.valueOf(row.getString(1)), tree(row.getString(2))),
                    row.getBoolean(3),
                    row.getInt(4),
                    row.getLong(5)));
    return new KeptDefinitions(version, all);
  }

  /**
   * Writes what has changed, tells it to other processes when the transaction commits, and keeps
   * who did it.
   *
   * @throws DatabaseFailure not unique, when another has taken the version
   */
  public static void write(
      Db transaction,
      KeptDefinitions before,
      KeptDefinitions after,
      @Nullable Long author,
      Instant at,
      @Nullable Long undoes) {
    ArrayNode changes = JSON.createArrayNode();
    for (Kept kept : after.all()) {
      if (kept.version() == after.version()) {
        write(transaction, kept);
        changes.add(change(before.find(kept.definition().key()), kept));
      }
    }
    transaction.run(
        Sql.of(
            "insert into definition_change (version, at, author, undoes, changes)"
                + " values (?, ?, ?::bigint, ?::bigint, ?::jsonb)",
            after.version(),
            at.atOffset(ZoneOffset.UTC),
            author,
            undoes,
            changes.toString()));
    transaction.first(
        Sql.of("select pg_notify(?, current_schema())", CHANNEL), row -> row.getString(1));
  }

  private static void write(Db transaction, Kept kept) {
    Definition.Key key = kept.definition().key();
    transaction.run(
        Sql.of(
            """
            insert into definition (kind, entity, name, place, body, removed, version)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (kind, entity, name) do update
              set body = excluded.body, removed = excluded.removed, version = excluded.version
            """,
            key.part().name(),
            key.entity(),
            key.name(),
            kept.place(),
            DefinitionJson.write(kept.definition()).toString(),
            kept.removed(),
            kept.version()));
  }

  private static ObjectNode change(Optional<Kept> before, Kept after) {
    Definition.Key key = after.definition().key();
    ObjectNode change =
        JSON.createObjectNode()
            .put("kind", key.part().name())
            .put("entity", key.entity())
            .put("name", key.name());
    before
        .filter(kept -> !kept.removed())
        .ifPresent(kept -> change.set("old", DefinitionJson.write(kept.definition())));
    if (!after.removed()) {
      change.set("new", DefinitionJson.write(after.definition()));
    }
    return change;
  }

  /** The change that gave the definitions this version. */
  public static Optional<PastChange> change(Db db, long version) {
    return db.first(Sql.of(CHANGES + "version = ?", version), DefinitionStore::past);
  }

  /** Changes before a version, the newest first. */
  public static List<PastChange> changesBefore(Db db, long version, int limit) {
    return db.list(
        Sql.of(CHANGES + "version < ? order by version desc limit ?", version, limit),
        DefinitionStore::past);
  }

  private static PastChange past(ResultSet row) throws SQLException {
    List<PastChange.Item> items = new ArrayList<>();
    for (JsonNode change : tree(row.getString(5))) {
      Definition.Part part = Definition.Part.valueOf(change.get("kind").stringValue());
      items.add(
          new PastChange.Item(
              new Definition.Key(
                  part, change.get("entity").stringValue(), change.get("name").stringValue()),
              change.optional("old").map(json -> definition(part, json)),
              change.optional("new").map(json -> definition(part, json))));
    }
    return new PastChange(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getObject(3, Long.class),
        row.getObject(4, Long.class),
        items);
  }

  private static Definition definition(Definition.Part part, JsonNode json) {
    return DefinitionJson.read(part, json).orThrow();
  }

  private static JsonNode tree(String json) {
    return JSON.readTree(json);
  }
}
