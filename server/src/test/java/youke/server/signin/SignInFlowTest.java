package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every way in and out, as browsers and programs go it. */
final class SignInFlowTest {
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

  private static Browser signedIn(long id, String login, String... roles) {
    house.staff.add(id, login, roles);
    house.givePassword(server, id, PASSWORD);
    Browser browser = new Browser(server);
    assertThat(browser.signIn(login, PASSWORD).status()).isEqualTo(200);
    return browser;
  }

  @Test
  void setsTheFirstPasswordByALinkAndSignsIn() {
    house.staff.add(10, "zhang.wei", "SALES");
    Browser admin = new Browser(server);
    admin.signIn("admin", PASSWORD);
    Browser.Answer made = admin.send("POST", "/api/people/10/link", null);
    assertThat(made.status()).isEqualTo(200);
    String path = made.body().path("path").asString();
    assertThat(path).matches("/set-password#[\\w-]{43}");

    Browser own = new Browser(server);
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
    Browser admin = new Browser(server);
    admin.signIn("admin", PASSWORD);
    String first = link(admin, 11);
    String second = link(admin, 11);
    Browser own = new Browser(server);
    assertThat(setPassword(own, first).code()).isEqualTo("LINK_OVER");
    assertThat(setPassword(own, second).status()).isEqualTo(200);
    assertThat(setPassword(own, second).code()).isEqualTo("LINK_OVER");
    String late = link(admin, 11);
    house.clock.pass(Duration.ofDays(3));
    assertThat(setPassword(own, late).status()).isEqualTo(404);
    assertThat(setPassword(own, late).code()).isEqualTo("LINK_OVER");
  }

