package youke.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import youke.kernel.model.Kind;
import youke.postgres.TestDatabase;

class MaskSqlTest {
  private static TestDatabase database;
  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.fresh();
    connection = database.dataSource().getConnection();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    database.close();
  }

  private static String masked(Kind<?> kind, String value) {
    Sql sql = Sql.of("select ").add(MaskSql.masked(kind, Sql.of("cast(? as text)", value)));
    return new Db(connection).list(sql, row -> String.valueOf(row.getString(1))).getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "13812341234, 138****1234",
    "+86 21 5555 1234, +86****1234",
    "02155551234, 021****1234",
    "55551234, 55****34",
    "1234567, 12****67",
    "110, ****",
    "'', ****",
  })
  void keepsTheEndsOfATelephoneNumber(String phone, String masked) {
    assertThat(masked(new Kind.Phone(), phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "anna@x.com, a***@x.com",
    "a@x.com, a***@x.com",
    "a@b@x.com, a***@x.com",
    "nonsense, n***",
    "@x.com, @***",
  })
  void keepsTheFirstLetterAndTheHouseOfAMailAddress(String mail, String masked) {
    assertThat(masked(new Kind.Mail(), mail)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"燕山石化, 燕***", "ab, a***", "A, ***", "😀😀, 😀***", "'', ***"})
  void keepsTheFirstCharacterOfAText(String text, String masked) {
    assertThat(masked(new Kind.Text(200), text)).isEqualTo(masked);
    assertThat(masked(new Kind.Address(), text)).isEqualTo(masked);
    assertThat(masked(new Kind.Formula<>("", new Kind.Text(9)), text)).isEqualTo(masked);
  }

  @Test
  void keepsNothingOfAnyOtherKind() {
    assertThat(masked(new Kind.Amount(2), "5")).isEqualTo("null");
    assertThat(masked(new Kind.Date(), "2026-01-31")).isEqualTo("null");
    assertThat(masked(new Kind.Region(), "110111")).isEqualTo("null");
    assertThat(masked(new Kind.Formula<>("", new Kind.Decimal(2)), "5")).isEqualTo("null");
  }

  @Test
  void whatIsEmptyStaysEmpty() {
    for (Kind<?> kind : new Kind<?>[] {new Kind.Phone(), new Kind.Mail(), new Kind.Text(9)}) {
      Sql sql = Sql.of("select ").add(MaskSql.masked(kind, Sql.of("cast(null as text)")));
      assertThat(new Db(connection).list(sql, row -> row.getString(1) == null))
          .containsExactly(true);
    }
  }
}
