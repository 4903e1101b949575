package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Programs that act for somebody by a token. */
final class TokensTest {
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
  void tokensActWithinTheirScopesAndTimeAndAreShownOnce() {
    Browser own = house.signedIn(19, "scripter");
    Browser.Answer made =
        own.post("/api/tokens", "{'name':'ERP','scopes':['read','export'],'days':30}");
    assertThat(made.status()).isEqualTo(201);
    String token = made.body().path("token").asString();
    assertThat(token).matches("yk_[\\w-]{43}");
    Browser program = house.browser();
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
    Browser own = house.signedIn(20, "token.maker");
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
}
