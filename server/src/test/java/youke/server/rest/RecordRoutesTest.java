package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.rest.RestHouse.COLLEAGUE;
import static youke.server.rest.RestHouse.MANAGER;
import static youke.server.rest.RestHouse.NOBODY;
import static youke.server.rest.RestHouse.READER;
import static youke.server.rest.RestHouse.SELLER;
import static youke.server.rest.RestHouse.STRANGER;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import youke.server.ProblemJson;
import youke.server.rest.RestHouse.Answer;

final class RecordRoutesTest {
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
  void makesReadsChangesDeletesAndRestoresARecord() {
    Answer made =
        house.post(
            SELLER,
            "/api/account",
            """
            {"name":"宁波甬联化工","level":"A","tags":["RED","BLUE"],"trade":"chem","share":12.5,
             "since":"2026-01-31","lastContact":"2026-01-31T08:00:00Z","keyAccount":true}
            """);
    assertThat(made.status()).isEqualTo(201);
    String id = made.json().path("id").stringValue();
    assertThat(made.header("Location")).isEqualTo("/api/account/" + id);
    assertThat(made.header("ETag")).isEqualTo("\"1\"");

    Answer read = house.get(SELLER, "/api/account/" + id + "?fields=name,level,tags,share,owner");
    assertThat(read.json().path("values").toString())
        .isEqualTo(
            "{\"name\":\"宁波甬联化工\",\"level\":\"A\",\"tags\":[\"RED\",\"BLUE\"],"
                + "\"share\":\"12.5000\",\"owner\":{\"id\":\"11\",\"title\":\"陈思远\"}}");
    assertThat(read.json().path("allowed").toString()).contains("edit", "delete");

    Answer changed =
        house.send(
            SELLER,
            "PATCH",
            "/api/account/" + id + "?fields=name,trade&reason=" + RestHouse.escaped("更名"),
            "{\"name\":\"甬联\",\"trade\":null}",
            "If-Match",
            read.header("ETag"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.json().path("values").toString())
        .isEqualTo("{\"name\":\"甬联\",\"trade\":null}");

    assertThat(house.send(SELLER, "DELETE", "/api/account/" + id, null).status()).isEqualTo(200);
    assertThat(house.get(SELLER, "/api/account/" + id).status()).isEqualTo(404);
    Answer bin = house.get(SELLER, "/api/account?bin=true&fields=name");
    assertThat(bin.json().at("/records/0/id").stringValue()).isEqualTo(id);
    assertThat(house.post(SELLER, "/api/account/" + id + ":restore", "{}").status()).isEqualTo(200);
    JsonNode history = house.get(SELLER, "/api/account/" + id + "/history").json().path("history");
    assertThat(history.findValuesAsString("change"))
        .containsExactly("restore", "delete", "change", "create");
    assertThat(history.at("/2/reason").stringValue()).isEqualTo("更名");
    assertThat(history.at("/2/values/0/before").stringValue()).isEqualTo("宁波甬联化工");
  }

  @Test
  void answers304OnlyWhileNothingOfTheRecordHasChanged() {
    String id = house.make(SELLER, "account", "{\"name\":\"甲\"}");
    String path = "/api/account/" + id;
    String tag = house.get(SELLER, path).header("ETag");
    assertThat(tag).matches("\"1-[0-9a-f]+\"");
    Answer same = house.send(SELLER, "GET", path, null, "If-None-Match", "\"x\", W/" + tag);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    String deal = house.make(SELLER, "deal", "{\"name\":\"单\",\"account\":\"" + id + "\"}");
    house.make(
        SELLER,
        "dealLine",
        "{\"deal\":\"" + deal + "\",\"name\":\"PTA\",\"quantity\":2,\"price\":{\"amount\":\"5\"}}");
    // the roll-up of its deals is another, though the account itself has not changed
    Answer other = house.send(SELLER, "GET", path, null, "If-None-Match", tag);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.header("ETag")).startsWith("\"1-").isNotEqualTo(tag);
  }

