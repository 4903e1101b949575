package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.rest.RestHouse.MANAGER;
import static youke.server.rest.RestHouse.NOBODY;
import static youke.server.rest.RestHouse.SELLER;
import static youke.server.rest.RestHouse.STRANGER;
import static youke.server.rest.RestHouse.escaped;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import youke.server.rest.RestHouse.Answer;

final class ListRoutesTest {
  private static RestHouse house;

  @BeforeAll
  static void open() {
    house = new RestHouse();
    for (int i = 1; i <= 7; i++) {
      String level = i % 2 == 0 ? "A" : "B";
      house.make(
          SELLER,
          "account",
          "{\"name\":\"客户" + i + "\",\"level\":\"" + level + "\",\"staff\":" + i + "}");
    }
    house.make(
        MANAGER,
        "account",
        "{\"name\":\"海天石化\",\"phone\":\"13800138000\",\"secret\":\"绝密\",\"staff\":100,"
            + "\"creditLimit\":{\"amount\":\"500\"},\"owner\":\"11\"}");
    house.make(STRANGER, "account", "{\"name\":\"南方\",\"staff\":1000}");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void goesThroughAListPageByPage() {
    String path = "/api/account?sort=-staff,name&fields=name,staff,owner.name&limit=3";
    List<String> names = new ArrayList<>();
    Answer page = house.get(SELLER, path);
    while (true) {
      names.addAll(page.json().path("records").findValuesAsString("name"));
      JsonNode next = page.json().path("next");
      if (next.isMissingNode()) {
        break;
      }
      page = house.get(SELLER, path + "&after=" + escaped(next.stringValue()));
    }
    assertThat(names).containsExactly("海天石化", "客户7", "客户6", "客户5", "客户4", "客户3", "客户2", "客户1");
    assertThat(page.json().at("/records/0/values/owner.name").stringValue()).isEqualTo("陈思远");
  }

  @Test
  void filtersCountsAndSums() {
    String filter = "filter=" + escaped("level == 'A' && staff > 2");
    assertThat(house.get(SELLER, "/api/account?" + filter).json().path("records").size())
        .isEqualTo(2);
    assertThat(house.get(SELLER, "/api/account:count?" + filter).body())
        .isEqualTo("{\"count\":2,\"capped\":false}");
    assertThat(house.get(SELLER, "/api/account:count?most=5").body())
        .isEqualTo("{\"count\":5,\"capped\":true}");
    JsonNode groups =
        house
            .get(SELLER, "/api/account:totals?by=level&totals=" + escaped("sum(staff),max(staff)"))
            .json()
            .path("groups");
    assertThat(groups.toString())
        .contains(
            "{\"key\":\"A\",\"count\":3,\"totals\":{\"sum(staff)\":\"12\",\"max(staff)\":\"6\"}}");
    assertThat(house.get(SELLER, "/api/account:totals?by=staff&per=magnitude").body())
        .startsWith("{\"groups\":[{\"key\":\"1\",\"count\":1,\"totals\":{}},");
    for (String per : List.of("by=staff&per=year", "by=staff&per=month", "per=month")) {
      assertThat(house.get(SELLER, "/api/account:totals?" + per).status()).as(per).isEqualTo(400);
    }
    assertThat(house.get(SELLER, "/api/account:totals").body())
        .isEqualTo("{\"groups\":[{\"count\":8,\"totals\":{}}]}");
    assertThat(house.get(STRANGER, "/api/account:count").json().path("count").intValue())
        .isEqualTo(1);
  }

  @Test
  void searchesByPinyinAndInitials() {
    for (String typed : List.of("石化", "haitian", "htsh")) {
      JsonNode found = house.get(SELLER, "/api/search?q=" + escaped(typed)).json().path("found");
      assertThat(found.findValuesAsString("title")).as(typed).contains("海天石化");
      assertThat(house.get(STRANGER, "/api/search?q=" + escaped(typed)).json().path("found"))
          .isEmpty();
    }
    assertThat(house.get(SELLER, "/api/search?q=x&entities=nothing").status()).isEqualTo(404);
    assertThat(house.get(SELLER, "/api/search").body()).isEqualTo("{\"found\":[]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order=name|UNKNOWN_QUERY|order",
        "Limit=5|UNKNOWN_QUERY|Limit",
        "limit=501|WRONG_QUERY|limit",
        "limit=0|WRONG_QUERY|limit",
        "limit=x|WRONG_QUERY|limit",
        "limit=5&limit=6|WRONG_QUERY|limit",
        "bin=yes|WRONG_QUERY|bin",
        "fields=name,name|WRONG_QUERY|fields",
        "filter=%ff|WRONG_QUERY|filter",
        "filter=a%00|WRONG_QUERY|filter",
        "after=rubbish|BAD_CURSOR|after"
      })
  void refusesParametersByName(String query, String code, String name) {
    Answer answer = house.get(SELLER, "/api/account?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    if (!code.equals("BAD_CURSOR")) {
      assertThat(answer.json().at("/problems/0/parameter").stringValue()).isEqualTo(name);
    }
  }

  /** A hidden field is as unknown as one that there is not, by any way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/account?filter=%s+%%3D%%3D+'x'",
        "/api/account?filter=%s.startsWith('x')",
        "/api/account?filter=parent.%s+%%3D%%3D+'x'",
        "/api/account?sort=%s",
        "/api/account?sort=-parent.%s",
        "/api/account?fields=%s",
        "/api/account?fields=parent.%s",
        "/api/account:count?filter=%s+%%3D%%3D+'x'",
        "/api/account:totals?by=%s",
        "/api/account:totals?by=%s&per=month",
        "/api/account:totals?by=%s&per=magnitude",
        "/api/account:totals?totals=max(%s)",
        "/api/deal?fields=account.%s",
        "/api/deal?filter=account.%s+%%3D%%3D+'x'"
      })
  void aHiddenFieldIsNotThere(String path) {
    Answer hidden = house.get(SELLER, String.format(path, "secret"));
    Answer unknown = house.get(SELLER, String.format(path, "secrex"));
    assertThat(hidden.status()).isEqualTo(400);
    assertThat(hidden.body().replace("secret", "secrex")).isEqualTo(unknown.body());
    assertThat(hidden.body()).doesNotContain("机密", "Secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/account?filter=phone.startsWith('138')",
        "/api/account?filter=phone+%3D%3D+'13800138000'",
        "/api/account?filter=creditLimit+>+100",
        "/api/account?sort=phone",
        "/api/account?sort=creditLimit",
        "/api/account:totals?totals=sum(creditLimit)",
        "/api/account:totals?by=phone",
        "/api/account:totals?by=creditLimit&per=magnitude",
        "/api/account:count?filter=creditLimit+>+100"
      })
  void aMaskedFieldIsNotFoundByAnyWay(String path) {
    assertThat(house.get(SELLER, path.replace(">", "%3E")).status()).isIn(400, 403);
  }

  @Test
  void aMaskedFieldIsShownMasked() {
    String filter = "/api/account?filter=" + escaped("name == '海天石化'");
    Answer seller = house.get(SELLER, filter);
    assertThat(seller.body()).doesNotContain("13800138000", "绝密", "secret", "\"500");
    assertThat(seller.json().path("masked").toString()).contains("phone", "creditLimit");
    Answer manager = house.get(MANAGER, filter);
    assertThat(manager.body()).contains("13800138000", "绝密");
    assertThat(house.get(SELLER, "/api/search?q=13800138000").json().path("found")).isEmpty();
    assertThat(house.get(SELLER, "/api/account?search=13800138000").json().path("records"))
        .isEmpty();
    assertThat(house.get(MANAGER, "/api/search?q=13800138000").json().path("found").size())
        .isEqualTo(1);
  }

  @Test
  void tellsHistoryWithoutWhatIsHiddenAndMasked() {
    String id =
        house
            .get(MANAGER, "/api/account?filter=" + escaped("name == '海天石化'"))
            .json()
            .at("/records/0/id")
            .stringValue();
    house.send(
        MANAGER,
        "PATCH",
        "/api/account/" + id,
        "{\"secret\":\"更密\",\"phone\":\"13911112222\",\"remark\":\"x\"}");
    Answer seller = house.get(SELLER, "/api/account/" + id + "/history");
    assertThat(seller.body()).doesNotContain("secret", "更密", "绝密", "13911112222", "13800138000");
    assertThat(seller.body()).contains("{\"field\":\"phone\",\"masked\":true}");
    house.send(MANAGER, "PATCH", "/api/account/" + id, "{\"phone\":\"13800138000\"}");
  }

  @Test
  void whoHasNoRightReadsNothing() {
    for (String path : List.of("/api/account", "/api/account:count", "/api/account:totals")) {
      assertThat(house.get(NOBODY, path).status()).isEqualTo(403);
    }
    assertThat(house.get(NOBODY, "/api/search?q=" + escaped("客户")).body())
        .isEqualTo("{\"found\":[]}");
  }
}