  @Test
  void aWeakPasswordIsRefusedWithEveryReasonAndTheLinkStaysGood() {
    house.staff.add(12, "wang");
    Browser own = new Browser(server);
    Browser admin = new Browser(server);
    admin.signIn("admin", PASSWORD);
    String link = link(admin, 12);
    Browser.Answer refused =
        own.post("/api/password", "{'link':'" + link + "','password':'wang1'}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(codes(refused)).contains("PASSWORD_TOO_SHORT", "PASSWORD_HAS_LOGIN");
    assertThat(refused.body().at("/problems/0/field").asString()).isEqualTo("password");
    assertThat(setPassword(own, link).status()).isEqualTo(200);
  }

  @Test
  void asksForTheSecondStepOnceItIsOn() {
    Browser own = signedIn(13, "totp.person");
    Browser.Answer offer = own.post("/api/totp/enrol", "{'password':'" + PASSWORD + "'}");
    String secret = offer.body().path("secret").asString();
    assertThat(offer.body().path("uri").asString())
        .isEqualTo(
            "otpauth://totp/Youke:totp.person?secret="
                + secret
                + "&issuer=Youke&algorithm=SHA1&digits=6&period=30");
    assertThat(own.get("/api/session").body().path("secondFactor").asBoolean()).isFalse();
    Browser.Answer on = own.post("/api/totp/confirm", "{'code':'" + code(secret) + "'}");
    assertThat(on.body().path("recoveryCodes").size()).isEqualTo(10);
    assertThat(kept(13)).as("what the database knows").startsWith("1:").doesNotContain(secret);
    String recovery = on.body().at("/recoveryCodes/3").asString();
    assertThat(recovery).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");

    Browser other = new Browser(server);
    Browser.Answer step = other.signIn("totp.person", PASSWORD);
    assertThat(step.body().path("next").asString()).isEqualTo("totp");
    assertThat(other.cookies).containsOnlyKeys("youke_step");
    assertThat(other.get("/api/thing").status()).isEqualTo(401);
    house.clock.pass(Duration.ofSeconds(30));
    assertThat(other.post("/api/sign-in/totp", "{'code':'" + code(secret) + "'}").status())
        .isEqualTo(200);
    assertThat(other.cookies).containsOnlyKeys("youke_session");
    assertThat(other.get("/api/thing").status()).isEqualTo(200);

    Browser third = new Browser(server);
    third.signIn("totp.person", PASSWORD);
    assertThat(
            third
                .post(
                    "/api/sign-in/totp",
                    "{'code':' " + recovery.toLowerCase(java.util.Locale.ROOT) + "'}")
                .status())
        .isEqualTo(200);
    assertThat(third.get("/api/session").body().path("recoveryCodesLeft").asInt()).isEqualTo(9);
    Browser fourth = new Browser(server);
    fourth.signIn("totp.person", PASSWORD);
    assertThat(fourth.post("/api/sign-in/totp", "{'code':'" + recovery + "'}").code())
        .isEqualTo("WRONG_CODE");
  }

  @Test
  void switchesTheSecondStepOffWithPasswordAndCodeAndRenewsRecoveryCodes() {
    Browser own = signedIn(14, "off.person");
    String secret = enrol(own);
    house.clock.pass(Duration.ofSeconds(30));
    String proof = "{'password':'" + PASSWORD + "','code':'" + code(secret) + "'}";
    assertThat(own.post("/api/totp/recovery-codes", proof).body().path("recoveryCodes").size())
        .isEqualTo(10);
    assertThat(own.post("/api/totp/disable", proof).code()).isEqualTo("WRONG_SECOND_CODE");
    house.clock.pass(Duration.ofSeconds(30));
    assertThat(
            own.post(
                    "/api/totp/disable",
                    "{'password':'wrong password','code':'" + code(secret) + "'}")
                .code())
        .isEqualTo("WRONG_PASSWORD");
    assertThat(
            own.post(
                    "/api/totp/disable",
                    "{'password':'" + PASSWORD + "','code':'" + code(secret) + "'}")
                .status())
        .isEqualTo(204);
    assertThat(new Browser(server).signIn("off.person", PASSWORD).body().has("person")).isTrue();
  }

  @Test
  void anAdministratorsLinkHelpsWhoeverLostTheAppOnlyWhenAskedTo() {
    Browser own = signedIn(15, "lost.phone");
    enrol(own);
    Browser admin = new Browser(server);
    admin.signIn("admin", PASSWORD);
    setPassword(own, link(admin, 15));
    assertThat(new Browser(server).signIn("lost.phone", PASSWORD).body().has("next")).isTrue();
    String clearing =
        admin
            .post("/api/people/15/link", "{'clearSecondFactor':true}")
            .body()
            .path("path")
            .asString();
    setPassword(own, clearing.substring(clearing.indexOf('#') + 1));
    assertThat(new Browser(server).signIn("lost.phone", PASSWORD).body().has("person")).isTrue();
  }

  @Test
  void changesThePasswordAndEndsTheOtherSessions() {
    Browser own = signedIn(16, "changer");
    Browser elsewhere = new Browser(server);
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
    assertThat(new Browser(server).signIn("changer", PASSWORD).status()).isEqualTo(401);
    assertThat(new Browser(server).signIn("changer", "purple rain over tin roofs").status())
        .isEqualTo(200);
  }

  @Test
  void listsSessionsAndEndsThem() {
    Browser own = signedIn(17, "many.devices");
    Browser phone = new Browser(server);
    phone.headers.put("User-Agent", "Phone/1.0");
    phone.signIn("many.devices", PASSWORD);
    JsonNode list = own.get("/api/sessions").body();
    assertThat(list.size()).isEqualTo(2);
    JsonNode other =
        StreamSupport.stream(list.spliterator(), false)
            .filter(line -> !line.path("current").asBoolean())
            .findFirst()
            .orElseThrow();
    assertThat(other.path("agent").asString()).isEqualTo("Phone/1.0");
    assertThat(other.path("address").asString()).isEqualTo("127.0.0.1");
    assertThat(own.delete("/api/sessions/" + other.path("id").asLong()).status()).isEqualTo(204);
    assertThat(phone.get("/api/thing").status()).isEqualTo(401);
    phone.signIn("many.devices", PASSWORD);
    assertThat(own.delete("/api/sessions").status()).isEqualTo(204);
    assertThat(phone.get("/api/thing").status()).isEqualTo(401);
    assertThat(own.get("/api/sessions").body().size()).isEqualTo(1);
  }

  @Test
  void aSessionEndsAfterItsRestAndInAnyCaseAfterItsTime() {
    Browser own = signedIn(18, "sleeper");
    house.clock.pass(Duration.ofHours(11));
    assertThat(own.get("/api/thing").status()).isEqualTo(200);
    house.clock.pass(Duration.ofHours(11));
    assertThat(own.get("/api/thing").status()).isEqualTo(200);
    house.clock.pass(Duration.ofHours(12));
    assertThat(own.get("/api/thing").status()).isEqualTo(401);
    own.signIn("sleeper", PASSWORD);
    for (int hours = 0; hours < 13 * 24; hours += 8) {
      house.clock.pass(Duration.ofHours(8));
      assertThat(own.get("/api/thing").status()).isEqualTo(200);
    }
    house.clock.pass(Duration.ofHours(11));
    own.get("/api/thing");
    house.clock.pass(Duration.ofHours(11));
    own.get("/api/thing");
    house.clock.pass(Duration.ofHours(2));
    assertThat(own.get("/api/thing").status()).isEqualTo(401);
  }

  @Test
  void tokensActWithinTheirScopesAndTimeAndAreShownOnce() {
    Browser own = signedIn(19, "scripter");
    Browser.Answer made =
        own.post("/api/tokens", "{'name':'ERP','scopes':['read','export'],'days':30}");
    assertThat(made.status()).isEqualTo(201);
    String token = made.body().path("token").asString();
    assertThat(token).matches("yk_[\\w-]{43}");
    Browser program = new Browser(server);
    program.headers.remove("Youke-Client");
    program.headers.put("Authorization", "Bearer " + token);
    assertThat(program.get("/api/thing").text()).isEqualTo("人19");
    assertThat(program.get("/api/thing/export").status()).isEqualTo(200);
    assertThat(program.post("/api/thing", "{}").code()).isEqualTo("TOKEN_NOT_FOR_THIS");
    assertThat(program.post("/api/thing/1:reveal", "{}").code()).isEqualTo("TOKEN_NOT_FOR_THIS");
    assertThat(program.delete("/api/thing/1").status()).isEqualTo(403);
    assertThat(program.post("/api/thing:import", "{}").code()).isEqualTo("TOKEN_NOT_FOR_THIS");
    assertThat(program.get("/api/sign-ins").code()).isEqualTo("TOKEN_NOT_FOR_THIS");
    for (String path : List.of("/api/tokens", "/api/sessions", "/api/%74okens")) {
      assertThat(program.get(path).code()).isEqualTo("SESSION_ONLY");
    }
    assertThat(program.get("/api/thing/%65xport").status()).isEqualTo(200);
    assertThat(program.get("/api/session").body().path("scopes").toString())
        .isEqualTo("[\"read\",\"export\"]");

    JsonNode line = own.get("/api/tokens").body().get(0);
    assertThat(line.has("token")).isFalse();
    assertThat(line.path("name").asString()).isEqualTo("ERP");
    assertThat(line.path("lastUsed").isNull()).isFalse();
    assertThat(own.delete("/api/tokens/" + line.path("id").asLong()).status()).isEqualTo(204);
    assertThat(program.get("/api/thing").status()).isEqualTo(401);

    String shortLived =
        own.post("/api/tokens", "{'name':'x','scopes':['read'],'days':1}")
            .body()
            .path("token")
            .asString();
    program.headers.put("Authorization", "Bearer " + shortLived);
    assertThat(program.get("/api/thing").status()).isEqualTo(200);
    house.clock.pass(Duration.ofDays(1));
    assertThat(program.get("/api/thing").status()).isEqualTo(401);
  }

  @Test
  void refusesTokensWithoutNameScopeOrEnd() {
    Browser own = signedIn(20, "token.maker");
    assertThat(own.post("/api/tokens", "{'scopes':['read'],'days':1}").code())
        .isEqualTo("REQUIRED");
    assertThat(own.post("/api/tokens", "{'name':'x','scopes':[],'days':1}").code())
        .isEqualTo("REQUIRED");
    Browser.Answer unknown =
        own.post("/api/tokens", "{'name':'x','scopes':['read','root'],'days':1}");
    assertThat(unknown.code()).isEqualTo("UNKNOWN_OPTION");
    assertThat(unknown.body().at("/problems/0/field").asString()).isEqualTo("scopes[1]");
    for (String days : List.of("0", "-1", "367", "100000000")) {
      assertThat(
              own.post("/api/tokens", "{'name':'x','scopes':['read'],'days':" + days + "}").code())
          .isEqualTo("TOKEN_EXPIRY");
    }
    assertThat(own.post("/api/tokens", "{'name':'x','scopes':['read']}").code())
        .isEqualTo("REQUIRED");
  }

  @Test
  void administratorsLockUnlockAndSeeAndOthersDoNot() {
    Browser own = signedIn(21, "locked.one");
    String token =
        own.post("/api/tokens", "{'name':'x','scopes':['read'],'days':9}")
            .body()
            .path("token")
            .asString();
    Browser program = new Browser(server);
    program.headers.put("Authorization", "Bearer " + token);
    assertThat(program.get("/api/thing").status()).isEqualTo(200);
    Browser admin = new Browser(server);
    admin.signIn("admin", PASSWORD);
    for (String path :
        List.of("/api/people/1/lock", "/api/people/1/unlock", "/api/people/1/link")) {
      assertThat(own.send("POST", path, null).code()).isEqualTo("NOT_ADMINISTRATOR");
    }
    assertThat(own.get("/api/people/1/account").code()).isEqualTo("NOT_ADMINISTRATOR");
    assertThat(own.get("/api/sessions?person=1").code()).isEqualTo("NOT_ADMINISTRATOR");
    assertThat(own.get("/api/sign-ins?person=all").code()).isEqualTo("NOT_ADMINISTRATOR");
    assertThat(admin.send("POST", "/api/people/1/lock", null).code()).isEqualTo("NOT_YOURSELF");
    assertThat(admin.send("POST", "/api/people/999/lock", null).status()).isEqualTo(404);
    long adminSession = admin.get("/api/sessions").body().get(0).path("id").asLong();
    assertThat(own.delete("/api/sessions/" + adminSession).status()).isEqualTo(404);

    assertThat(admin.send("POST", "/api/people/21/lock", null).status()).isEqualTo(204);
    assertThat(own.get("/api/thing").status()).isEqualTo(401);
    assertThat(program.get("/api/thing").status()).isEqualTo(401);
    assertThat(new Browser(server).signIn("locked.one", PASSWORD).code()).isEqualTo("WRONG_LOGIN");
    assertThat(admin.get("/api/people/21/account").body().path("locked").asBoolean()).isTrue();
    assertThat(admin.send("POST", "/api/people/21/unlock", null).status()).isEqualTo(204);
    assertThat(program.get("/api/thing").status()).isEqualTo(200);
    assertThat(new Browser(server).signIn("locked.one", PASSWORD).status()).isEqualTo(200);
    assertThat(admin.get("/api/sessions?person=21").body().size()).isEqualTo(1);
    assertThat(admin.delete("/api/sessions?person=21").status()).isEqualTo(204);
    assertThat(admin.get("/api/sessions?person=21").body().size()).isZero();
    assertThat(admin.get("/api/sessions").body().size()).isPositive();
  }

  @Test
  void whoeverLeavesIsOutAtOnce() {
    Browser own = signedIn(22, "leaver");
    house.staff.leave(22);
    assertThat(own.get("/api/thing").status()).isEqualTo(401);
    assertThat(new Browser(server).signIn("leaver", PASSWORD).code()).isEqualTo("WRONG_LOGIN");
  }

  @Test
  void logsWhoCameWhenFromWhereByWhatAndWithWhatSuccess() {
    Browser own = signedIn(23, "logged");
    new Browser(server).signIn("logged", "not the password");
    new Browser(server).signIn("nobody.knows", "not the password");
    JsonNode mine = own.get("/api/sign-ins").body();
    assertThat(mine.findValuesAsString("event"))
        .containsExactly("REFUSED", "SIGNED_IN", "PASSWORD_SET", "LINK_MADE");
    JsonNode refused = mine.get(0);
    assertThat(refused.path("howText").asString()).isEqualTo("Password");
    assertThat(refused.path("address").asString()).isEqualTo("127.0.0.1");
    assertThat(refused.path("agent").asString()).isEqualTo("Mozilla/5.0 (test)");
    Browser admin = new Browser(server);
    admin.signIn("admin", PASSWORD);
    JsonNode all = admin.get("/api/sign-ins?person=all&limit=200").body();
    assertThat(all.findValuesAsString("login")).contains("nobody.knows");
    long before = mine.get(1).path("id").asLong();
    assertThat(own.get("/api/sign-ins?before=" + before + "&limit=1").body().size()).isEqualTo(1);
    assertThat(own.get("/api/sign-ins?of=1").code()).isEqualTo("UNKNOWN_QUERY");
    assertThat(own.get("/api/sign-ins?limit=x").code()).isEqualTo("WRONG_QUERY");
  }

  private static String link(Browser admin, long person) {
    String path =
        admin.send("POST", "/api/people/" + person + "/link", null).body().path("path").asString();
    return path.substring(path.indexOf('#') + 1);
  }

  private static Browser.Answer setPassword(Browser browser, String link) {
    return browser.post("/api/password", "{'link':'" + link + "','password':'" + PASSWORD + "'}");
  }

  private static String enrol(Browser own) {
    String secret =
        own.post("/api/totp/enrol", "{'password':'" + PASSWORD + "'}")
            .body()
            .path("secret")
            .asString();
    assertThat(own.post("/api/totp/confirm", "{'code':'" + code(secret) + "'}").status())
        .isEqualTo(200);
    return secret;
  }

  private static String code(String secret) {
    return Totp.code(Base32.bytes(secret), Totp.step(house.clock.instant()), Totp.DIGITS);
  }

  private static List<String> codes(Browser.Answer answer) {
    return answer.body().path("problems").findValuesAsString("code");
  }

  private static String kept(long person) {
    return server
        .bean(SignInTables.class)
        .sql("select totp_secret from sign_in_account where person = ?", person)
        .query(String.class)
        .single();
  }
}
