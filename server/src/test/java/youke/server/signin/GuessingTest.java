package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What guessing gets: nothing, slowly, and the same whether the name exists or not. */
final class GuessingTest {
  private static final String PASSWORD = "绿色大象在花园里散步";
  private static House house;
  private static House.Server server;

  @BeforeAll
  static void open() {
    house = new House();
    house.staff.add(1, "admin", "access");
    server = house.open();
    house.givePassword(server, 1, PASSWORD);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void anUnknownLoginIsAnsweredLikeAWrongPasswordAndCostsTheSame() {
    house.staff.add(10, "known");
    house.staff.add(11, "without.password");
    house.staff.add(12, "left.us");
    house.givePassword(server, 10, PASSWORD);
    house.givePassword(server, 12, PASSWORD);
    house.staff.leave(12);
    Browser.Answer known = tried("known");
    for (String login : List.of("unknown", "without.password", "left.us", "", "x".repeat(500))) {
      Browser.Answer other = tried(login);
      assertThat(other.text()).isEqualTo(known.text());
      assertThat(other.status()).isEqualTo(401);
      assertThat(other.raw().headers().map().keySet())
          .isEqualTo(known.raw().headers().map().keySet());
    }
  }

  /** A wrong password, which must cost exactly one hash. */
  private static Browser.Answer tried(String login) {
    house.clock.pass(Duration.ofDays(1));
    int before = house.hashing.count.get();
    Browser.Answer answer = new Browser(server).signIn(login, "certainly not this");
    assertThat(house.hashing.count.get() - before).as(login).isEqualTo(1);
    return answer;
  }

  @Test
  void afterFiveMistakesEachTryWaitsLongerForKnownAndUnknownAlike() {
    house.staff.add(20, "victim");
    house.givePassword(server, 20, PASSWORD);
    for (String login : List.of("victim", "nobody")) {
      Browser browser = new Browser(server);
      for (int i = 0; i < 5; i++) {
        assertThat(browser.signIn(login, "wrong " + i).status()).isEqualTo(401);
      }
      int before = house.hashing.count.get();
      Browser.Answer slowed = browser.signIn(login, PASSWORD);
      assertThat(slowed.status()).isEqualTo(429);
      assertThat(slowed.code()).isEqualTo("TOO_MANY_TRIES");
      assertThat(slowed.header("retry-after")).isEqualTo("30");
      assertThat(house.hashing.count.get()).isEqualTo(before);
      house.clock.pass(Duration.ofSeconds(30));
      assertThat(browser.signIn(login, "wrong again").status()).isEqualTo(401);
      assertThat(browser.signIn(login, PASSWORD).header("retry-after")).isEqualTo("60");
    }
    // the right one after the wait is let in, and clears the count
    house.clock.pass(Duration.ofSeconds(60));
    assertThat(new Browser(server).signIn("victim", PASSWORD).status()).isEqualTo(200);
    assertThat(new Browser(server).signIn("victim", "wrong").status()).isEqualTo(401);
    assertThat(new Browser(server).signIn("victim", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void theWaitGrowsToAQuarterOfAnHour() {
    assertThat(IntStream.rangeClosed(4, 12).mapToObj(n -> Tries.waitAfter(Tries.Of.LOGIN, n)))
        .containsExactly(
            Duration.ZERO,
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15));
  }

  @Test
  void manyGuessesAtOnceGetNoMoreTriesThanOneByOne() throws Exception {
    house.staff.add(21, "raced");
    house.givePassword(server, 21, PASSWORD);
    int before = house.hashing.count.get();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> guesses =
          IntStream.range(0, 40)
              .<Callable<Integer>>mapToObj(
                  i -> () -> new Browser(server).signIn("raced", "guess " + i).status())
              .toList();
      List<Integer> statuses = threads.invokeAll(guesses).stream().map(Future::resultNow).toList();
      assertThat(statuses).containsOnly(401, 429);
      assertThat(statuses).filteredOn(status -> status == 401).hasSize(5);
    }
    assertThat(house.hashing.count.get() - before).isEqualTo(5);
  }

  @Test
  void oneAddressTryingManyLoginsIsSlowedToo() {
    house.staff.add(22, "sprayed");
    house.givePassword(server, 22, PASSWORD);
    Browser attacker = new Browser(server);
    attacker.headers.put("X-Forwarded-For", "203.0.113.9");
    int refused = 0;
    for (int i = 0; i < 110; i++) {
      refused += attacker.signIn("spray" + i, "Password2024!").status() == 429 ? 1 : 0;
    }
    assertThat(refused).isBetween(8, 11);
    assertThat(attacker.signIn("sprayed", PASSWORD).status()).isEqualTo(429);
    Browser elsewhere = new Browser(server);
    elsewhere.headers.put("X-Forwarded-For", "203.0.113.10");
    assertThat(elsewhere.signIn("sprayed", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void anOfficeBehindOneAddressSignsInAllMorning() {
    house.staff.add(23, "colleague");
    house.givePassword(server, 23, PASSWORD);
    Browser office = new Browser(server);
    office.headers.put("X-Forwarded-For", "198.51.100.1");
    for (int i = 0; i < 150; i++) {
      assertThat(office.signIn("colleague", PASSWORD).status()).isEqualTo(200);
    }
  }

  @Test
  void ipv6NetworksCountAsOne() {
    assertThat(new Origin("2001:db8:1:2:3:4:5:6", "").network())
        .isEqualTo(new Origin("2001:db8:1:2:ffff::1", "").network())
        .isNotEqualTo(new Origin("2001:db8:1:3::1", "").network());
    assertThat(new Origin("192.0.2.1", "").network()).isEqualTo("192.0.2.1");
    assertThat(new Origin("unknown", "").network()).isEqualTo("unknown");
  }

  @Test
  void aCodeOfTheSecondStepIsGoodOnceAndGuessingItIsSlow() {
    String secret = withSecondStep(30, "second");
    String code = code(secret, 0);
    Browser first = new Browser(server);
    first.signIn("second", PASSWORD);
    assertThat(codeStep(first, code).status()).isEqualTo(200);
    // seen over the shoulder, used again within its half minute
    Browser replay = new Browser(server);
    replay.signIn("second", PASSWORD);
    assertThat(codeStep(replay, code).code()).isEqualTo("WRONG_CODE");
    assertThat(codeStep(replay, code(secret, -1)).code()).isEqualTo("WRONG_CODE");
    assertThat(codeStep(replay, "000000").code()).isEqualTo("WRONG_CODE");
    assertThat(codeStep(replay, "").code()).isEqualTo("WRONG_CODE");
    assertThat(codeStep(replay, "１２３４５６７").code()).isEqualTo("WRONG_CODE");
    assertThat(codeStep(replay, code(secret, 1)).code()).isEqualTo("STEP_OVER");
    Browser again = new Browser(server);
    again.signIn("second", PASSWORD);
    assertThat(codeStep(again, code(secret, 1)).status()).isEqualTo(429);
    house.clock.pass(Duration.ofMinutes(1));
    assertThat(codeStep(again, code(secret, 0)).status()).isEqualTo(200);
  }

  @Test
  void theTicketOfTheSecondStepIsShortLivedSingleAndNoSession() {
    String secret = withSecondStep(31, "ticket");
    Browser browser = new Browser(server);
    browser.signIn("ticket", PASSWORD);
    String ticket = browser.cookies.get("youke_step");
    Browser thief = new Browser(server);
    thief.cookies.put("youke_session", ticket);
    assertThat(thief.get("/api/thing").status()).isEqualTo(401);
    assertThat(codeStep(browser, code(secret, 0)).status()).isEqualTo(200);
    thief.cookies.put("youke_step", ticket);
    house.clock.pass(Duration.ofSeconds(30));
    assertThat(codeStep(thief, code(secret, 0)).code()).isEqualTo("STEP_OVER");
    browser.signIn("ticket", PASSWORD);
    house.clock.pass(Duration.ofMinutes(5));
    assertThat(codeStep(browser, code(secret, 0)).code()).isEqualTo("STEP_OVER");
    assertThat(codeStep(new Browser(server), code(secret, 0)).code()).isEqualTo("STEP_OVER");
  }

  @Test
  void theSameCodeAtOnceSucceedsOnce() throws Exception {
    String secret = withSecondStep(32, "twice");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String code = code(secret, 0);
      List<Browser> browsers = IntStream.range(0, 5).mapToObj(_ -> new Browser(server)).toList();
      browsers.forEach(browser -> browser.signIn("twice", PASSWORD));
      List<Callable<Integer>> tries =
          browsers.stream()
              .<Callable<Integer>>map(browser -> () -> codeStep(browser, code).status())
              .toList();
      assertThat(threads.invokeAll(tries).stream().map(Future::resultNow))
          .filteredOn(status -> status == 200)
          .hasSize(1);
    }
  }

  @Test
  void theSameLinkAtOnceSetsOnePassword() throws Exception {
    house.staff.add(33, "linked");
    String path = server.bean(Links.class).make(33, null, false, How.LINK, Origin.HERE).path();
    String link = path.substring(path.indexOf('#') + 1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> tries =
          IntStream.range(0, 5)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () ->
                          new Browser(server)
                              .post(
                                  "/api/password",
                                  "{'link':'" + link + "','password':'correct horse " + i + "'}")
                              .status())
              .toList();
      assertThat(threads.invokeAll(tries).stream().map(Future::resultNow))
          .filteredOn(status -> status == 200)
          .hasSize(1);
    }
  }

  @Test
  void thePresentPasswordCannotBeGuessedFromAnOpenBrowserEither() {
    house.staff.add(34, "open.desk");
    house.givePassword(server, 34, PASSWORD);
    Browser browser = new Browser(server);
    browser.signIn("open.desk", PASSWORD);
    for (int i = 0; i < 5; i++) {
      assertThat(browser.post("/api/totp/enrol", "{'password':'guess " + i + "'}").status())
          .isEqualTo(422);
    }
    assertThat(
            browser
                .post(
                    "/api/password/change",
                    "{'current':'" + PASSWORD + "','password':'something long and new'}")
                .status())
        .isEqualTo(429);
  }

  private static String withSecondStep(long id, String login) {
    house.staff.add(id, login);
    house.givePassword(server, id, PASSWORD);
    Browser own = new Browser(server);
    own.signIn(login, PASSWORD);
    String secret =
        own.post("/api/totp/enrol", "{'password':'" + PASSWORD + "'}")
            .body()
            .path("secret")
            .asString();
    own.post("/api/totp/confirm", "{'code':'" + code(secret, 0) + "'}");
    house.clock.pass(Duration.ofSeconds(30));
    return secret;
  }

  private static Browser.Answer codeStep(Browser browser, String code) {
    return browser.post("/api/sign-in/totp", "{'code':'" + code + "'}");
  }

  private static String code(String secret, int later) {
    return Totp.code(Base32.bytes(secret), Totp.step(house.clock.instant()) + later, Totp.DIGITS);
  }
}
