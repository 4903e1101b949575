package youke.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import youke.postgres.EmbeddedPostgres;
import youke.postgres.Options;
import youke.postgres.RunningServer;
import youke.server.book.Connections;

/**
 * The database that this process works on: the product's own server, or one that the administrator
 * runs.
 */
final class Database implements AutoCloseable {
  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(5);
  private static final Duration WAIT_AT_START = Duration.ofSeconds(5);
  private static final int OLDEST_VERSION = 15;

  private final @Nullable EmbeddedPostgres embedded;
  private final HikariDataSource pool;
  private final HikariDataSource aside;
  private final DataSource direct;
  private final DataSource swift;

  private Database(@Nullable EmbeddedPostgres embedded, HikariConfig config) {
    this.embedded = embedded;
    this.pool = new HikariDataSource(config);
    this.aside = aside(config);
    this.direct = direct(config);
    PGSimpleDataSource hasty = direct(config);
    hasty.setOptions("-c synchronous_commit=off");
    this.swift = hasty;
  }

  /**
   * Starts or reaches the database.
   *
   * @param environment where {@code YOUKE_DATABASE_USER} and {@code YOUKE_DATABASE_PASSWORD} are
   *     looked up
   * @throws CannotStart if the named database is not reached, or too old
   * @throws youke.postgres.PostgresFailure if the product's own server does not come up
   */
  static Database open(StartOptions options, Map<String, String> environment) {
    Optional<String> address = options.database();
    return address.isPresent()
        ? named(address.get(), options.book(), environment)
        : embedded(options);
  }

  /** Connections from the pool; asking for one fails within seconds while the database is away. */
  DataSource pool() {
    return pool;
  }

  /** All the ways to it. */
  Connections connections() {
    return new Connections(pool, direct, aside);
  }

  /** Connections beside the pool, for the few that are kept for long. */
  DataSource direct() {
    return direct;
  }

  /**
   * A pool of a few connections whose commits do not wait for the disk: for what is done again from
   * the beginning when it is not done to the end. Close it.
   */
  HikariDataSource swift() {
    HikariConfig few = new HikariConfig();
    few.setDataSource(swift);
    few.setPoolName("youke-filling");
    few.setMaximumPoolSize(2);
    few.setMinimumIdle(1);
    return new HikariDataSource(few);
  }

  @Override
  public void close() {
    pool.close();
    aside.close();
    if (embedded != null) {
      embedded.close();
    }
  }

  /**
   * The same database beside a product that runs on it, or may run; nothing is started.
   *
   * @throws CannotStart if there is none
   */
  static Database beside(StartOptions options, Map<String, String> environment) {
    if (options.database().isPresent()) {
      return open(options, environment);
    }
    RunningServer running =
        RunningServer.of(options.data())
            .orElseThrow(
                () ->
                    new CannotStart(
                        "数据目录 %s 里没有数据库，请先运行 youke start。".formatted(options.data()),
                        "There is no database in %s; run youke start first."
                            .formatted(options.data())));
    HikariConfig config = config(running.jdbcUrl(), options.book());
    config.setUsername(running.user());
    config.setPassword(running.password());
    config.setMaximumPoolSize(2);
    try {
      return new Database(null, config);
    } catch (PoolInitializationException stopped) {
      throw new CannotStart(
          "数据库没有运行，请先运行 youke start。", "The database is not running; run youke start first.");
    }
  }

  private static Database embedded(StartOptions options) {
    EmbeddedPostgres server = EmbeddedPostgres.start(options.data(), Options.product());
    HikariConfig config = config(server.jdbcUrl(), options.book());
    config.setUsername(server.user());
    config.setPassword(server.password());
    try {
      return new Database(server, config);
    } catch (PoolInitializationException failed) {
      server.close();
      throw failed;
    }
  }

  private static Database named(String address, String book, Map<String, String> environment) {
    HikariConfig config = config(address, book);
    Optional.ofNullable(environment.get("YOUKE_DATABASE_USER")).ifPresent(config::setUsername);
    Optional.ofNullable(environment.get("YOUKE_DATABASE_PASSWORD")).ifPresent(config::setPassword);
    config.setInitializationFailTimeout(WAIT_AT_START.toMillis());
    Database database;
    try {
      database = new Database(null, config);
    } catch (PoolInitializationException unreachable) {
      Throwable cause = unreachable.getCause() == null ? unreachable : unreachable.getCause();
      throw new CannotStart(
          "无法连接 --database 指定的数据库：" + cause.getMessage(),
          "The database of --database is not reached: " + cause.getMessage());
    }
    checkVersion(database.pool);
    return database;
  }

  private static void checkVersion(HikariDataSource pool) {
    try (Connection connection = pool.getConnection()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_VERSION) {
        pool.close();
        throw new CannotStart(
            "--database 是 PostgreSQL %d，友客需要 %d 或更高版本。".formatted(version, OLDEST_VERSION),
            "--database is PostgreSQL %d, Youke needs %d or later."
                .formatted(version, OLDEST_VERSION));
      }
    } catch (SQLException lost) {
      pool.close();
      throw new CannotStart(
          "无法连接 --database 指定的数据库：" + lost.getMessage(),
          "The database of --database is not reached: " + lost.getMessage());
    }
  }

  // Opened when it is first asked, since the tables of the book may not be there yet.
  private static HikariDataSource aside(HikariConfig like) {
    HikariConfig config = new HikariConfig();
    like.copyStateTo(config);
    config.setPoolName("youke aside");
    config.setMaximumPoolSize(2);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  private static PGSimpleDataSource direct(HikariConfig config) {
    PGSimpleDataSource direct = new PGSimpleDataSource();
    direct.setURL(config.getJdbcUrl());
    Optional.ofNullable(config.getUsername()).ifPresent(direct::setUser);
    Optional.ofNullable(config.getPassword()).ifPresent(direct::setPassword);
    direct.setCurrentSchema(config.getDataSourceProperties().getProperty("currentSchema"));
    return direct;
  }

  private static HikariConfig config(String address, String book) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address);
    config.setPoolName("youke");
    config.setMaximumPoolSize(Math.clamp(Runtime.getRuntime().availableProcessors() * 4L, 10, 40));
    config.setMinimumIdle(2);
    config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
    config.addDataSourceProperty("currentSchema", book);
    config.addDataSourceProperty("ApplicationName", "youke");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }
}
