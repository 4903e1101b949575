package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.ProductHouse.ACCESS;
import static youke.server.ProductHouse.MANAGER;
import static youke.server.ProductHouse.SELLER;
import static youke.server.ProductHouse.STRANGER;
import static youke.server.ProductHouse.SYSTEM;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class AccessAdministrationTest {
  private static ProductHouse house;
  private static String account;

  @BeforeAll
  static void open() {
    house = new ProductHouse();
    account = house.make(SELLER, "account", "{\"name\":\"保密化工\",\"phone\":\"13800001234\"}");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String why(String person, String right) {
    return "/api/access:why?person="
        + house.id(person)
        + "&entity=account&id="
        + account
        + "&right="
        + right;
  }

  @Test
  void tellsWhySomebodySeesARecordAndWhyNot() {
    JsonNode manager = house.ask(ACCESS, "GET", why(MANAGER, "read"), null);
    assertThat(manager.path("allowed").booleanValue()).isTrue();
    assertThat(manager.at("/reasons/0/role").stringValue()).isEqualTo("SALES_MANAGER");
    assertThat(manager.at("/reasons/0/holds").booleanValue()).isTrue();
    JsonNode stranger = house.ask(ACCESS, "GET", why(STRANGER, "read"), null);
    assertThat(stranger.path("allowed").booleanValue()).isFalse();
    assertThat(stranger.at("/reasons/0/holds").booleanValue()).isFalse();
    assertThat(house.ask(ACCESS, "GET", why(SYSTEM, "read"), null).path("reasons").toString())
        .contains("noRole");
    assertThat(house.ask(ACCESS, "GET", why(STRANGER, "edit"), null).path("allowed").booleanValue())
        .isFalse();
    assertThat(house.get(ACCESS, why(SELLER, "read")).body()).doesNotContain("保密化工", "1380");
  }

  @Test
  void theMatrixShowsTheRolesOfTheProductAndOfAdministrators() {
    String role =
        house.make(
            ACCESS, "accessRole", "{\"name\":\"渠道\",\"nameEn\":\"Channel\",\"code\":\"channel\"}");
    house.make(
        ACCESS,
        "roleGrant",
        "{\"role\":\"" + role + "\",\"entity\":\"account\",\"right\":\"read\",\"scope\":\"TEAM\"}");
    house.make(
        ACCESS,
        "roleField",
        "{\"role\":\""
            + role
            + "\",\"entity\":\"account\",\"field\":\"phone\",\"visibility\":\"HIDDEN\"}");
    JsonNode matrix = house.ask(ACCESS, "GET", "/api/access:matrix", null);
    assertThat(matrix.path("roles").toString()).contains("\"SALES\"", "\"channel\"", "Channel");
    assertThat(matrix.path("grants").toString())
        .contains(
            "{\"role\":\"channel\",\"entity\":\"account\",\"right\":\"read\",\"scope\":\"TEAM\"}");
    JsonNode of =
        matrix
            .path("entities")
            .valueStream()
            .filter(one -> one.path("name").stringValue().equals("account"))
            .findFirst()
            .orElseThrow();
    assertThat(of.path("fields").toString()).contains("\"channel\":\"HIDDEN\"");
    assertThat(of.path("rights").toString()).contains("查看");
  }

  @Test
  void onlyAdministratorsOfAccessAreTold() {
    for (String person : new String[] {SELLER, MANAGER, SYSTEM}) {
      for (String path : List.of("/api/access:matrix", why(SELLER, "read"))) {
        assertThat(house.get(person, path).status()).as(person + path).isEqualTo(403);
      }
    }
    assertThat(house.get(null, "/api/access:matrix").status()).isEqualTo(401);
    assertThat(house.get(ACCESS, "/api/access:why").status()).isEqualTo(400);
    assertThat(house.get(ACCESS, why(SELLER, "read").replace("person=", "person=9")).status())
        .isEqualTo(404);
  }

  /** A browser in which somebody has signed in. */
  private static final class Browser {
    private final String cookie;

    Browser(String login) {
      String link =
          house
              .ask(ACCESS, "POST", "/api/people/" + house.id(login) + "/link", "{}")
              .path("path")
              .stringValue();
      String secret = link.substring(link.indexOf('#') + 1);
      String password = "Guan-li 4711 xyz";
      assertThat(
              send(
                      "POST",
                      "/api/password",
                      "{\"link\":\"" + secret + "\",\"password\":\"" + password + "\"}",
                      "")
                  .status())
          .isEqualTo(200);
      ProductHouse.Answer in =
          send(
              "POST",
              "/api/sign-in",
              "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}",
              "");
      assertThat(in.status()).as(in.body()).isEqualTo(200);
      cookie =
          in.headers().allValues("Set-Cookie").stream()
              .filter(one -> one.startsWith("youke_session="))
              .findFirst()
              .orElseThrow()
              .split(";", 2)[0];
    }

    private static ProductHouse.Answer send(
        String method, String path, String body, String cookie) {
      return house.send(
          null, method, path, body, "Youke-Client", "test", "Cookie", "a=b; " + cookie);
    }

    ProductHouse.Answer ask(String method, String path, String body) {
      return send(method, path, body, cookie);
    }

    ProductHouse.Answer get(String path) {
      return house.send(null, "GET", path, null, "Cookie", cookie);
    }
  }

  @Test
  void anAdministratorLooksAsSomebodyAndChangesNothing() {
    Browser browser = new Browser(ACCESS);
    assertThat(browser.get("/api/account").status()).isEqualTo(403);
    String seller = house.id(SELLER);
    assertThat(browser.ask("POST", "/api/access:try", "{\"person\":\"" + seller + "\"}").status())
        .isEqualTo(204);

    assertThat(browser.get("/api/account/" + account).status()).isEqualTo(200);
    JsonNode session = browser.get("/api/session").json();
    assertThat(session.at("/person/login").stringValue()).isEqualTo(SELLER);
    assertThat(session.at("/triedBy/login").stringValue()).isEqualTo(ACCESS);
    assertThat(browser.get("/api/access:matrix").status()).isEqualTo(403);
    for (String[] change :
        new String[][] {
          {"POST", "/api/account", "{\"name\":\"不行\"}"},
          {"PATCH", "/api/account/" + account, "{\"name\":\"不行\"}"},
          {"DELETE", "/api/account/" + account, "{}"},
          {"POST", "/api/account/" + account + ":reveal", "{\"field\":\"phone\"}"},
          {"PATCH", "/api/preferences", "{\"theme\":\"dark\"}"},
          {"POST", "/api/views", "{\"entity\":\"account\",\"name\":\"v\",\"state\":{}}"},
          {"POST", "/api/tokens", "{\"name\":\"t\",\"scopes\":[\"read\"],\"days\":1}"},
          {"POST", "/api/account:bulk", "{\"ids\":[],\"delete\":true}"}
        }) {
      ProductHouse.Answer refused = browser.ask(change[0], change[1], change[2]);
      assertThat(refused.status()).as(change[1]).isEqualTo(403);
      assertThat(refused.code()).as(change[1]).isEqualTo("LOOKING_ONLY");
    }
    for (String path : List.of("/api/sessions", "/api/tokens", "/api/sign-ins")) {
      assertThat(browser.get(path).status()).as(path).isEqualTo(403);
    }

    assertThat(browser.ask("DELETE", "/api/access:try", "").status()).isEqualTo(204);
    assertThat(browser.get("/api/account/" + account).status()).isEqualTo(403);
    assertThat(browser.get("/api/session").json().at("/person/login").stringValue())
        .isEqualTo(ACCESS);
    String log = house.get(ACCESS, "/api/sign-ins?person=" + seller).body();
    assertThat(log).contains("TRIED_AS", "TRIED_AS_ENDED", "安权限");
  }

  @Test
  void nobodyElseLooksAsOthers() {
    String body = "{\"person\":\"" + house.id(MANAGER) + "\"}";
    for (String person : new String[] {SELLER, SYSTEM, MANAGER}) {
      assertThat(house.post(person, "/api/access:try", body).status()).as(person).isEqualTo(403);
    }
    // a token is no browser
    assertThat(house.post(ACCESS, "/api/access:try", body).status()).isEqualTo(403);
    Browser seller = new Browser(SELLER);
    assertThat(seller.ask("POST", "/api/access:try", body).status()).isEqualTo(403);
    assertThat(seller.get("/api/session").json().path("triedBy").isNull()).isTrue();
  }
}
