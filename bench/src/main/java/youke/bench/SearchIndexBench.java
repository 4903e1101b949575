package youke.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import youke.kernel.search.SearchField;
import youke.kernel.search.SearchKind;
import youke.kernel.search.SearchQuery;
import youke.kernel.search.SearchTokens;
import youke.postgres.TestDatabase;

/** How large the index of many names is in PostgreSQL, and how long questions to it take. */
public final class SearchIndexBench {
  private static final SearchField NAME = new SearchField("n", SearchKind.NAME);
  private static final int ROUNDS = 9;
  private static final List<String> TYPED =
      List.of(
          "石化",
          "鑫燕",
          "石",
          "远川石化",
          "有限公司",
          "上海 石化",
          "鑫燕 石化",
          "yuanchuan",
          "ycsh",
          "shsh",
          "xinyanshihua",
          "xinyansh",
          "shanghaixy",
          "chongqingyuan",
          "xysh石",
          "sh",
          "yc");

  private SearchIndexBench() {}

  /** Takes the number of names; 1,000,000 if none is given. */
  public static void main(String[] arguments) throws SQLException, IOException {
    int names = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
    try (TestDatabase database = TestDatabase.fresh();
        Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table word(id int primary key, words tsvector not null)");
      report("copy", timed(() -> copy(connection, names)));
      report(
          "gin index",
          timed(() -> statement.execute("create index word_words on word using gin(words)")));
      statement.execute("vacuum analyze word");
      print(statement, "table", "select pg_size_pretty(pg_table_size('word'))");
      print(statement, "index", "select pg_size_pretty(pg_relation_size('word_words'))");
      print(statement, "bytes of a tsvector", "select round(avg(pg_column_size(words))) from word");
      print(statement, "lexemes of a name", "select round(avg(length(words)), 1) from word");
      for (String typed : TYPED) {
        ask(connection, typed);
      }
    }
  }

  private static void copy(Connection connection, int names) throws SQLException, IOException {
    CompanyNames source = new CompanyNames(1);
    SearchTokens tokens = new SearchTokens();
    try (Writer out =
        new java.io.OutputStreamWriter(
            new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy word from stdin", 1 << 20),
            StandardCharsets.UTF_8)) {
      for (int i = 0; i < names; i++) {
        out.write(i + "\t" + tokens.clear().add(NAME, source.next()).text() + "\n");
      }
    }
  }

  private static void ask(Connection connection, String typed) throws SQLException {
    String query = SearchQuery.of(typed, List.of(NAME)).orElseThrow();
    double[] first50 = new double[ROUNDS];
    double[] counts = new double[ROUNDS];
    long hits = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      number(
          connection,
          "select count(*) from (select id from word where words @@ ?::tsquery limit 50) x",
          query);
      first50[i] = (System.nanoTime() - start) / 1e6;
      start = System.nanoTime();
      hits = number(connection, "select count(*) from word where words @@ ?::tsquery", query);
      counts[i] = (System.nanoTime() - start) / 1e6;
    }
    System.out.printf(
        Locale.ROOT,
        "%-16s %,9d hits; any 50: median %8.2f, least %7.2f ms; count: median %8.2f, least %7.2f ms%n",
        typed,
        hits,
        median(first50),
        first50[0],
        median(counts),
        counts[0]);
  }

  private static long number(Connection connection, String sql, String query) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, query);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  private static void print(Statement statement, String what, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      System.out.println(what + ": " + rows.getString(1));
    }
  }

  private static void report(String what, double millis) {
    System.out.printf(Locale.ROOT, "%s: %.1f s%n", what, millis / 1000);
  }

  private static double timed(Work work) throws SQLException, IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private interface Work {
    void run() throws SQLException, IOException;
  }
}
