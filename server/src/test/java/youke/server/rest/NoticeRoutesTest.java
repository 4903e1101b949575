package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.rest.RestHouse.COLLEAGUE;
import static youke.server.rest.RestHouse.MANAGER;
import static youke.server.rest.RestHouse.NOBODY;
import static youke.server.rest.RestHouse.SELLER;
import static youke.server.rest.RestHouse.STRANGER;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import youke.kernel.store.NoticeFeed;

/** Following, and what one is told, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NoticeRoutesTest {
  private final RestHouse house = new RestHouse();
  private final NoticeFeed feed = new NoticeFeed(house.book.database());

  @BeforeAll
  void begin() {
    look();
  }

  @AfterAll
  void close() {
    house.close();
  }

  private void look() {
    feed.write(house.book.catalog());
  }

  private List<JsonNode> told(long person, String query) {
    look();
    RestHouse.Answer answer = house.get(person, "/api/notices" + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<JsonNode> told = new ArrayList<>();
    answer.json().path("notices").forEach(told::add);
    return told;
  }

  private List<JsonNode> about(long person, String record) {
    return told(person, "?limit=200").stream()
        .filter(one -> one.path("record").asString("").equals(record))
        .toList();
  }

  private RestHouse.Answer follow(long person, String id, boolean on) {
    return house.send(
        person, "PUT", "/api/account/" + id + "/following", "{\"following\":" + on + "}");
  }

  @Test
  void aRecordIsFollowedAndItsChangesAreTold() {
    String id = house.make(SELLER, "account", "{\"name\":\"甲\"}");
    String path = "/api/account/" + id + "/following";
    assertThat(house.get(MANAGER, path).body()).isEqualTo("{\"following\":false}");
    assertThat(follow(MANAGER, id, true).body()).isEqualTo("{\"following\":true}");
    assertThat(follow(MANAGER, id, true).status()).isEqualTo(200);
    assertThat(house.get(MANAGER, path).body()).isEqualTo("{\"following\":true}");
    assertThat(house.get(SELLER, path).body()).isEqualTo("{\"following\":false}");
    house.send(SELLER, "PATCH", "/api/account/" + id, "{\"name\":\"乙\"}");
    JsonNode notice = about(MANAGER, id).getFirst();
    assertThat(notice.path("cause").stringValue()).isEqualTo("FOLLOWED");
    assertThat(notice.path("entity").stringValue()).isEqualTo("account");
    assertThat(notice.path("title").stringValue()).isEqualTo("乙");
    assertThat(notice.path("read").booleanValue()).isFalse();
    assertThat(notice.path("change").stringValue()).isEqualTo("change");
    assertThat(notice.path("author").path("id").stringValue()).isEqualTo("11");
    assertThat(notice.path("values").toString())
        .isEqualTo("[{\"field\":\"name\",\"before\":\"甲\",\"after\":\"乙\"}]");
    assertThat(notice.has("records")).isFalse();
    follow(MANAGER, id, false);
    house.send(SELLER, "PATCH", "/api/account/" + id, "{\"name\":\"丙\"}");
    assertThat(about(MANAGER, id)).hasSize(1);
  }

  @Test
  void whatOneMayNotSeeIsNeitherFollowedNorTold() {
    String id = house.make(SELLER, "account", "{\"name\":\"甲\",\"remark\":\"@赵敏 @周子航\"}");
    for (long person : List.of(STRANGER, COLLEAGUE, NOBODY)) {
      RestHouse.Answer absent = follow(person, "999999", true);
      RestHouse.Answer there = follow(person, id, true);
      assertThat(there.status()).isEqualTo(404);
      assertThat(there.body()).isEqualTo(absent.body());
      assertThat(house.get(person, "/api/account/" + id + "/following").status()).isEqualTo(404);
      assertThat(about(person, id)).isEmpty();
      assertThat(house.get(person, "/api/notices:count").body()).contains("\"unread\":0");
    }
    assertThat(about(MANAGER, id))
        .singleElement()
        .satisfies(one -> assertThat(one.path("cause").stringValue()).isEqualTo("MENTIONED"));
  }

  @Test
  void noticesAreCountedReadAndUnreadAgain() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.add(house.make(MANAGER, "account", "{\"name\":\"客户" + i + "\",\"owner\":\"11\"}"));
    }
    List<JsonNode> told = told(SELLER, "?unread=true&limit=3");
    assertThat(told.getFirst().path("record").stringValue()).isEqualTo(made.getLast());
    assertThat(told.getFirst().path("records").intValue()).isEqualTo(1);
    assertThat(house.get(SELLER, "/api/notices:count").body())
        .isEqualTo("{\"unread\":3,\"more\":false}");
    String first = told.getFirst().path("id").stringValue();
    assertThat(mark(MANAGER, "{\"read\":true,\"notices\":[\"" + first + "\"]}").body())
        .startsWith("{\"notices\":[]");
    assertThat(mark(SELLER, "{\"read\":true,\"notices\":[\"" + first + "\"]}").body())
        .isEqualTo("{\"notices\":[\"" + first + "\"],\"unread\":2}");
    JsonNode all = mark(SELLER, "{\"read\":true,\"until\":\"" + first + "\"}").json();
    assertThat(all.path("notices").size()).isEqualTo(2);
    assertThat(all.path("unread").intValue()).isZero();
    assertThat(told(SELLER, "?unread=true")).isEmpty();
    String back = "{\"read\":false,\"notices\":" + all.path("notices") + "}";
    assertThat(mark(SELLER, back).json().path("unread").intValue()).isEqualTo(2);
    RestHouse.Answer page = house.get(SELLER, "/api/notices?limit=2");
    String next = page.json().path("next").stringValue();
    assertThat(told(SELLER, "?limit=2&before=" + next))
        .extracting(one -> one.path("record").stringValue())
        .containsExactly(made.getFirst());
    mark(SELLER, "{\"read\":true,\"until\":\"" + first + "\"}");
  }

  private RestHouse.Answer mark(long person, String body) {
    return house.send(person, "PATCH", "/api/notices", body);
  }

  @Test
  void whatIsAskedWronglyIsRefusedWithItsPlace() {
    for (String body :
        List.of(
            "{}",
            "{\"read\":true}",
            "{\"read\":\"yes\",\"notices\":[]}",
            "{\"read\":true,\"notices\":[\"1\"],\"until\":\"1\"}",
            "{\"read\":true,\"notices\":[1]}",
            "{\"read\":true,\"notices\":[\"x\"]}",
            "{\"read\":true,\"until\":\"x\"}",
            "{\"read\":true,\"notices\":[],\"more\":1}")) {
      RestHouse.Answer answer = mark(SELLER, body);
      assertThat(answer.status()).as(body).isBetween(400, 422);
      assertThat(answer.fields()).as(body).isNotEmpty();
    }
    String id = house.make(SELLER, "account", "{\"name\":\"甲\"}");
    for (String body : List.of("{}", "{\"following\":null}", "{\"following\":1}", "[]")) {
      assertThat(house.send(SELLER, "PUT", "/api/account/" + id + "/following", body).status())
          .as(body)
          .isBetween(400, 422);
    }
    assertThat(house.get(SELLER, "/api/notices?limit=0").status()).isEqualTo(400);
    assertThat(house.get(SELLER, "/api/notices?unread=1").status()).isEqualTo(400);
    assertThat(house.get(SELLER, "/api/notices/1").status()).isEqualTo(404);
    assertThat(house.post(SELLER, "/api/notices", "{}").status()).isEqualTo(405);
  }
}
