package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.ProductHouse.ACCESS;
import static youke.server.ProductHouse.MANAGER;
import static youke.server.ProductHouse.SELLER;
import static youke.server.ProductHouse.STRANGER;
import static youke.server.ProductHouse.SYSTEM;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who took which list out of the house. */
final class ExportsToldTest {
  private static ProductHouse house;

  @BeforeAll
  static void open() {
    house = new ProductHouse();
    house.make(SELLER, "account", "{\"name\":\"宁波甬联化工\"}");
    house.make(SELLER, "account", "{\"name\":\"淄博鲁恒石化\"}");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String export(String filter) {
    return "/api/account:export?fields=name&filter="
        + URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }

  private static JsonNode newest(String person, String path) {
    return house.ask(person, "GET", path + "?limit=1", null).at("/acts/0");
  }

  @Test
  void everyExportIsAnActWithWhoWhatAndHowMuch() {
    String filter = "name.contains('甬联')";
    assertThat(house.get(MANAGER, export(filter)).status()).isEqualTo(200);
    JsonNode own = newest(MANAGER, "/api/acts");
    assertThat(own.path("kind").stringValue()).isEqualTo("EXPORT");
    assertThat(own.path("records").intValue()).isEqualTo(1);
    assertThat(own.at("/taken/entity").stringValue()).isEqualTo("account");
    assertThat(own.at("/taken/filter").stringValue()).isEqualTo(filter);
    JsonNode told = newest(ACCESS, "/api/access:exports");
    assertThat(told.at("/author/title").stringValue()).isEqualTo("周子航");
    assertThat(told.path("id")).isEqualTo(own.path("id"));
    assertThat(told.at("/taken/label/zh").stringValue()).isEqualTo("客户");
    assertThat(house.get(MANAGER, export("")).status()).isEqualTo(200);
    JsonNode all = house.ask(ACCESS, "GET", "/api/access:exports", null).path("acts");
    assertThat(all.at("/0/records").intValue()).isEqualTo(2);
    assertThat(all.at("/1/id")).isEqualTo(own.path("id"));
    String before = "?before=" + all.at("/0/id").stringValue();
    assertThat(house.ask(ACCESS, "GET", "/api/access:exports" + before, null).at("/acts/0/id"))
        .isEqualTo(own.path("id"));
  }

  @Test
  void anExportThatIsRefusedIsNone() {
    long before = house.number("select count(*) from act where kind = 'EXPORT'");
    assertThat(house.get(SYSTEM, export("")).status()).isEqualTo(403);
    assertThat(house.get(MANAGER, export("nonsense ==")).status()).isEqualTo(400);
    assertThat(house.number("select count(*) from act where kind = 'EXPORT'")).isEqualTo(before);
  }

  @Test
  void onlyWhoKeepsAccessSeesTheExportsOfOthers() {
    assertThat(house.get(MANAGER, export("")).status()).isEqualTo(200);
    String act = newest(MANAGER, "/api/acts").path("id").stringValue();
    for (String person : new String[] {SELLER, STRANGER, MANAGER, SYSTEM}) {
      assertThat(house.get(person, "/api/access:exports").status()).as(person).isEqualTo(403);
    }
    assertThat(house.get(null, "/api/access:exports").status()).isEqualTo(401);
    assertThat(house.get(SELLER, "/api/acts/" + act).status()).isEqualTo(404);
    assertThat(house.get(SELLER, "/api/acts").body()).doesNotContain("\"" + act + "\"");
    assertThat(house.ask(MANAGER, "GET", "/api/acts/" + act, null).path("changes").size()).isZero();
    assertThat(
            house
                .ask(MANAGER, "POST", "/api/acts/" + act + ":undo", "{}")
                .path("records")
                .intValue())
        .isZero();
  }
}
