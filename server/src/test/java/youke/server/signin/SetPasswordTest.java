package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.signin.FrontDoor.PASSWORD;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How one comes by a password, signs in with it and changes it. */
final class SetPasswordTest {
  private static FrontDoor house;

  @BeforeAll
  static void open() {
    house = new FrontDoor();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void setsTheFirstPasswordByALinkAndSignsIn() {
    house.staff.add(10, "zhang.wei", "SALES");
    Browser admin = house.admin();
    Browser.Answer made = admin.send("POST", "/api/people/10/link", null);
    assertThat(made.status()).isEqualTo(200);
    String path = made.body().path("path").asString();
    assertThat(path).matches("/set-password#[\\w-]{43}");

    Browser own = house.browser();
    String secret = path.substring(path.indexOf('#') + 1);
    Browser.Answer set =
        own.post("/api/password", "{'link':'" + secret + "','password':'" + PASSWORD + "'}");
    assertThat(set.status()).isEqualTo(200);
    assertThat(set.body().path("login").asString()).isEqualTo("zhang.wei");

    Browser.Answer in = own.signIn(" Zhang.Wei ", PASSWORD);
    assertThat(in.status()).isEqualTo(200);
    assertThat(in.body().at("/person/id").asLong()).isEqualTo(10);
    assertThat(in.body().path("administersAccess").asBoolean()).isFalse();
    assertThat(own.get("/api/thing").text()).isEqualTo("人10");
    JsonNode who = own.get("/api/session").body();
    assertThat(who.at("/person/login").asString()).isEqualTo("zhang.wei");
    assertThat(who.path("by").asString()).isEqualTo("session");
    assertThat(who.at("/person/zone").asString()).isEqualTo("Asia/Shanghai");

    assertThat(own.send("POST", "/api/sign-out", null).status()).isEqualTo(204);
    assertThat(own.cookies).isEmpty();
    assertThat(own.get("/api/thing").status()).isEqualTo(401);
  }

  @Test
  void takesALinkOnceOnlyTheNewestAndNotAfterItsTime() {
    house.staff.add(11, "li.na");
    Browser admin = house.admin();
    String first = house.link(admin, 11);
    String second = house.link(admin, 11);
    Browser own = house.browser();
    assertThat(house.setPassword(own, first).code()).isEqualTo("LINK_OVER");
    assertThat(house.setPassword(own, second).status()).isEqualTo(200);
    assertThat(house.setPassword(own, second).code()).isEqualTo("LINK_OVER");
    String late = house.link(admin, 11);
    house.clock.pass(Duration.ofDays(3));
    assertThat(house.setPassword(own, late).status()).isEqualTo(404);
    assertThat(house.setPassword(own, late).code()).isEqualTo("LINK_OVER");
  }

  @Test
  void aWeakPasswordIsRefusedWithEveryReasonAndTheLinkStaysGood() {
    house.staff.add(12, "wang");
    Browser own = house.browser();
    Browser admin = house.admin();
    String link = house.link(admin, 12);
    Browser.Answer refused =
        own.post("/api/password", "{'link':'" + link + "','password':'wang1'}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(codes(refused)).contains("PASSWORD_TOO_SHORT", "PASSWORD_HAS_LOGIN");
    assertThat(refused.body().at("/problems/0/field").asString()).isEqualTo("password");
    assertThat(house.setPassword(own, link).status()).isEqualTo(200);
  }

  private static List<String> codes(Browser.Answer answer) {
    return answer.body().path("problems").findValuesAsString("code");
  }

  @Test
  void changesThePasswordAndEndsTheOtherSessions() {
    Browser own = house.signedIn(16, "changer");
    Browser elsewhere = house.browser();
    elsewhere.signIn("changer", PASSWORD);
    String before = own.cookies.get("youke_session");
    assertThat(
            own.post(
                    "/api/password/change",
                    "{'current':'" + PASSWORD + "','password':'" + PASSWORD + "'}")
                .code())
        .isEqualTo("PASSWORD_SAME");
    assertThat(
            own.post(
                    "/api/password/change",
                    "{'current':'" + PASSWORD + "','password':'purple rain over tin roofs'}")
                .status())
        .isEqualTo(204);
    assertThat(own.cookies.get("youke_session")).isNotEqualTo(before);
    assertThat(own.get("/api/thing").status()).isEqualTo(200);
    assertThat(elsewhere.get("/api/thing").status()).isEqualTo(401);
    assertThat(house.browser().signIn("changer", PASSWORD).status()).isEqualTo(401);
    assertThat(house.browser().signIn("changer", "purple rain over tin roofs").status())
        .isEqualTo(200);
  }
}
