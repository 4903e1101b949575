package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.server.Announcements;

/** Two server processes on one database are one house. */
final class TwoProcessesTest {
  private static final String PASSWORD = "绿色大象在花园里散步";
  private static House house;
  private static House.Server one;
  private static House.Server two;

  @BeforeAll
  static void open() {
    house = new House();
    house.staff.add(1, "admin", "access");
    house.staff.add(2, "person");
    one = house.open();
    two = house.open();
    house.givePassword(one, 1, PASSWORD);
    house.givePassword(one, 2, PASSWORD);
    assertThat(within(Duration.ofSeconds(5), () -> bothHear())).isTrue();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static boolean bothHear() {
    return one.bean(Announcements.class).hearing() && two.bean(Announcements.class).hearing();
  }

  @Test
  void aSessionBegunAtOneIsGoodAtTheOtherAndItsEndIsFeltWithinASecond() {
    Browser here = signedIn();
    Browser there = here.at(two);
    assertThat(there.get("/api/thing").status()).isEqualTo(200);
    assertThat(here.send("POST", "/api/sign-out", null).status()).isEqualTo(204);
    assertThat(endsWithin(there)).isTrue();
  }

  @Test
  void allThatEndsSessionsIsFeltAtTheOther() {
    Browser admin = new Browser(two);
    admin.signIn("admin", PASSWORD);
    Browser there = signedIn().at(two);
    assertThat(there.get("/api/thing").status()).isEqualTo(200);
    Browser here = signedIn();
    here.delete("/api/sessions");
    assertThat(endsWithin(there)).isTrue();

    assertThat(here.get("/api/thing").status()).isEqualTo(200);
    admin.send("POST", "/api/people/2/lock", null);
    assertThat(endsWithin(here)).isTrue();
    admin.send("POST", "/api/people/2/unlock", null);
  }

  @Test
  void aTokenWithdrawnAtOneIsRefusedByTheOther() {
    Browser here = signedIn();
    Browser.Answer made = here.post("/api/tokens", "{'name':'x','scopes':['read'],'days':1}");
    Browser program = new Browser(two);
    program.headers.put("Authorization", "Bearer " + made.body().path("token").asString());
    assertThat(program.get("/api/thing").status()).isEqualTo(200);
    here.delete("/api/tokens/" + made.body().path("id").asLong());
    assertThat(endsWithin(program)).isTrue();
  }

  @Test
  void anOpenStreamSeesThatItsSessionHasEndedAndKeepsNoSessionAlive() {
    Browser here = signedIn();
    here.at(two).get("/api/thing/stream");
    SignedIn follower = Objects.requireNonNull(two.bean(House.Things.class).follower);
    assertThat(follower.stands()).isTrue();
    here.send("POST", "/api/sign-out", null);
    assertThat(within(Duration.ofSeconds(1), () -> !follower.stands())).isTrue();

    Browser idle = signedIn();
    idle.get("/api/thing/stream");
    SignedIn watcher = Objects.requireNonNull(one.bean(House.Things.class).follower);
    house.clock.pass(Duration.ofHours(7));
    assertThat(watcher.stands()).isTrue();
    house.clock.pass(Duration.ofHours(5));
    assertThat(watcher.stands()).isFalse();
  }

  @Test
  void theSessionLongestUnusedMakesRoomForTheFiftyFirst() {
    Browser first = signedIn();
    assertThat(first.at(two).get("/api/thing").status()).isEqualTo(200);
    for (int i = 0; i < 50; i++) {
      house.clock.pass(Duration.ofSeconds(1));
      signedIn();
    }
    assertThat(endsWithin(first)).isTrue();
    assertThat(endsWithin(first.at(two))).isTrue();
  }

  @Test
  void countsWrongTriesTogether() {
    house.staff.add(3, "shared.count");
    for (int i = 0; i < 5; i++) {
      new Browser(i % 2 == 0 ? one : two).signIn("shared.count", "wrong");
    }
    assertThat(new Browser(one).signIn("shared.count", "wrong").status()).isEqualTo(429);
    assertThat(new Browser(two).signIn("shared.count", "wrong").status()).isEqualTo(429);
  }

  @Test
  void trustsNothingRememberedWhileItHearsNothing() throws SQLException {
    Browser here = signedIn();
    Browser there = here.at(two);
    assertThat(there.get("/api/thing").status()).isEqualTo(200);
    // whoever listens is cut off, and somebody ends the session behind everybody's back
    try (Connection connection = house.pool(House.BOOK).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where query = 'select current_schema()' or query ilike '%listen%' and pid <> pg_backend_pid()""");
      statement.execute("delete from sign_in_session where person = 2");
    }
    assertThat(endsWithin(there)).isTrue();
    assertThat(within(Duration.ofSeconds(5), TwoProcessesTest::bothHear)).isTrue();
    Browser again = signedIn();
    Browser afterwards = again.at(two);
    assertThat(afterwards.get("/api/thing").status()).isEqualTo(200);
    again.send("POST", "/api/sign-out", null);
    assertThat(endsWithin(afterwards)).isTrue();
  }

  @Test
  void theLastUseIsWrittenDownWhenAProcessStops() {
    House.Server third = house.open();
    Browser here = signedIn();
    house.clock.pass(Duration.ofHours(2));
    Browser there = here.at(third);
    assertThat(there.get("/api/thing").status()).isEqualTo(200);
    third.close();
    assertThat(here.get("/api/sessions").body().findValuesAsString("lastSeen"))
        .contains(house.clock.instant().toString());
    house.clock.pass(Duration.ofHours(11));
    assertThat(here.get("/api/thing").status()).isEqualTo(200);
  }

  @Test
  void aTokenMadeOnTheServersMachineIsKnownToTheRunningServersAtOnce() {
    House.Server practice = house.open(SignInSettings.of(true));
    String token =
        PracticeToken.make(house.pool(House.BOOK), house.staff, house.clock, true, "Person");
    Browser program = new Browser(practice);
    program.headers.put("Authorization", "Bearer " + token);
    assertThat(program.get("/api/thing").text()).isEqualTo("人2");
    assertThat(program.post("/api/thing", "{}").status()).isEqualTo(200);
    practice.close();
  }

  @Test
  void aProcessWithAKeyOfItsOwnSwitchesNobodysSecondStepOn(@TempDir Path folder) {
    house.staff.add(3, "third");
    house.givePassword(one, 3, PASSWORD);
    Browser here = new Browser(one);
    here.signIn("third", PASSWORD);
    House.Server stray = house.open(SignInSettings.of(false), SecretBox.of(folder, Map.of()));
    Browser there = signedIn().at(stray);
    String offer = "{'password':'" + PASSWORD + "'}";
    assertThat(there.post("/api/totp/enrol", offer).status())
        .as("nobody has a second step yet")
        .isEqualTo(200);
    String secret = here.post("/api/totp/enrol", offer).body().path("secret").asString();
    String code = Totp.code(Base32.bytes(secret), Totp.step(house.clock.instant()), Totp.DIGITS);
    assertThat(here.post("/api/totp/confirm", "{'code':'" + code + "'}").status()).isEqualTo(200);
    Browser.Answer refused = there.post("/api/totp/enrol", offer);
    assertThat(refused.code()).isEqualTo("OTHER_SECRET_KEY");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(signedIn().at(two).post("/api/totp/enrol", offer).status()).isEqualTo(200);
  }

  private static Browser signedIn() {
    Browser browser = new Browser(one);
    assertThat(browser.signIn("person", PASSWORD).status()).isEqualTo(200);
    return browser;
  }

  private static boolean endsWithin(Browser browser) {
    return within(Duration.ofSeconds(1), () -> browser.get("/api/thing").status() == 401);
  }

  private static boolean within(Duration most, BooleanSupplier reached) {
    long end = System.nanoTime() + most.toNanos();
    do {
      if (reached.getAsBoolean()) {
        return true;
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    } while (System.nanoTime() < end);
    return reached.getAsBoolean();
  }
}
