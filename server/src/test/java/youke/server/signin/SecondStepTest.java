package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.signin.FrontDoor.PASSWORD;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in by a code of an app, once somebody has switched it on. */
final class SecondStepTest {
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
  void asksForTheSecondStepOnceItIsOn() {
    Browser own = house.signedIn(13, "totp.person");
    Browser.Answer offer = own.post("/api/totp/enrol", "{'password':'" + PASSWORD + "'}");
    String secret = offer.body().path("secret").asString();
    assertThat(offer.body().path("uri").asString())
        .isEqualTo(
            "otpauth://totp/Youke:totp.person?secret="
                + secret
                + "&issuer=Youke&algorithm=SHA1&digits=6&period=30");
    assertThat(own.get("/api/session").body().path("secondFactor").asBoolean()).isFalse();
    Browser.Answer on = own.post("/api/totp/confirm", "{'code':'" + house.code(secret) + "'}");
    assertThat(on.body().path("recoveryCodes").size()).isEqualTo(10);
    assertThat(kept(13)).as("what the database knows").startsWith("1:").doesNotContain(secret);
    String recovery = on.body().at("/recoveryCodes/3").asString();
    assertThat(recovery).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");

    Browser other = house.browser();
    Browser.Answer step = other.signIn("totp.person", PASSWORD);
    assertThat(step.body().path("next").asString()).isEqualTo("totp");
    assertThat(other.cookies).containsOnlyKeys("youke_step");
    assertThat(other.get("/api/thing").status()).isEqualTo(401);
    house.clock.pass(Duration.ofSeconds(30));
    assertThat(other.post("/api/sign-in/totp", "{'code':'" + house.code(secret) + "'}").status())
        .isEqualTo(200);
    assertThat(other.cookies).containsOnlyKeys("youke_session");
    assertThat(other.get("/api/thing").status()).isEqualTo(200);

    Browser third = house.browser();
    third.signIn("totp.person", PASSWORD);
    assertThat(
            third
                .post(
                    "/api/sign-in/totp",
                    "{'code':' " + recovery.toLowerCase(java.util.Locale.ROOT) + "'}")
                .status())
        .isEqualTo(200);
    assertThat(third.get("/api/session").body().path("recoveryCodesLeft").asInt()).isEqualTo(9);
    Browser fourth = house.browser();
    fourth.signIn("totp.person", PASSWORD);
    assertThat(fourth.post("/api/sign-in/totp", "{'code':'" + recovery + "'}").code())
        .isEqualTo("WRONG_CODE");
  }

  private static String kept(long person) {
    return house
        .bean(SignInTables.class)
        .sql("select totp_secret from sign_in_account where person = ?", person)
        .query(String.class)
        .single();
  }

  @Test
  void switchesTheSecondStepOffWithPasswordAndCodeAndRenewsRecoveryCodes() {
    Browser own = house.signedIn(14, "off.person");
    String secret = house.enrol(own);
    house.clock.pass(Duration.ofSeconds(30));
    String proof = "{'password':'" + PASSWORD + "','code':'" + house.code(secret) + "'}";
    assertThat(own.post("/api/totp/recovery-codes", proof).body().path("recoveryCodes").size())
        .isEqualTo(10);
    assertThat(own.post("/api/totp/disable", proof).code()).isEqualTo("WRONG_SECOND_CODE");
    house.clock.pass(Duration.ofSeconds(30));
    assertThat(
            own.post(
                    "/api/totp/disable",
                    "{'password':'wrong password','code':'" + house.code(secret) + "'}")
                .code())
        .isEqualTo("WRONG_PASSWORD");
    assertThat(
            own.post(
                    "/api/totp/disable",
                    "{'password':'" + PASSWORD + "','code':'" + house.code(secret) + "'}")
                .status())
        .isEqualTo(204);
    assertThat(house.browser().signIn("off.person", PASSWORD).body().has("person")).isTrue();
  }

  @Test
  void anAdministratorsLinkHelpsWhoeverLostTheAppOnlyWhenAskedTo() {
    Browser own = house.signedIn(15, "lost.phone");
    house.enrol(own);
    Browser admin = house.admin();
    house.setPassword(own, house.link(admin, 15));
    assertThat(house.browser().signIn("lost.phone", PASSWORD).body().has("next")).isTrue();
    String clearing =
        admin
            .post("/api/people/15/link", "{'clearSecondFactor':true}")
            .body()
            .path("path")
            .asString();
    house.setPassword(own, clearing.substring(clearing.indexOf('#') + 1));
    assertThat(house.browser().signIn("lost.phone", PASSWORD).body().has("person")).isTrue();
  }
}
