package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.rest.RestHouse.MANAGER;
import static youke.server.rest.RestHouse.SELLER;
import static youke.server.rest.RestHouse.STRANGER;
import static youke.server.rest.RestHouse.escaped;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import youke.server.rest.RestHouse.Answer;

/** Actions, batches, bulk changes, acts and sharing. */
final class StepsTest {
  private static RestHouse house;

  @BeforeAll
  static void open() {
    house = new RestHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void doesAnActionWithItsInput() {
    String deal = house.make(SELLER, "deal", "{\"name\":\"单\"}");
    String path = "/api/deal/" + deal + ":win";
    Answer lacking = house.post(SELLER, path, "{}");
    assertThat(lacking.status()).isEqualTo(422);
    assertThat(lacking.json().at("/problems/0/field").stringValue()).isEqualTo("on");
    Answer wrong = house.post(SELLER, path, "{\"on\":\"soon\",\"extra\":1}");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.fields()).containsExactlyInAnyOrder("on", "extra");
    Answer won = house.post(SELLER, path + "?fields=status", "{\"on\":\"2026-11-21\"}");
    assertThat(won.json().at("/values/status").stringValue()).isEqualTo("WON");
    Answer again = house.post(SELLER, path, "{\"on\":\"2026-11-21\"}");
    assertThat(again.json().path("version")).isEqualTo(won.json().path("version"));
    assertThat(house.post(SELLER, path, "{\"on\":\"2026-11-21\"}", "If-Match", "\"1\"").status())
        .isEqualTo(409);
    assertThat(house.post(STRANGER, path, "{\"on\":\"2026-11-21\"}").status()).isEqualTo(404);
  }

  @Test
  void makesAWholeWithItsPartsInOneBatch() {
    Answer made =
        house.post(
            SELLER,
            "/api/batch?reason=" + escaped("整单"),
            """
            [{"create":"account","as":"a","values":{"name":"$a"}},
             {"create":"deal","as":"d","values":{"name":"单","account":"$a"}},
             {"create":"dealLine","values":
               {"deal":"$d","name":"PTA","quantity":"2","price":{"amount":"7.5"}}},
             {"do":"deal","id":"$d","action":"win","input":{"on":"2026-11-21"}}]
            """);
    assertThat(made.status()).as(made.body()).isEqualTo(200);
    List<String> ids = made.json().path("records").findValuesAsString("id");
    JsonNode deal = house.get(SELLER, "/api/deal/" + ids.get(1)).json().path("values");
    assertThat(deal.at("/amount/amount").stringValue()).isEqualTo("15.00");
    assertThat(deal.at("/account/title").stringValue()).isEqualTo("$a");
    assertThat(deal.path("status").stringValue()).isEqualTo("WON");
    JsonNode act = house.get(SELLER, "/api/acts/" + made.json().path("act").stringValue()).json();
    assertThat(act.path("kind").stringValue()).isEqualTo("BATCH");
    assertThat(act.path("reason").stringValue()).isEqualTo("整单");
    assertThat(act.path("changes").findValuesAsString("title")).contains("$a", "单", "PTA", "单 (2)");
  }

