package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.ProductHouse.ACCESS;
import static youke.server.ProductHouse.ADMIN;
import static youke.server.ProductHouse.MANAGER;
import static youke.server.ProductHouse.SELLER;
import static youke.server.ProductHouse.STRANGER;
import static youke.server.ProductHouse.SYSTEM;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class PersonalSettingsTest {
  private static ProductHouse house;

  @BeforeAll
  static void open() {
    house = new ProductHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String view(String person, String name) {
    return house
        .ask(
            person,
            "POST",
            "/api/views",
            "{\"entity\":\"account\",\"name\":\""
                + name
                + "\",\"state\":{\"filter\":\"name == '甲'\",\"columns\":[\"name\"]}}")
        .path("id")
        .stringValue();
  }

  private static List<String> views(String person) {
    List<String> names = new ArrayList<>();
    house
        .ask(person, "GET", "/api/views?entity=account", null)
        .path("views")
        .forEach(view -> names.add(view.path("name").stringValue()));
    return names;
  }

  @Test
  void aViewIsOnesOwnUntilItIsShared() {
    String id = view(SELLER, "重点客户");
    assertThat(views(SELLER)).contains("重点客户");
    assertThat(views(MANAGER)).doesNotContain("重点客户");
    for (String other : new String[] {MANAGER, STRANGER}) {
      assertThat(house.get(other, "/api/views/" + id).status()).isEqualTo(404);
      assertThat(house.send(other, "PATCH", "/api/views/" + id, "{\"name\":\"x\"}").status())
          .isEqualTo(404);
      assertThat(house.send(other, "DELETE", "/api/views/" + id, null).status()).isEqualTo(404);
    }
    JsonNode own = house.ask(SELLER, "GET", "/api/views/" + id, null);
    assertThat(own.at("/state/columns/0").stringValue()).isEqualTo("name");
    assertThat(own.path("own").booleanValue()).isTrue();

    house.ask(
        SELLER,
        "PUT",
        "/api/views/" + id + "/members",
        "{\"members\":[{\"organisation\":\"" + house.id("north") + "\"}]}");
    assertThat(views(MANAGER)).contains("重点客户");
    assertThat(views(STRANGER)).doesNotContain("重点客户");
    JsonNode shared = house.ask(MANAGER, "GET", "/api/views/" + id, null);
    assertThat(shared.path("own").booleanValue()).isFalse();
    assertThat(shared.path("mayEdit").booleanValue()).isFalse();
    assertThat(shared.at("/owner/title").stringValue()).isEqualTo("陈思远");
    assertThat(house.send(MANAGER, "PATCH", "/api/views/" + id, "{\"name\":\"x\"}").status())
        .isEqualTo(403);
    assertThat(
            house
                .send(MANAGER, "PUT", "/api/views/" + id + "/members", "{\"members\":[]}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void aViewIsChangedDeletedAndBroughtBack() {
    String id = view(SELLER, "改前");
    house.ask(SELLER, "PATCH", "/api/views/" + id, "{\"name\":\"改后\",\"state\":{\"a\":[1]}}");
    JsonNode changed = house.ask(SELLER, "GET", "/api/views/" + id, null);
    assertThat(changed.path("name").stringValue()).isEqualTo("改后");
    assertThat(changed.path("state").toString()).isEqualTo("{\"a\":[1]}");
    assertThat(
            house
                .send(SELLER, "PATCH", "/api/views/" + id, "{\"name\":\"c\"}", "If-Match", "\"1\"")
                .status())
        .isEqualTo(409);
    house.ask(SELLER, "DELETE", "/api/views/" + id, null);
    assertThat(views(SELLER)).doesNotContain("改后");
    house.ask(SELLER, "POST", "/api/views/" + id + ":restore", "{}");
    assertThat(views(SELLER)).contains("改后");
  }

  @Test
  void noViewOfWhatOneDoesNotSee() {
    String body = "{\"entity\":\"account\",\"name\":\"n\",\"state\":{}}";
    assertThat(house.post(SYSTEM, "/api/views", body).status()).isEqualTo(404);
    assertThat(house.post(SELLER, "/api/views", body.replace("account", "none")).status())
        .isEqualTo(404);
    assertThat(house.post(SELLER, "/api/views", body.replace("{}", "[]")).status()).isEqualTo(400);
    assertThat(house.post(SELLER, "/api/views", body.replace("name\"", "nome\"")).status())
        .isEqualTo(400);
    assertThat(house.get(null, "/api/views").status()).isEqualTo(401);
    // the entity behind it is nobody's to ask directly
    assertThat(house.get(SELLER, "/api/savedView").status()).isEqualTo(403);
    assertThat(house.get(SELLER, "/api/catalog").body()).doesNotContain("\"savedView\"");
  }

  @Test
  void defaultAndFavouriteAreEachPersonsOwn() {
    String id = view(MANAGER, "默认视图");
    house.ask(
        MANAGER,
        "PATCH",
        "/api/preferences",
        "{\"views\":{\"account\":{\"default\":\"" + id + "\",\"favourites\":[\"" + id + "\"]}}}");
    JsonNode marked = house.ask(MANAGER, "GET", "/api/views/" + id, null);
    assertThat(marked.path("default").booleanValue()).isTrue();
    assertThat(marked.path("favourite").booleanValue()).isTrue();
    assertThat(house.ask(SELLER, "GET", "/api/preferences", null).path("views").toString())
        .isEqualTo("{}");
  }

  @Test
  void preferencesAreKeptAndGoBackWithNull() {
    JsonNode fresh = house.ask(STRANGER, "GET", "/api/preferences", null);
    assertThat(fresh.toString())
        .isEqualTo(
            "{\"language\":\"zh\",\"zone\":\"Asia/Shanghai\",\"theme\":\"system\","
                + "\"density\":\"comfortable\",\"shortcuts\":true,\"views\":{},\"screen\":{}}");
    JsonNode changed =
        house.ask(
            STRANGER,
            "PATCH",
            "/api/preferences",
            "{\"language\":\"en\",\"theme\":\"dark\",\"density\":\"compact\",\"shortcuts\":false,"
                + "\"screen\":{\"home\":[1,2]}}");
    assertThat(changed.path("language").stringValue()).isEqualTo("en");
    assertThat(changed.path("shortcuts").booleanValue()).isFalse();
    assertThat(house.ask(STRANGER, "GET", "/api/preferences", null)).isEqualTo(changed);
    assertThat(house.ask(STRANGER, "GET", "/api/meta", null).path("language").stringValue())
        .isEqualTo("en");
    JsonNode back =
        house.ask(STRANGER, "PATCH", "/api/preferences", "{\"theme\":null,\"language\":\"zh\"}");
    assertThat(back.path("theme").stringValue()).isEqualTo("system");
    assertThat(back.path("density").stringValue()).isEqualTo("compact");
    assertThat(
            house
                .ask(ACCESS, "GET", "/api/employee/" + house.id(STRANGER) + "/history", null)
                .toString())
        .contains("language");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"theme\":\"pink\"} ~ 400",
        "{\"language\":\"fr\"} ~ 400",
        "{\"zone\":\"Mars/Base\"} ~ 422",
        "{\"shortcuts\":\"yes\"} ~ 400",
        "{\"views\":{\"account\":[]}} ~ 400",
        "{\"views\":{\"account\":{\"default\":1}}} ~ 400",
        "{\"name\":\"王\"} ~ 400",
        "[] ~ 400"
      })
  void aPreferenceThatIsNoneIsRefused(String body, int status) {
    ProductHouse.Answer answer = house.send(SELLER, "PATCH", "/api/preferences", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void whatALeaverOwnsIsCountedHandedOverAndTakenBack() {
    String first = house.make(SELLER, "account", "{\"name\":\"移交甲\"}");
    house.make(SELLER, "account", "{\"name\":\"移交乙\"}");
    String leaver = house.id(SELLER);
    JsonNode owned = house.ask(MANAGER, "GET", "/api/employee/" + leaver + "/owned", null);
    JsonNode accounts =
        owned
            .path("owned")
            .valueStream()
            .filter(one -> one.path("entity").stringValue().equals("account"))
            .findFirst()
            .orElseThrow();
    assertThat(accounts.path("count").intValue()).isGreaterThanOrEqualTo(2);
    assertThat(accounts.at("/label/zh").stringValue()).isEqualTo("客户");
    String to = "{\"to\":\"" + house.id(MANAGER) + "\"}";
    for (String other : new String[] {STRANGER, SYSTEM, SELLER}) {
      assertThat(house.get(other, "/api/employee/" + leaver + "/owned").status())
          .as(other)
          .isEqualTo(403);
      assertThat(house.post(other, "/api/employee/" + leaver + ":handOver", to).status())
          .as(other)
          .isEqualTo(403);
    }
    assertThat(
            house
                .post(MANAGER, "/api/employee/" + leaver + ":handOver", "{\"to\":\"999\"}")
                .status())
        .isEqualTo(422);
    JsonNode done = house.ask(MANAGER, "POST", "/api/employee/" + leaver + ":handOver", to);
    assertThat(done.path("records").intValue()).isGreaterThanOrEqualTo(2);
    assertThat(owner(first)).isEqualTo(house.id(MANAGER));
    house.ask(MANAGER, "POST", "/api/acts/" + done.path("act").stringValue() + ":undo", "{}");
    assertThat(owner(first)).isEqualTo(leaver);
    assertThat(house.get(ADMIN, "/api/account/" + first + "/owned").status()).isEqualTo(404);
  }

  private static String owner(String account) {
    return house
        .ask(MANAGER, "GET", "/api/account/" + account + "?fields=owner", null)
        .at("/values/owner/id")
        .stringValue();
  }
}
