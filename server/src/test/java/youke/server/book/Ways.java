package youke.server.book;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import youke.Demo;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/** The ways to a practice book in a database, as the product takes them. */
final class Ways implements AutoCloseable {
  private static final String BOOK = "practice_test";

  private final HikariDataSource pool;
  private final PGSimpleDataSource direct;
  private final PGSimpleDataSource hasty;

  Ways(String url, String user, String password) {
    direct = source(url, user, password);
    hasty = source(url, user, password);
    hasty.setOptions("-c synchronous_commit=off");
    pool = pooled(direct);
  }

  private static PGSimpleDataSource source(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser(user);
    source.setPassword(password);
    source.setCurrentSchema(BOOK);
    return source;
  }

  private static HikariDataSource pooled(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  /** Opens the book, filled. */
  OpenBook open(Demo demo, Demo.Progress progress) throws InterruptedException {
    try (HikariDataSource swift = pooled(hasty)) {
      return PracticeBook.open(
          BOOK, demo, new Connections(pool, direct, pool), swift, Clock.systemUTC(), progress);
    }
  }

  /** Opens and closes it. */
  void fill(Demo demo) throws InterruptedException {
    open(demo, Demo.Progress.NOBODY).close();
  }

  /** The number of departments, and of acts; each is to be made once. */
  List<Long> counts() {
    try (Connection connection = pool.getConnection()) {
      Db db = new Db(connection);
      return List.of(
          db.number(Sql.of("select count(*) from organisation")),
          db.number(Sql.of("select count(distinct name) from organisation")),
          db.number(Sql.of("select count(*) from act")));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
