package youke.kernel.schema;

import static youke.kernel.schema.Column.FLAG;
import static youke.kernel.schema.Column.ID;
import static youke.kernel.schema.Column.MOMENT;
import static youke.kernel.schema.Column.TEXT;
import static youke.kernel.schema.Column.preset;
import static youke.kernel.schema.Column.required;

import java.util.List;
import youke.kernel.schema.Index.Purpose;

/** The tables that the kernel keeps in every book, whatever its entities. */
final class KernelTables {
  private KernelTables() {}

  static List<TableModel> all() {
    return List.of(
        act(),
        actChange(),
        member(),
        searchText(),
        counter(),
        outbox(),
        definition(),
        definitionChange(),
        book(),
        idempotency(),
        file(),
        unusedContent(),
        follower(),
        notice());
  }

  /** Everything that anybody did; without an author, the product itself. */
  private static TableModel act() {
    return new TableModel(
        "act",
        List.of("id"),
        List.of(
            required("id", ID),
            required("at", MOMENT),
            Column.of("author", ID),
            Column.of("on_behalf_of", ID),
            required("kind", TEXT),
            Column.of("name", TEXT),
            Column.of("reason", TEXT),
            Column.of("undoes", ID),
            Column.of("undone_by", ID),
            preset("lent", "text[]", "'{}'"),
            preset("xid", "xid8", "pg_current_xact_id()"),
            Column.of("details", "jsonb")),
        List.of(),
        List.of(
            Index.of("act", Purpose.SORT, "xid"),
            Index.of("act", Purpose.SORT, "at", "id"),
            Index.of("act", Purpose.SORT, "author", "at"),
            Index.where(
                "act", Purpose.SORT, "\"details\" is not null", List.of("kind", "at", "id"))));
  }

  /** What an act did to records that were there already: values before and after by field. */
  private static TableModel actChange() {
    return new TableModel(
        "act_change",
        List.of(),
        List.of(
            required("act", ID),
            required("entity", TEXT),
            required("record", ID),
            required("kind", TEXT),
            Column.of("old", "jsonb"),
            Column.of("new", "jsonb")),
        List.of(),
        List.of(
            Index.of("act_change", Purpose.SORT, "record", "act"),
            Index.of("act_change", Purpose.SORT, "act")));
  }

  /** With whom a record is shared: a person, a node of the organisation, or a role by name. */
  private static TableModel member() {
    return new TableModel(
        "member",
        List.of(),
        List.of(
            required("record", ID),
            required("entity", TEXT),
            Column.of("person", ID),
            Column.of("organisation", ID),
            Column.of("role", TEXT),
            preset("may_edit", FLAG, "false"),
            Column.of("until", MOMENT),
            required("act", ID)),
        List.of("num_nonnulls(\"person\", \"organisation\", \"role\") = 1"),
        List.of(
            Index.of(
                "member", Purpose.UNIQUE_WITH_EMPTY, "record", "person", "organisation", "role"),
            by("person"),
            by("organisation"),
            by("role")));
  }

  private static Index by(String who) {
    return Index.where(
        "member", Purpose.SORT, "\"" + who + "\" is not null", List.of(who, "entity", "record"));
  }

  private static TableModel searchText() {
    return new TableModel(
        "search_text",
        List.of("record"),
        List.of(required("record", ID), required("entity", TEXT), required("words", "tsvector")),
        List.of(),
        List.of(Index.of("search_text", Purpose.WORDS, "words")));
  }

  /** The last value given out for each sequence of numbers. */
  private static TableModel counter() {
    return new TableModel(
        "counter",
        List.of("entity", "bucket"),
        List.of(required("entity", TEXT), required("bucket", TEXT), required("value", ID)),
        List.of(),
        List.of());
  }

