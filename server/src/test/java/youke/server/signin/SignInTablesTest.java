package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import youke.kernel.problem.Refusal;
import youke.kernel.schema.Migrations;
import youke.server.Announcements;

/** What sign-in keeps in the database, and what it never does. */
final class SignInTablesTest {
  private static final String PASSWORD = "绿色大象在花园里散步";
  private static House house;
  private static HikariDataSource pool;
  private static House.Server server;

  @BeforeAll
  static void open() {
    house = new House();
    house.staff.add(1, "admin", "access");
    server = house.open();
    pool = house.pool(House.BOOK);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update sign_in_log set login = 'somebody else'",
        "delete from sign_in_log",
        "truncate sign_in_log"
      })
  void theLogIsOnlyEverAddedTo(String tampering) throws SQLException {
    server.bean(SignInLog.class).add(SignInEvent.SIGNED_IN, How.PASSWORD, 1, Origin.HERE);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(tampering))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("only ever added to");
    }
  }

  @Test
  void theFirstAdministratorsLinkIsMadeUntilSomebodyHasAPassword() {
    try (House fresh = new House()) {
      fresh.staff.add(7, "first", "access");
      House.Server started = fresh.open();
      Links links = started.bean(Links.class);
      Optional<String> first = links.first(() -> 7, "http://localhost:8420");
      assertThat(first)
          .hasValueSatisfying(
              link -> assertThat(link).startsWith("http://localhost:8420/set-password#"));
      // the process was stopped before the link was used: the next start makes another
      String second = links.first(() -> 7, "").orElseThrow();
      Browser browser = new Browser(started);
      String stale = first.orElseThrow();
      assertThat(use(browser, stale)).isEqualTo(404);
      assertThat(use(browser, second)).isEqualTo(200);
      assertThat(
              links.first(
                  () -> {
                    throw new IllegalStateException("nobody is asked for any more");
                  },
                  ""))
          .isEmpty();
      assertThat(browser.signIn("first", PASSWORD).status()).isEqualTo(200);
    }
  }

  private static int use(Browser browser, String link) {
    String secret = link.substring(link.indexOf('#') + 1);
    return browser
        .post("/api/password", "{'link':'" + secret + "','password':'" + PASSWORD + "'}")
        .status();
  }

  @Test
  void noSecretStandsInTheDatabase() {
    house.staff.add(20, "secretive");
    house.givePassword(server, 20, PASSWORD);
    Browser own = new Browser(server);
    own.signIn("secretive", PASSWORD);
    String token =
        own.post("/api/tokens", "{'name':'x','scopes':['read'],'days':1}")
            .body()
            .path("token")
            .asString();
    String link = server.bean(Links.class).make(20, null, false, How.LINK, Origin.HERE).path();
    String session = String.valueOf(own.cookies.get("youke_session"));
    JdbcClient jdbc = JdbcClient.create(pool);
    StringBuilder everything = new StringBuilder();
    for (String table :
        jdbc.sql("select tablename from pg_tables where schemaname = current_schema()")
            .query(String.class)
            .list()) {
      jdbc.sql("select t::text from " + table + " t")
          .query(String.class)
          .list()
          .forEach(everything::append);
    }
    assertThat(everything).contains("argon2id", "secretive");
    assertThat(everything)
        .doesNotContain(PASSWORD, token, session, link.substring(Links.PAGE.length()));
  }

  @Test
  void aTokenOnTheServersMachineIsForPracticeBooksOnly() {
    house.staff.add(30, "real.person");
    assertThatThrownBy(
            () -> PracticeToken.make(pool, house.staff, house.clock, false, "real.person"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.problems().first().code())
                    .isEqualTo(SignInProblem.PRACTICE_ONLY));
    assertThat(PracticeToken.make(pool, house.staff, house.clock, true, "30")).startsWith("yk_");
    for (String nobody : List.of("no.such", "31", "", "99999999999999999999")) {
      assertThatThrownBy(() -> PracticeToken.make(pool, house.staff, house.clock, true, nobody))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void whatIsOverIsClearedAndWhatIsNotStays() {
    house.staff.add(40, "old");
    house.staff.add(41, "new");
    house.givePassword(server, 40, PASSWORD);
    house.givePassword(server, 41, PASSWORD);
    Browser old = new Browser(server);
    old.signIn("old", PASSWORD);
    server.bean(Links.class).make(40, null, false, How.LINK, Origin.HERE);
    new Browser(server).signIn("stranger", "wrong password");
    house.clock.pass(Duration.ofDays(8));
    Browser fresh = new Browser(server);
    fresh.signIn("new", PASSWORD);
    server.bean(Upkeep.class).clear();
    JdbcClient jdbc = JdbcClient.create(pool);
    assertThat(jdbc.sql("select person from sign_in_session").query(Long.class).list())
        .containsExactly(41L);
    assertThat(jdbc.sql("select count(*) from sign_in_link").query(Long.class).single()).isZero();
    assertThat(
            jdbc.sql("select count(*) from sign_in_try where key like 'LOGIN%'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(fresh.get("/api/thing").status()).isEqualTo(200);
  }

  @Test
  void announcementsOfAnotherBookAreNotHeard() throws Exception {
    Migrations.of(List.of("server")).apply(house.database.dataSource(), "other");
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (Announcements announcements = new Announcements(pool)) {
      announcements.hear("topic", heard::add, () -> {});
      announcements.start();
      for (int i = 0; i < 500 && !announcements.hearing(); i++) {
        Thread.sleep(10);
      }
      tell("other", "from another book");
      tell(House.BOOK, "with blanks and 中文");
      assertThat(heard.poll(1, TimeUnit.SECONDS)).isEqualTo("with blanks and 中文");
      assertThat(heard).isEmpty();
    }
  }

  private static void tell(String book, String text) {
    JdbcClient.create(house.pool(book))
        .sql(Announcements.TELL)
        .params("topic", text)
        .query((row, _) -> row.getRow())
        .list();
  }
}
