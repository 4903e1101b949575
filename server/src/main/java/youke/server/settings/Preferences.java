package youke.server.settings;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How each person wants to work: one JSON object a person, empty until something is set. */
public final class Preferences {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  public Preferences(DataSource source) {
    this.jdbc = JdbcClient.create(source);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  public ObjectNode of(long person) {
    return object(
        jdbc.sql("select value::text from preference where person = ?")
            .param(person)
            .query(String.class)
            .optional());
  }

  /** Changes a person's; two changes at once come one after the other. */
  public ObjectNode change(long person, UnaryOperator<ObjectNode> change) {
    return transactions.execute(
        _ -> {
          jdbc.sql("insert into preference (person, value) values (?, '{}') on conflict do nothing")
              .param(person)
              .update();
          ObjectNode changed =
              change.apply(
                  object(
                      jdbc.sql("select value::text from preference where person = ? for update")
                          .param(person)
                          .query(String.class)
                          .optional()));
          jdbc.sql("update preference set value = ?::jsonb where person = ?")
              .param(changed.toString())
              .param(person)
              .update();
          return changed;
        });
  }

  private static ObjectNode object(Optional<String> text) {
    @Nullable String kept = text.orElse(null);
    return kept != null && JsonMapper.shared().readTree(kept) instanceof ObjectNode object
        ? object
        : JsonMapper.shared().createObjectNode();
  }
}