  /** What leaves the house, once per topic and key. */
  private static TableModel outbox() {
    return new TableModel(
        "outbox",
        List.of("id"),
        List.of(
            required("id", ID),
            required("topic", TEXT),
            required("key", TEXT),
            required("payload", TEXT),
            Column.of("act", ID),
            required("at", MOMENT),
            preset("tries", "integer", "0"),
            required("next_at", MOMENT),
            Column.of("delivered_at", MOMENT),
            Column.of("mistake", TEXT)),
        List.of(),
        List.of(
            Index.of("outbox", Purpose.UNIQUE, "topic", "key"),
            Index.where(
                "outbox", Purpose.SORT, "\"delivered_at\" is null", List.of("next_at", "id"))));
  }

  /** What administrators have defined, removed definitions included, which keep their data. */
  private static TableModel definition() {
    return new TableModel(
        "definition",
        List.of("kind", "entity", "name"),
        List.of(
            required("kind", TEXT),
            required("entity", TEXT),
            required("name", TEXT),
            required("place", "integer"),
            required("body", "jsonb"),
            preset("removed", FLAG, "false"),
            required("version", ID)),
        List.of(),
        List.of());
  }

  /** Every change of definitions; the highest version is the book's. */
  private static TableModel definitionChange() {
    return new TableModel(
        "definition_change",
        List.of("version"),
        List.of(
            required("version", ID),
            required("at", MOMENT),
            Column.of("author", ID),
            Column.of("undoes", ID),
            required("changes", "jsonb")),
        List.of(),
        List.of());
  }

  /** Facts about the book as a whole, such as whether it is for practice. */
  private static TableModel book() {
    return new TableModel(
        "book",
        List.of("name"),
        List.of(required("name", TEXT), required("value", "jsonb")),
        List.of(),
        List.of());
  }

  /** Requests that were answered, so that the same one sent twice is done once. */
  private static TableModel idempotency() {
    return new TableModel(
        "idempotency",
        List.of("person", "key"),
        List.of(
            required("person", ID),
            required("key", TEXT),
            required("digest", TEXT),
            Column.of("status", "integer"),
            Column.of("response", TEXT),
            required("at", MOMENT)),
        List.of(),
        List.of(Index.of("idempotency", Purpose.SORT, "at")));
  }

  /** The files that people brought, and the field of a record on which each hangs. */
  private static TableModel file() {
    return new TableModel(
        "file",
        List.of("id"),
        List.of(
            required("id", ID),
            required("name", TEXT),
            required("type", TEXT),
            required("size", ID),
            required("sha256", TEXT),
            required("person", ID),
            preset("at", MOMENT, "now()"),
            Column.of("entity", TEXT),
            Column.of("record", ID),
            Column.of("field", TEXT)),
        List.of(),
        List.of(
            Index.of("file", Purpose.SORT, "sha256"),
            Index.where("file", Purpose.SORT, "\"record\" is null", List.of("at"))));
  }

  /** Contents of files that nothing may use any more, until that is found out. */
  private static TableModel unusedContent() {
    return new TableModel(
        "unused_content",
        List.of("sha256"),
        List.of(required("sha256", TEXT), preset("at", MOMENT, "now()")),
        List.of(),
        List.of(Index.of("unused_content", Purpose.SORT, "at")));
  }

  /** Who follows which record, and since when. */
  private static TableModel follower() {
    return new TableModel(
        "follower",
        List.of("record", "person"),
        List.of(
            required("record", ID),
            required("entity", TEXT),
            required("person", ID),
            required("at", MOMENT)),
        List.of(),
        List.of());
  }

  /** What somebody is told of, one line per person and act, by the record that says it best. */
  private static TableModel notice() {
    return new TableModel(
        "notice",
        List.of("id"),
        List.of(
            required("id", ID),
            required("person", ID),
            required("act", ID),
            required("cause", TEXT),
            required("entity", TEXT),
            required("record", ID),
            Column.of("field", TEXT),
            preset("records", ID, "1"),
            required("at", MOMENT),
            Column.of("read_at", MOMENT)),
        List.of(),
        List.of(
            Index.of("notice", Purpose.UNIQUE, "person", "act"),
            Index.of("notice", Purpose.SORT, "person", "at", "id"),
            Index.of("notice", Purpose.SORT, "record"),
            Index.where(
                "notice",
                Purpose.SORT,
                "\"read_at\" is null",
                List.of("person", "at", "id", "read_at"))));
  }
}
