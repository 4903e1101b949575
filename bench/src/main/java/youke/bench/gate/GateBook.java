package youke.bench.gate;

import static youke.customer.Account.ACCOUNT;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import org.postgresql.ds.PGSimpleDataSource;
import youke.kernel.access.Caller;
import youke.server.book.Connections;
import youke.server.book.OpenBook;

/** The book of the benchmark, opened in this process too. */
final class GateBook implements AutoCloseable {
  static final String SCHEMA = "practice_chemical";

  private final String jdbcUrl;
  private final String user;
  private final String password;
  private final HikariDataSource pool;
  private final Overheard overheard;
  private final OpenBook book;

  GateBook(String jdbcUrl, String user, String password) throws InterruptedException {
    this.jdbcUrl = jdbcUrl;
    this.user = user;
    this.password = password;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(10);
    config.addDataSourceProperty("currentSchema", SCHEMA);
    this.pool = new HikariDataSource(config);
    this.overheard = new Overheard(pool);
    this.book =
        OpenBook.open(
            SCHEMA, new Connections(overheard.connections(), direct(), pool), Clock.systemUTC());
  }

  String jdbcUrl() {
    return jdbcUrl;
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  OpenBook book() {
    return book;
  }

  Overheard overheard() {
    return overheard;
  }

  /** Connections beside the pool. */
  PGSimpleDataSource direct() {
    PGSimpleDataSource direct = new PGSimpleDataSource();
    direct.setURL(jdbcUrl);
    direct.setUser(user);
    direct.setPassword(password);
    direct.setCurrentSchema(SCHEMA);
    return direct;
  }

  /** Writes the organisation into it, and accounts as they are asked for, this many at most. */
  GateData data(int most) throws SQLException {
    return new GateData(direct(), book.records().catalog().entity(ACCOUNT.entityName()), most);
  }

  /** Whoever heads a tenth of the accounts. */
  Caller head() {
    long person = book.directory().withLogin(GateData.HEAD).orElseThrow().id();
    return book.directory().caller(person).orElseThrow();
  }

  @Override
  public void close() {
    book.close();
    pool.close();
  }
}