  @Test
  void placesTheProblemsOfABatchByItsSteps() {
    Answer refused =
        house.post(
            SELLER,
            "/api/batch",
            """
            [{"create":"deal","as":"d","values":{"name":"单"}},
             {"create":"dealLine","values":{"deal":"$d","name":"PTA","price":{"amount":"7.5"}}},
             {"create":"dealLine","values":{"deal":"$d","quantity":1,"price":{"amount":"7.5"}}}]
            """);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).contains("[1].values.quantity", "[2].values.name");
    assertThat(house.get(SELLER, "/api/deal?filter=" + escaped("name == '单'") + "&bin=true").json())
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|NOT_A_LIST|",
        "[5]|NOT_AN_OBJECT|[0]",
        "[{}]|ONE_OF|[0]",
        "[{\"create\":\"deal\",\"delete\":\"deal\",\"values\":{}}]|ONE_OF|[0]",
        "[{\"create\":\"nothing\",\"values\":{}}]|UNKNOWN_ENTITY|",
        "[{\"create\":\"deal\"}]|MISSING_PROPERTY|[0].values",
        "[{\"create\":\"deal\",\"values\":[]}]|NOT_AN_OBJECT|[0].values",
        "[{\"create\":\"deal\",\"values\":{\"nmae\":1}}]|UNKNOWN_FIELD|[0].values.nmae",
        "[{\"create\":\"deal\",\"values\":{\"name\":1},\"x\":1}]|UNKNOWN_PROPERTY|[0].x",
        "[{\"create\":\"deal\",\"as\":\"$x\",\"values\":{}}]|WRONG_PROPERTY|[0].as",
        "[{\"delete\":\"deal\",\"id\":\"$x\"}]|UNKNOWN_REFERENCE|[0].id",
        "[{\"delete\":\"deal\",\"id\":\"x\"}]|WRONG_PROPERTY|[0].id",
        "[{\"delete\":\"deal\",\"id\":\"5\",\"version\":0}]|WRONG_PROPERTY|[0].version",
        "[{\"delete\":\"deal\",\"id\":\"5\"}]|NOT_FOUND|[0]",
        "[{\"do\":\"deal\",\"id\":\"5\",\"action\":\"no\"}]|UNKNOWN_ACTION|",
        "[{\"do\":\"deal\",\"id\":\"5\",\"action\":\"win\",\"input\":{\"on\":1}}]"
            + "|WRONG_TYPE|[0].input.on"
      })
  void refusesABatchThatCannotBeRead(String body, String code, String field) {
    Answer answer = house.post(SELLER, "/api/batch", body);
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    assertThat(answer.json().at("/problems/0/field").asString(null)).isEqualTo(field);
  }

  @Test
  void changesManyAsOneActThatIsTakenBackAsOne() {
    String own = house.make(SELLER, "account", "{\"name\":\"甲\",\"trade\":\"chem\"}");
    String other = house.make(SELLER, "account", "{\"name\":\"乙\",\"trade\":\"chem\"}");
    String foreign = house.make(STRANGER, "account", "{\"name\":\"丙\"}");
    Answer bulk =
        house.post(
            SELLER,
            "/api/account:bulk",
            "{\"ids\":[\"%s\",\"%s\",\"%s\"],\"change\":{\"trade\":\"steel\"}}"
                .formatted(own, other, foreign));
    assertThat(bulk.json().path("done").intValue()).isEqualTo(2);
    assertThat(bulk.json().at("/failed/0/id").stringValue()).isEqualTo(foreign);
    assertThat(bulk.json().at("/failed/0/problem/code").stringValue()).isEqualTo("NOT_FOUND");
    String act = bulk.json().path("act").stringValue();
    String undo = "/api/acts/" + act + ":undo";
    Answer preview = house.post(SELLER, undo + "?preview=true", "");
    assertThat(preview.json().path("records").intValue()).isEqualTo(2);
    assertThat(preview.json().has("act")).isFalse();
    assertThat(trade(own)).isEqualTo("steel");
    assertThat(house.post(STRANGER, undo, "").status()).isEqualTo(404);
    assertThat(trade(own)).isEqualTo("steel");
    Answer undone = house.post(SELLER, undo, "");
    assertThat(undone.json().path("records").intValue()).as(undone.body()).isEqualTo(2);
    assertThat(trade(own)).isEqualTo("chem");
    assertThat(trade(other)).isEqualTo("chem");
    assertThat(house.post(SELLER, undo, "").status()).isEqualTo(409);
  }

  private static String trade(String id) {
    return house.get(SELLER, "/api/account/" + id).json().at("/values/trade").stringValue();
  }

  @Test
  void changesWhatAFilterFindsAndNothingElse() {
    house.make(SELLER, "account", "{\"name\":\"筛一\",\"staff\":1}");
    house.make(SELLER, "account", "{\"name\":\"筛二\",\"staff\":2}");
    Answer bulk =
        house.post(
            SELLER,
            "/api/account:bulk",
            "{\"filter\":\"name.startsWith('筛') && staff > 1\",\"delete\":true}");
    assertThat(bulk.json().path("done").intValue()).as(bulk.body()).isEqualTo(1);
    Answer neither = house.post(SELLER, "/api/account:bulk", "{\"delete\":true}");
    assertThat(neither.code()).isEqualTo("ONE_OF");
    Answer empty = house.post(SELLER, "/api/account:bulk", "{\"filter\":\"\",\"delete\":true}");
    assertThat(empty.code()).isEqualTo("ONE_OF");
    Answer both =
        house.post(
            SELLER,
            "/api/account:bulk",
            "{\"ids\":[\"1\"],\"delete\":true,\"change\":{\"name\":\"x\"}}");
    assertThat(both.code()).isEqualTo("ONE_OF");
    Answer not = house.post(SELLER, "/api/account:bulk", "{\"ids\":[\"1\"],\"delete\":false}");
    assertThat(not.code()).isEqualTo("WRONG_PROPERTY");
  }

  @Test
  void sharesARecordWithSomebodyUntilItIsTakenBack() {
    String id = house.make(MANAGER, "account", "{\"name\":\"共享\"}");
    String path = "/api/account/" + id;
    assertThat(house.get(STRANGER, path).status()).isEqualTo(404);
    Answer shared =
        house.send(
            MANAGER,
            "PUT",
            path + "/members",
            "{\"members\":[{\"person\":\"14\",\"mayEdit\":true},{\"role\":\"READER\"}]}");
    assertThat(shared.status()).as(shared.body()).isEqualTo(200);
    assertThat(house.get(STRANGER, path).status()).isEqualTo(200);
    JsonNode members = house.get(MANAGER, path + "/members").json().path("members");
    assertThat(members.findValuesAsString("title")).contains("赵敏");
    Answer nobody =
        house.send(MANAGER, "PUT", path + "/members", "{\"members\":[{\"person\":\"999\"}]}");
    assertThat(nobody.code()).isEqualTo("LINK_NOT_FOUND");
    Answer both =
        house.send(
            MANAGER,
            "PUT",
            path + "/members",
            "{\"members\":[{\"person\":\"14\",\"role\":\"READER\"}]}");
    assertThat(both.code()).isEqualTo("ONE_OF");
    house.send(MANAGER, "PUT", path + "/members", "{\"members\":[]}");
    assertThat(house.get(STRANGER, path).status()).isEqualTo(404);
    assertThat(house.send(SELLER, "PUT", path + "/members", "{\"members\":[]}").status())
        .isEqualTo(404);
  }

  @Test
  void listsOnesOwnActsAndHidesThoseOfOthers() {
    String id = house.make(SELLER, "account", "{\"name\":\"留痕\"}");
    Answer acts = house.get(SELLER, "/api/acts?limit=1");
    JsonNode newest = acts.json().at("/acts/0");
    assertThat(newest.path("kind").stringValue()).isEqualTo("CREATE");
    String path = "/api/acts/" + newest.path("id").stringValue();
    JsonNode act = house.get(SELLER, path).json();
    assertThat(act.at("/changes/0/record").stringValue()).isEqualTo(id);
    assertThat(house.get(MANAGER, path).json().at("/changes/0/title").stringValue())
        .isEqualTo("留痕");
    assertThat(house.get(STRANGER, path).status()).isEqualTo(404);
    assertThat(house.get(STRANGER, path).body())
        .isEqualTo(house.get(STRANGER, "/api/acts/999999999").body());
    assertThat(house.get(STRANGER, "/api/acts").body()).doesNotContain(path.substring(10));
  }
}
