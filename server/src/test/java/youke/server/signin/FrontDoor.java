package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The front door of a house with one server and an administrator, where everybody has the same
 * password.
 */
final class FrontDoor implements AutoCloseable {
  static final String PASSWORD = "绿色大象在花园里散步";

  private final House house = new House();
  private final House.Server server;
  final House.Staff staff = house.staff;
  final House.MovableClock clock = house.clock;

  FrontDoor() {
    staff.add(1, "admin", "access");
    server = house.open();
    house.givePassword(server, 1, PASSWORD);
  }

  <T> T bean(Class<T> type) {
    return server.bean(type);
  }

  /** A browser in which nobody has signed in. */
  Browser browser() {
    return new Browser(server);
  }

  Browser admin() {
    Browser browser = browser();
    browser.signIn("admin", PASSWORD);
    return browser;
  }

  /** A new person who has signed in. */
  Browser signedIn(long id, String login, String... roles) {
    staff.add(id, login, roles);
    house.givePassword(server, id, PASSWORD);
    Browser browser = browser();
    assertThat(browser.signIn(login, PASSWORD).status()).isEqualTo(200);
    return browser;
  }

  /** The secret of a new one-time link for a person. */
  String link(Browser admin, long person) {
    String path =
        admin.send("POST", "/api/people/" + person + "/link", null).body().path("path").asString();
    return path.substring(path.indexOf('#') + 1);
  }

  Browser.Answer setPassword(Browser browser, String link) {
    return browser.post("/api/password", "{'link':'" + link + "','password':'" + PASSWORD + "'}");
  }

  /** Switches the second step on; its secret. */
  String enrol(Browser own) {
    String secret =
        own.post("/api/totp/enrol", "{'password':'" + PASSWORD + "'}")
            .body()
            .path("secret")
            .asString();
    assertThat(own.post("/api/totp/confirm", "{'code':'" + code(secret) + "'}").status())
        .isEqualTo(200);
    return secret;
  }

  /** What the app shows now. */
  String code(String secret) {
    return Totp.code(Base32.bytes(secret), Totp.step(clock.instant()), Totp.DIGITS);
  }

  @Override
  public void close() {
    house.close();
  }
}
