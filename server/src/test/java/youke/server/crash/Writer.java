package youke.server.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.access.Standing;
import youke.kernel.catalog.Catalog;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.record.ActKind;
import youke.kernel.record.Book;
import youke.kernel.record.Intent;
import youke.kernel.record.Numbers;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.kernel.sample.Sample;
import youke.kernel.schema.Schema;
import youke.kernel.store.Counters;
import youke.kernel.store.Db;
import youke.kernel.store.Ids;
import youke.kernel.store.Sql;
import youke.kernel.text.Language;
import youke.postgres.EmbeddedPostgres;
import youke.postgres.Options;

/**
 * A process that writes through the gate without end and says each act once it is acknowledged; it
 * waits to be killed.
 */
final class Writer {
  private final Catalog catalog = Sample.catalog();
  private final HikariDataSource pool;
  private final Records records;

  private Writer(EmbeddedPostgres server) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.jdbcUrl());
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(6);
    pool = new HikariDataSource(config);
    try (Connection connection = pool.getConnection()) {
      Db db = new Db(connection);
      if (db.number(Sql.of("select count(*) from pg_class where relname = 'deal_line'")) == 0) {
        connection.setAutoCommit(false);
        Schema.createAll(connection, catalog);
        connection.commit();
      }
    }
    Numbers numbers = new Numbers(new Counters(pool));
    Ids ids = new Ids(pool);
    records = new Records(new Book(pool, () -> catalog, Clock.systemUTC(), ids::next, numbers));
  }

  public static void main(String[] arguments) throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]), Options.product());
    Writer writer = new Writer(server);
    System.out.println("PID " + server.pid());
    for (int i = 0; i < 3; i++) {
      Thread.ofPlatform().start(writer::write);
    }
  }

  private void write() {
    Set<String> roles = Set.of(Sample.MANAGER.name());
    Rights rights = Rights.of(roles, catalog.grants(), catalog.fieldGrants());
    Caller caller =
        new Caller(7, "P", roles, rights, Standing.NOWHERE, Language.EN, ZoneOffset.UTC, null);
    while (true) {
      long deal = records.newId();
      Receipt made =
          records
              .run(
                  caller,
                  Intent.of(ActKind.BATCH),
                  List.of(
                      new Step.Create("deal", deal, Map.of("name", "d" + deal)),
                      line(deal, "1"),
                      line(deal, "2.5")))
              .orThrow();
      say("MADE", made.act(), deal);
      Receipt changed =
          records
              .run(
                  caller,
                  Intent.of(ActKind.CHANGE),
                  List.of(new Step.Change("deal", deal, 1, Map.of("name", "changed " + deal))))
              .orThrow();
      say("CHANGED", changed.act(), deal);
    }
  }

  private Step line(long deal, String quantity) {
    return new Step.Create(
        "dealLine",
        records.newId(),
        Map.of(
            "deal",
            Ref.to(deal),
            "name",
            "l",
            "quantity",
            new BigDecimal(quantity),
            "price",
            Money.yuan("4")));
  }

  private static synchronized void say(String what, long act, long deal) {
    System.out.println(what + " " + act + " " + deal);
    System.out.flush();
  }
}
