package youke.server.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import youke.server.Announcements;

/** The tables of sign-in in the book at hand, and what is told to other processes about them. */
final class SignInTables {
  static final String TOPIC = "sign-in";

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  SignInTables(DataSource source) {
    this.jdbc = JdbcClient.create(source);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /** A statement whose {@code ?} stand for these values, in order. */
  JdbcClient.StatementSpec sql(String text, @Nullable Object... values) {
    JdbcClient.StatementSpec statement = jdbc.sql(text);
    for (Object value : values) {
      statement = statement.param(value instanceof Instant instant ? at(instant) : value);
    }
    return statement;
  }

  /** All or nothing. */
  <T extends @Nullable Object> T whole(Supplier<T> work) {
    return transactions.execute(_ -> work.get());
  }

  void whole(Runnable work) {
    transactions.executeWithoutResult(_ -> work.run());
  }

  /** Tells every process when the transaction at hand commits. */
  void tell(String text) {
    sql(Announcements.TELL, TOPIC, text).query((row, _) -> row.getRow()).list();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
