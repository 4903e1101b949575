package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.rest.RestHouse.COLLEAGUE;
import static youke.server.rest.RestHouse.MANAGER;
import static youke.server.rest.RestHouse.NOBODY;
import static youke.server.rest.RestHouse.READER;
import static youke.server.rest.RestHouse.SELLER;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import youke.server.rest.RestHouse.Answer;

final class CatalogRouteTest {
  private static RestHouse house;

  @BeforeAll
  static void open() {
    house = new RestHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static JsonNode entity(long person, String name) {
    for (JsonNode entity : house.get(person, "/api/catalog").json().path("entities")) {
      if (entity.path("name").stringValue().equals(name)) {
        return entity;
      }
    }
    return house.get(person, "/api/meta").json().path("none");
  }

  private static JsonNode named(JsonNode list, String name) {
    for (JsonNode one : list) {
      if (one.path("name").stringValue().equals(name)) {
        return one;
      }
    }
    return list.path(-1);
  }

  @Test
  void tellsScreensWhatTheyDeriveFrom() {
    JsonNode account = entity(MANAGER, "account");
    assertThat(account.path("label").toString()).isEqualTo("{\"zh\":\"客户\",\"en\":\"Account\"}");
    assertThat(account.path("title").stringValue()).isEqualTo("name");
    assertThat(account.path("number").stringValue()).isEqualTo("number");
    assertThat(account.path("rights").toString())
        .contains("\"read\":\"DEPARTMENT_AND_BELOW\"", "\"transfer\"");
    JsonNode fields = account.path("fields");
    assertThat(named(fields, "level").toString())
        .contains(
            "\"kind\":{\"type\":\"choice\"",
            "{\"code\":\"A\",\"hue\":\"VIOLET\",\"label\":{\"zh\":\"战略\",\"en\":\"Strategic\"}}",
            "\"preset\":{\"value\":\"C\"}");
    assertThat(named(fields, "name").path("required").booleanValue()).isTrue();
    assertThat(named(fields, "code").path("unique").booleanValue()).isTrue();
    assertThat(named(fields, "number").path("derived").booleanValue()).isTrue();
    assertThat(named(fields, "openAmount").toString())
        .contains("\"type\":\"money\"", "\"computed\":true")
        .doesNotContain("expression");
    assertThat(named(fields, "parent").path("kind").toString())
        .isEqualTo("{\"type\":\"link\",\"target\":\"account\"}");
    assertThat(named(account.path("collections"), "deals").toString())
        .contains("\"entity\":\"deal\",\"link\":\"account\"");
    assertThat(named(account.path("lists"), "all").path("columns").toString())
        .contains("owner.department.name");
    assertThat(named(account.path("lists"), "all").path("sort").toString()).isEqualTo("[\"name\"]");
    assertThat(account.at("/form/0/fields").toString()).contains("phone");
    JsonNode deal = entity(MANAGER, "deal");
    assertThat(deal.path("board").toString())
        .isEqualTo("{\"column\":\"status\",\"sum\":\"amount\",\"weight\":\"probability\"}");
    assertThat(deal.at("/actions/0").toString())
        .contains("\"name\":\"win\"", "\"right\":\"edit\"", "\"type\":\"date\"", "成交日期");
    assertThat(named(deal.path("collections"), "lines").path("parts").booleanValue()).isTrue();
    assertThat(entity(MANAGER, "dealLine").path("partOf").stringValue()).isEqualTo("deal");
    JsonNode catalog = house.get(MANAGER, "/api/catalog").json();
    assertThat(named(catalog.path("dictionaries"), "trade").path("entries").size()).isEqualTo(2);
    assertThat(named(catalog.path("roles"), "SALES").path("label").path("en").stringValue())
        .isEqualTo("Sales");
  }

  @Test
  void tellsNobodyOfWhatIsHidden() {
    Answer seller = house.get(SELLER, "/api/catalog");
    assertThat(seller.body()).doesNotContain("secret", "机密");
    JsonNode fields = entity(SELLER, "account").path("fields");
    assertThat(named(fields, "phone").path("visibility").stringValue()).isEqualTo("MASKED");
    assertThat(named(fields, "name").path("visibility").stringValue()).isEqualTo("SEEN");
    assertThat(house.get(MANAGER, "/api/catalog").body()).contains("secret");
    assertThat(entity(READER, "deal").isMissingNode()).isTrue();
    assertThat(entity(READER, "account").path("rights").toString()).isEqualTo("{\"read\":\"ALL\"}");
    assertThat(house.get(NOBODY, "/api/catalog").json().path("entities")).isEmpty();
  }

  @Test
  void isSentAgainOnlyWhenItIsAnother() {
    String tag = house.get(SELLER, "/api/catalog").header("ETag");
    assertThat(house.get(COLLEAGUE, "/api/catalog").header("ETag")).isEqualTo(tag);
    assertThat(house.get(MANAGER, "/api/catalog").header("ETag")).isNotEqualTo(tag);
    Answer same = house.send(SELLER, "GET", "/api/catalog", null, "If-None-Match", tag);
    assertThat(same.status()).isEqualTo(304);
    assertThat(house.send(MANAGER, "GET", "/api/catalog", null, "If-None-Match", tag).status())
        .isEqualTo(200);
  }

  @Test
  void tellsTheProductTheRegionsAndTheLanguage() {
    assertThat(house.get(SELLER, "/api/meta").json().path("language").stringValue())
        .isEqualTo("zh");
    JsonNode regions = house.get(SELLER, "/api/regions").json().path("regions");
    assertThat(regions.size()).isGreaterThan(3000);
    assertThat(regions.toString()).contains("{\"code\":\"3302\"");
  }
}
