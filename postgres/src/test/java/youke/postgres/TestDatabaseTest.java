package youke.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class TestDatabaseTest {

  @Test
  void handsOutAnEmptyDatabaseOfItsOwnEachTime() throws SQLException {
    try (TestDatabase first = TestDatabase.fresh();
        TestDatabase second = TestDatabase.fresh();
        Connection one = first.dataSource().getConnection();
        Connection two = second.dataSource().getConnection()) {
      one.createStatement().execute("create table note(text text collate \"zh-x-icu\")");
      assertThat(answer(one, "select count(*) from pg_tables where tablename = 'note'"))
          .isEqualTo("1");
      assertThat(answer(two, "select count(*) from pg_tables where tablename = 'note'"))
          .isEqualTo("0");
    }
  }

  @Test
  void worksAsAnOwnerWhoIsNoSuperuser() throws SQLException {
    try (TestDatabase database = TestDatabase.fresh();
        Connection connection = database.dataSource().getConnection()) {
      connection.createStatement().execute("create extension pg_trgm");
      assertThat(answer(connection, "show is_superuser")).isEqualTo("off");
    }
  }

  private static String answer(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