  @Test
  void theSecondOfTwoWritersGetsBothValues() {
    String id =
        house.make(
            MANAGER,
            "account",
            "{\"name\":\"甲\",\"creditLimit\":{\"amount\":\"10\",\"currency\":\"CNY\"}}");
    String path = "/api/account/" + id;
    assertThat(
            house
                .send(
                    MANAGER,
                    "PATCH",
                    path,
                    "{\"creditLimit\":{\"amount\":20}}",
                    "If-Match",
                    "\"1\"")
                .status())
        .isEqualTo(200);
    Answer late =
        house.send(
            MANAGER, "PATCH", path, "{\"creditLimit\":{\"amount\":30}}", "If-Match", "\"1\"");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("CHANGED_MEANWHILE");
    JsonNode arguments = late.json().at("/problems/0/arguments");
    assertThat(arguments.path("by").stringValue()).isEqualTo("周子航");
    assertThat(arguments.path("version").intValue()).isEqualTo(2);
    assertThat(arguments.at("/current/creditLimit").toString())
        .isEqualTo("{\"amount\":\"20.00\",\"currency\":\"CNY\"}");
    assertThat(arguments.at("/given/creditLimit/amount").intValue()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"甲\",\"owner2\":1}|400|UNKNOWN_FIELD|owner2",
        "{\"name\":\"甲\",\"id\":\"5\"}|400|UNKNOWN_FIELD|id",
        "{\"name\":\"甲\",\"version\":5}|400|UNKNOWN_FIELD|version",
        "{\"name\":\"甲\",\"secret\":5}|400|UNKNOWN_FIELD|secret",
        "{\"name\":\"甲\",\"level\":\"Z\"}|400|UNKNOWN_OPTION|level",
        "{\"name\":\"甲\",\"since\":\"31.1.2026\"}|400|WRONG_TYPE|since",
        "{\"name\":\"甲\",\"share\":\"1e99\"}|400|WRONG_TYPE|share",
        "{\"name\":\"甲\",\"share\":1e999999999}|400|WRONG_TYPE|share",
        "{\"name\":5}|400|WRONG_TYPE|name",
        "{\"name\":\"a\\u0000b\"}|400|BROKEN_TEXT|name",
        "{\"name\":\"\\ud800\"}|400|BROKEN_TEXT|name",
        "{\"name\":\"甲\",\"createdAt\":\"2020-01-01T00:00:00Z\"}|403|NOT_YOURS_TO_SET|createdAt",
        "{\"name\":\"甲\",\"createdBy\":\"15\"}|403|NOT_YOURS_TO_SET|createdBy",
        "{\"name\":\"甲\",\"department\":\"3\"}|403|NOT_YOURS_TO_SET|department",
        "{\"name\":\"甲\",\"number\":\"KH-1\"}|403|NOT_YOURS_TO_SET|number",
        "{\"name\":\"甲\",\"openAmount\":\"1\"}|403|NOT_YOURS_TO_SET|openAmount",
        "{\"name\":\"甲\",\"phone\":\"1\"}|403|NOT_YOURS_TO_SET|phone",
        "{}|422|REQUIRED|name"
      })
  void refusesWhatIsNotTheSendersToSetOrCannotBeRead(
      String body, int status, String code, String field) {
    Answer answer = house.post(SELLER, "/api/account", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().at("/problems/0/field").asString("")).isEqualTo(field);
    assertThat(answer.header("Content-Type")).isEqualTo(ProblemJson.MEDIA_TYPE);
  }

  @Test
  void nobodyGivesARecordToSomebodyWithoutTheRight() {
    Answer foreign = house.post(SELLER, "/api/account", "{\"name\":\"甲\",\"owner\":\"14\"}");
    assertThat(foreign.status()).isEqualTo(403);
    String id = house.make(SELLER, "account", "{\"name\":\"甲\"}");
    Answer given = house.send(SELLER, "PATCH", "/api/account/" + id, "{\"owner\":\"14\"}");
    assertThat(given.code()).isEqualTo("NOT_ALLOWED");
  }

