package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.ProductHouse.ACCESS;
import static youke.server.ProductHouse.MANAGER;
import static youke.server.ProductHouse.SELLER;
import static youke.server.ProductHouse.STRANGER;
import static youke.server.ProductHouse.SYSTEM;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import youke.kernel.problem.Outcome;
import youke.server.settings.NightlyPurge;

final class RecycleBinTest {
  private static ProductHouse house;

  @BeforeAll
  static void open() {
    house = new ProductHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static List<String> titles(String person, String query) {
    List<String> titles = new ArrayList<>();
    house
        .ask(person, "GET", "/api/recycle-bin" + query, null)
        .path("records")
        .forEach(one -> titles.add(one.path("title").stringValue()));
    return titles;
  }

  private static String deleted(String person, String name) {
    String id = house.make(person, "account", "{\"name\":\"" + name + "\"}");
    house.ask(person, "DELETE", "/api/account/" + id, null);
    return id;
  }

  @Test
  void listsWhatOneMayRestoreOverAllEntitiesTheLastDeletedFirst() {
    deleted(SELLER, "先删");
    String task = house.make(SELLER, "task", "{\"subject\":\"删掉的任务\"}");
    house.ask(SELLER, "DELETE", "/api/task/" + task, null);
    deleted(SELLER, "后删");
    List<String> own = titles(SELLER, "");
    assertThat(own).containsSubsequence("后删", "删掉的任务", "先删");
    assertThat(titles(SELLER, "?entities=task")).containsExactly("删掉的任务");
    assertThat(titles(STRANGER, "")).isEmpty();
    assertThat(titles(SYSTEM, "")).isEmpty();
    assertThat(titles(ACCESS, "")).doesNotContain("先删", "后删");
    JsonNode first = house.ask(SELLER, "GET", "/api/recycle-bin?limit=1", null);
    assertThat(first.at("/records/0/deletedBy/title").stringValue()).isEqualTo("陈思远");
    assertThat(first.at("/records/0/purgedAt").isString()).isTrue();
    List<String> paged = new ArrayList<>();
    String after = "";
    while (true) {
      JsonNode page = house.ask(SELLER, "GET", "/api/recycle-bin?limit=1" + after, null);
      page.path("records").forEach(one -> paged.add(one.path("title").stringValue()));
      if (!page.has("next")) {
        break;
      }
      after = "&after=" + page.path("next").stringValue();
    }
    assertThat(paged).isEqualTo(titles(SELLER, ""));
    assertThat(house.get(SELLER, "/api/recycle-bin?after=x").status()).isEqualTo(400);
    assertThat(house.get(SELLER, "/api/recycle-bin?entities=none").status()).isEqualTo(404);
    assertThat(house.get(null, "/api/recycle-bin").status()).isEqualTo(401);
  }

  @Test
  void whatWasDeletedTooLongAgoIsGoneForGoodAndNothingElse() {
    String old = deleted(SELLER, "很久以前");
    house.run(
        "update act set at = now() - interval '31 days' where id = (select deleted_act from account where id = "
            + old
            + ")");
    String young = deleted(SELLER, "昨天删的");
    String live = house.make(SELLER, "account", "{\"name\":\"还在的\"}");
    NightlyPurge purge = house.bean(NightlyPurge.class);
    assertThat(purge.empty()).isEqualTo(1);
    assertThat(purge.empty()).isZero();
    assertThat(titles(SELLER, "")).contains("昨天删的").doesNotContain("很久以前");
    assertThat(house.post(SELLER, "/api/account/" + old + ":restore", "{}").status())
        .isEqualTo(404);
    assertThat(house.get(SELLER, "/api/account/" + old + "/history").status()).isEqualTo(404);
    house.ask(SELLER, "POST", "/api/account/" + young + ":restore", "{}");
    assertThat(house.get(SELLER, "/api/account/" + live).status()).isEqualTo(200);
    assertThat(house.get(SELLER, "/api/search?q=" + "%E5%BE%88%E4%B9%85").body())
        .doesNotContain(old);
  }

  @Test
  void howLongItKeepsIsSetByWhoConfiguresTheSystem() {
    assertThat(house.ask(SYSTEM, "GET", "/api/settings", null).path("binDays").intValue())
        .isEqualTo(30);
    JsonNode set = house.ask(SYSTEM, "PATCH", "/api/settings", "{\"binDays\":90}");
    assertThat(set.path("binDays").intValue()).isEqualTo(90);
    assertThat(set.at("/setBy/title").stringValue()).isEqualTo("石系统");
    house.ask(SYSTEM, "PATCH", "/api/settings", "{\"binDays\":null}");
    assertThat(house.ask(SYSTEM, "GET", "/api/settings", null).path("binDays").isNull()).isTrue();
    assertThat(house.bean(NightlyPurge.class).empty()).isZero();
    house.ask(SYSTEM, "PATCH", "/api/settings", "{\"binDays\":30}");
    for (String body : new String[] {"{\"binDays\":0}", "{\"binDays\":\"a\"}", "{\"x\":1}"}) {
      assertThat(house.send(SYSTEM, "PATCH", "/api/settings", body).status())
          .as(body)
          .isBetween(400, 422);
    }
    for (String person : new String[] {SELLER, MANAGER, ACCESS}) {
      assertThat(house.get(person, "/api/settings").status()).isEqualTo(403);
      assertThat(house.send(person, "PATCH", "/api/settings", "{\"binDays\":1}").status())
          .isEqualTo(403);
    }
  }

  @Test
  void nobodyButTheProductRemovesForGood() {
    var records = house.served().book().records();
    var seller = house.served().book().directory().caller(Long.parseLong(house.id(SELLER)));
    assertThat(records.purge(seller.orElseThrow(), java.time.Instant.now(), 10))
        .isInstanceOf(Outcome.Refused.class);
  }
}
