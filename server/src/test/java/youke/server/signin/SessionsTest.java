package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.signin.FrontDoor.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How long one stays signed in, who ends it, and what is told of it. */
final class SessionsTest {
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
  void listsSessionsAndEndsThem() {
    Browser own = house.signedIn(17, "many.devices");
    Browser phone = house.browser();
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
    Browser own = house.signedIn(18, "sleeper");
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
  void administratorsLockUnlockAndSeeAndOthersDoNot() {
    Browser own = house.signedIn(21, "locked.one");
    String token =
        own.post("/api/tokens", "{'name':'x','scopes':['read'],'days':9}")
            .body()
            .path("token")
            .asString();
    Browser program = house.browser();
    program.headers.put("Authorization", "Bearer " + token);
    assertThat(program.get("/api/thing").status()).isEqualTo(200);
    Browser admin = house.admin();
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
    assertThat(house.browser().signIn("locked.one", PASSWORD).code()).isEqualTo("WRONG_LOGIN");
    assertThat(admin.get("/api/people/21/account").body().path("locked").asBoolean()).isTrue();
    assertThat(admin.send("POST", "/api/people/21/unlock", null).status()).isEqualTo(204);
    assertThat(program.get("/api/thing").status()).isEqualTo(200);
    assertThat(house.browser().signIn("locked.one", PASSWORD).status()).isEqualTo(200);
    assertThat(admin.get("/api/sessions?person=21").body().size()).isEqualTo(1);
    assertThat(admin.delete("/api/sessions?person=21").status()).isEqualTo(204);
    assertThat(admin.get("/api/sessions?person=21").body().size()).isZero();
    assertThat(admin.get("/api/sessions").body().size()).isPositive();
  }

  @Test
  void whoeverLeavesIsOutAtOnce() {
    Browser own = house.signedIn(22, "leaver");
    house.staff.leave(22);
    assertThat(own.get("/api/thing").status()).isEqualTo(401);
    assertThat(house.browser().signIn("leaver", PASSWORD).code()).isEqualTo("WRONG_LOGIN");
  }

  @Test
  void logsWhoCameWhenFromWhereByWhatAndWithWhatSuccess() {
    Browser own = house.signedIn(23, "logged");
    house.browser().signIn("logged", "not the password");
    house.browser().signIn("nobody.knows", "not the password");
    JsonNode mine = own.get("/api/sign-ins").body();
    assertThat(mine.findValuesAsString("event"))
        .containsExactly("REFUSED", "SIGNED_IN", "PASSWORD_SET", "LINK_MADE");
    JsonNode refused = mine.get(0);
    assertThat(refused.path("howText").asString()).isEqualTo("Password");
    assertThat(refused.path("address").asString()).isEqualTo("127.0.0.1");
    assertThat(refused.path("agent").asString()).isEqualTo("Mozilla/5.0 (test)");
    Browser admin = house.admin();
    JsonNode all = admin.get("/api/sign-ins?person=all&limit=200").body();
    assertThat(all.findValuesAsString("login")).contains("nobody.knows");
    long before = mine.get(1).path("id").asLong();
    assertThat(own.get("/api/sign-ins?before=" + before + "&limit=1").body().size()).isEqualTo(1);
    assertThat(own.get("/api/sign-ins?of=1").code()).isEqualTo("UNKNOWN_QUERY");
    assertThat(own.get("/api/sign-ins?limit=x").code()).isEqualTo("WRONG_QUERY");
  }
}