  @Test
  void whatOneMayNotSeeIsNotThere() {
    String id = house.make(SELLER, "account", "{\"name\":\"甲\"}");
    String path = "/api/account/" + id;
    String nothing = "/api/account/999999999";
    for (String part : new String[] {"", "/history", "/why", "/members"}) {
      Answer hidden = house.get(STRANGER, path + part);
      assertThat(hidden.status()).as(part).isEqualTo(404);
      assertThat(hidden.body()).isEqualTo(house.get(STRANGER, nothing + part).body());
    }
    for (String method : new String[] {"PATCH", "DELETE"}) {
      String body = method.equals("PATCH") ? "{\"name\":\"乙\"}" : null;
      assertThat(house.send(STRANGER, method, path, body).status()).isEqualTo(404);
      assertThat(house.send(READER, method, path, body).status()).isEqualTo(403);
      Answer nobodys = house.send(NOBODY, method, path, body);
      assertThat(nobodys.body().replace(id, "999999999"))
          .isEqualTo(house.send(NOBODY, method, nothing, body).body());
      assertThat(nobodys.status()).isBetween(400, 404);
    }
    assertThat(house.post(STRANGER, path + ":restore", "{}").status()).isEqualTo(404);
    assertThat(house.get(COLLEAGUE, path).status()).isEqualTo(404);
    assertThat(house.get(NOBODY, "/api/account").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/account",
        "/api/account:count",
        "/api/account/1001",
        "/api/account/1001/history",
        "/api/account/1001/why",
        "/api/acts",
        "/api/acts/1",
        "/api/search?q=a",
        "/api/catalog",
        "/api/openapi.json",
        "/api/regions",
        "/api/meta",
        "/api/events"
      })
  void asksStrangersToSignInAndTellsThemNothing(String path) {
    for (String method : new String[] {"GET", "POST", "PATCH", "DELETE", "PUT", "OPTIONS"}) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(house.address() + path))
              .method(method, HttpRequest.BodyPublishers.noBody());
      Answer answer = house.send(request);
      assertThat(answer.status()).as(method).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("NOT_SIGNED_IN");
      assertThat(answer.header("Allow")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT|/api/account|405",
        "DELETE|/api/account|405",
        "POST|/api/account/1001|405",
        "GET|/api/account/1001:restore|405",
        "GET|/api/account/x|404",
        "GET|/api/account/01|404",
        "GET|/api/account/1001/|404",
        "GET|/api/account/|404",
        "GET|/api/account/99999999999999999999|404",
        "GET|/api/account/1001/secret|404",
        "GET|/api/nothing|404",
        "POST|/api/deal/1001:lose|404",
        "GET|/api/|404"
      })
  void answersWhatIsNoRouteAsProblem(String method, String path, int status) {
    Answer answer = house.send(SELLER, method, path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo(ProblemJson.MEDIA_TYPE);
  }

  @Test
  void readsAndAnswersNothingButJson() {
    Answer form =
        house.send(
            SELLER,
            "POST",
            "/api/account",
            "name=x",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(form.status()).isEqualTo(415);
    Answer latin =
        house.send(
            SELLER,
            "POST",
            "/api/account",
            "{\"name\":\"x\"}",
            "Content-Type",
            "application/json;charset=iso-8859-1");
    assertThat(latin.status()).isEqualTo(415);
    assertThat(house.send(SELLER, "GET", "/api/account", null, "Accept", "text/html").status())
        .isEqualTo(406);
    assertThat(
            house
                .send(SELLER, "GET", "/api/account", null, "Accept", "text/html, */*;q=0.1")
                .status())
        .isEqualTo(200);
    Answer wrong = house.send(SELLER, "PATCH", "/api/account/1", "{}", "If-Match", "abc");
    assertThat(wrong.code()).isEqualTo("WRONG_HEADER");
    Answer large = house.post(SELLER, "/api/account", " ".repeat(JsonBody.MOST_BYTES + 1));
    assertThat(large.status()).isEqualTo(413);
  }
}
