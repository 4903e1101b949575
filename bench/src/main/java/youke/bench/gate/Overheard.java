package youke.bench.gate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections whose statements can be overheard, with their values written out. */
final class Overheard {
  private final DataSource source;
  // of the thread that listens; what others do at the same time is not meant
  private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

  Overheard(DataSource source) {
    this.source = source;
  }

  /** The same connections; while nobody listens, without anything in between. */
  DataSource connections() {
    return proxy(
        DataSource.class,
        (_, method, arguments) -> {
          Object result = call(source, method, arguments);
          return result instanceof Connection connection && HEARD.get() != null
              ? listening(connection)
              : result;
        });
  }

  /** The statements that the work makes, in order, with their values in the place of marks. */
  List<String> during(Runnable work) {
    List<String> statements = new ArrayList<>();
    HEARD.set(statements);
    try {
      work.run();
    } finally {
      HEARD.remove();
    }
    return statements;
  }

  private Connection listening(Connection connection) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          Object result = call(connection, method, arguments);
          return result instanceof PreparedStatement statement ? listening(statement) : result;
        });
  }

  // An array's value is the one that the driver does not write out itself.
  private PreparedStatement listening(PreparedStatement statement) {
    SortedMap<Integer, String> arrays = new TreeMap<>();
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) -> {
          if (arguments != null && arguments.length == 2 && arguments[1] instanceof Array array) {
            arrays.put((Integer) arguments[0], written(array));
          }
          List<String> list = HEARD.get();
          if (list != null && SAYING.contains(method.getName())) {
            String text = statement.unwrap(PreparedStatement.class).toString();
            for (String array : arrays.values()) {
              text = text.replaceFirst("\\?", Matcher.quoteReplacement(array));
            }
            list.addAll(List.of(TOGETHER.split(text)));
          }
          return call(statement, method, arguments);
        });
  }

  private static String written(Array array) throws SQLException {
    String elements =
        Arrays.stream((Object[]) array.getArray())
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    return "'{" + elements + "}'::" + array.getBaseTypeName() + "[]";
  }

  // Several changes may go to the database in one message.
  private static final Pattern TOGETHER = Pattern.compile(";\\s*(?=(?:insert|update|delete) )");

  // A batch is known only while it is put together; executeBatch adds nothing.
  private static final List<String> SAYING =
      List.of("execute", "executeQuery", "executeUpdate", "addBatch");

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Overheard.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() == null ? thrown : thrown.getCause();
    }
  }
}
