package youke.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import youke.kernel.schema.Migrations;

/**
 * A book as a release left it, as one SQL text: the migrations of that release, what administrators
 * added to them, and every row.
 */
final class ReleaseSnapshot {
  private static final List<String> MODULES = List.of("kernel", "business", "server");

  /** Made anew whenever somebody signs in. */
  private static final Set<String> PASSING = Set.of("sign_in_session", "sign_in_token");

  private static final String MIGRATION =
      """
      create table "migration" ("module" text not null, "number" integer not null,
        "name" text not null, "checksum" text not null, "at" timestamptz not null,
        primary key ("module", "number"));
      """;

  private final Connection connection;
  private final String book;
  private final StringBuilder text = new StringBuilder();

  private ReleaseSnapshot(Connection connection, String book) {
    this.connection = connection;
    this.book = book;
  }

  /** The text of a book whose schema has this name. */
  static String of(DataSource database, String book) throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      return new ReleaseSnapshot(connection, book).write();
    }
  }

  /** Puts a snapshot into an empty database, as a book of this name. */
  static void restore(DataSource database, String book, String text) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + book);
      statement.execute("set search_path to " + book);
      statement.execute(text);
      statement.execute("reset search_path");
    }
  }

  private String write() throws SQLException, IOException {
    text.append(MIGRATION);
    for (String module : MODULES) {
      String folder = "youke/migrations/" + module + "/";
      for (String file : resource(folder + "contents.txt").lines().toList()) {
        text.append("-- ").append(module).append(' ').append(file).append('\n');
        text.append(resource(folder + file).strip()).append('\n');
      }
    }
    added();
    for (String table :
        strings("select tablename from pg_tables where schemaname = '" + book + "' order by 1")) {
      if (!PASSING.contains(table)) {
        rows(table);
      }
    }
    sequences();
    return text.toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Tables and columns that administrators defined while it ran. */
  private void added() throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select c.relname, quote_ident(a.attname) || ' '"
                    + " || format_type(a.atttypid, a.atttypmod)"
                    + " || case when l.collname = 'zh-x-icu' then ' collate \"zh-x-icu\"' else '' end"
                    + " || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')"
                    + " || case when a.attnotnull then ' not null' else '' end"
                    + " from pg_attribute a join pg_class c on c.oid = a.attrelid"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum"
                    + " left join pg_collation l on l.oid = a.attcollation"
                    + " where n.nspname = '"
                    + book
                    + "' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped"
                    + " and (c.relname like 'x\\_%' or a.attname like 'x\\_%')"
                    + " order by c.relname, a.attnum")) {
      while (row.next()) {
        String table = row.getString(1);
        if (table.startsWith("x_")) {
          tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(row.getString(2));
        } else {
          columns.add("alter table \"%s\" add column %s;\n".formatted(table, row.getString(2)));
        }
      }
    }
    tables.forEach(
        (table, all) ->
            text.append("create table \"%s\" (".formatted(table))
                .append(String.join(", ", all))
                .append(", primary key (\"id\"));\n"));
    columns.forEach(text::append);
  }

  // The number of a transaction means nothing in another database.
  private void rows(String table) throws SQLException {
    List<String> columns =
        strings(
            "select quote_ident(column_name) from information_schema.columns where table_schema = '"
                + book
                + "' and table_name = '"
                + table
                + "' and column_name <> 'xid' order by ordinal_position");
    String listed = String.join(", ", columns);
    for (String row :
        strings(
            "select row_to_json(t)::text from " + book + ".\"" + table + "\" t order by t::text")) {
      text.append(
              "insert into \"%s\" (%s) overriding system value select %s"
                  .formatted(table, listed, listed))
          .append(" from json_populate_record(null::\"" + table + "\", '")
          .append(row.replace("'", "''"))
          .append("');\n");
    }
  }

  private void sequences() throws SQLException {
    for (String set :
        strings(
            "select 'select setval(''\"' || sequencename || '\"'', ' || last_value || ');'"
                + " from pg_sequences where schemaname = '"
                + book
                + "' and last_value is not null order by 1")) {
      text.append(set).append('\n');
    }
  }

  private List<String> strings(String query) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        all.add(row.getString(1));
      }
    }
    return all;
  }
}
