package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.ProductHouse.ACCESS;
import static youke.server.ProductHouse.MANAGER;
import static youke.server.ProductHouse.SELLER;
import static youke.server.ProductHouse.SYSTEM;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class DefinitionsTest {
  private static ProductHouse house;

  @BeforeAll
  static void open() {
    house = new ProductHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static long version() {
    return house.ask(SYSTEM, "GET", "/api/definitions", null).path("version").longValue();
  }

  private static ProductHouse.Answer define(String parts) {
    return house.post(SYSTEM, "/api/definitions", "{\"basis\":" + version() + "," + parts + "}");
  }

  private static String field(String name, String zh) {
    return """
        {"entity":"account","name":"%s","label":{"zh":"%s","en":"%s"},"kind":{"type":"number","scale":1}}"""
        .formatted(name, zh, name);
  }

  private static JsonNode entity(JsonNode catalog, String name) {
    return catalog
        .path("entities")
        .valueStream()
        .filter(one -> one.path("name").stringValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.stringValue()));
    return texts;
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void anAttributeIsInTheFormFilteredBySummedAndTakenBack() {
    ProductHouse.Answer made = define("\"fields\":[" + field("x_annual_use", "年用量") + "]");
    assertThat(made.status()).as(made.body()).isEqualTo(200);
    long defined = made.json().path("version").longValue();
    String id = house.make(SELLER, "account", "{\"name\":\"镇海炼化\",\"x_annual_use\":\"12.5\"}");
    JsonNode found =
        house.ask(SELLER, "GET", "/api/account?filter=" + escaped("x_annual_use > 12"), null);
    assertThat(found.at("/records/0/id").stringValue()).isEqualTo(id);
    JsonNode sum = house.ask(SELLER, "GET", "/api/account:totals?totals=sum(x_annual_use)", null);
    assertThat(sum.toString()).contains("12.5");
    JsonNode groups =
        entity(house.ask(SELLER, "GET", "/api/catalog", null), "account").path("form");
    assertThat(texts(groups.get(groups.size() - 1).path("fields"))).contains("x_annual_use");

    JsonNode undone = house.ask(SYSTEM, "POST", "/api/definitions/" + defined + ":undo", "{}");
    assertThat(undone.path("version").longValue()).isEqualTo(defined + 1);
    assertThat(house.get(SELLER, "/api/account?fields=x_annual_use").status()).isEqualTo(400);
    JsonNode history = house.ask(SYSTEM, "GET", "/api/definitions:history?limit=2", null);
    assertThat(history.at("/changes/0/undoes").longValue()).isEqualTo(defined);
    assertThat(history.at("/changes/1/author/title").stringValue()).isEqualTo("石系统");
    assertThat(history.at("/changes/1/items/0/after/name").stringValue()).isEqualTo("x_annual_use");
  }

  @Test
  void placesFieldsInFormAndListInTheOrderGiven() {
    define("\"fields\":[" + field("x_tanks", "储罐") + "," + field("x_lines", "产线") + "]");
    ProductHouse.Answer placed =
        define(
            """
            "forms":[{"entity":"account","groups":[
               {"name":"plant","label":{"zh":"装置","en":"Plant"},"fields":["x_lines","name","x_tanks"]}],
               "left":["region"]}],
             "lists":[{"entity":"account","name":"x_tanks","label":{"zh":"按储罐","en":"By tanks"},
               "filter":"x_tanks > 1","columns":["x_tanks","name"],"sort":["-x_tanks","name"]},
              {"entity":"account","name":"mine","label":{"zh":"我的","en":"Mine"},
               "filter":"owner == me()","columns":["name","x_tanks"],"sort":["name"]}]""");
    assertThat(placed.status()).as(placed.body()).isEqualTo(200);
    JsonNode account = entity(house.ask(SELLER, "GET", "/api/catalog", null), "account");
    assertThat(account.at("/form/0/name").stringValue()).isEqualTo("plant");
    assertThat(texts(account.at("/form/0/fields"))).containsExactly("x_lines", "name", "x_tanks");
    assertThat(account.path("form").toString()).doesNotContain("\"region\"");
    assertThat(account.path("form").toString()).contains("\"lifeCycle\"");
    List<String> lists = new ArrayList<>();
    account.path("lists").forEach(list -> lists.add(list.path("name").stringValue()));
    assertThat(lists).contains("x_tanks", "mine").doesNotHaveDuplicates();
    JsonNode own =
        account
            .path("lists")
            .valueStream()
            .filter(list -> list.path("name").stringValue().equals("x_tanks"))
            .findFirst()
            .orElseThrow();
    assertThat(texts(own.path("columns"))).containsExactly("x_tanks", "name");
    assertThat(texts(own.path("sort"))).containsExactly("-x_tanks", "name");

    // a field that goes leaves form and lists whole
    define("\"remove\":[{\"part\":\"field\",\"entity\":\"account\",\"name\":\"x_tanks\"}]");
    JsonNode after = entity(house.ask(SELLER, "GET", "/api/catalog", null), "account");
    assertThat(texts(after.at("/form/0/fields"))).containsExactly("x_lines", "name");
    define(
        "\"remove\":[{\"part\":\"form\",\"entity\":\"account\"},"
            + "{\"part\":\"list\",\"entity\":\"account\",\"name\":\"mine\"}]");
    JsonNode back = entity(house.ask(SELLER, "GET", "/api/catalog", null), "account");
    assertThat(back.at("/form/0/name").stringValue()).isNotEqualTo("plant");
  }

  @Test
  void aRuleOfNumbersIsHeldFromThenOn() {
    ProductHouse.Answer ruled =
        define("\"numberings\":[{\"entity\":\"account\",\"pattern\":\"KEHU-{00000}\"}]");
    assertThat(ruled.status()).as(ruled.body()).isEqualTo(200);
    String id = house.make(SELLER, "account", "{\"name\":\"甬江石化\"}");
    assertThat(
            house
                .ask(SELLER, "GET", "/api/account/" + id + "?fields=number", null)
                .at("/values/number")
                .stringValue())
        .startsWith("KEHU-0");
    JsonNode whole = house.ask(SYSTEM, "GET", "/api/definitions:catalog", null);
    assertThat(entity(whole, "account").at("/numbering/pattern").stringValue())
        .isEqualTo("KEHU-{00000}");
    define("\"remove\":[{\"part\":\"numbering\",\"entity\":\"account\"}]");
  }

  @Test
  void aDictionaryGetsEntriesOfItsOwn() {
    JsonNode whole = house.ask(SYSTEM, "GET", "/api/definitions:catalog", null);
    JsonNode dictionary = whole.at("/dictionaries/0");
    String name = dictionary.path("name").stringValue();
    ProductHouse.Answer defined =
        define(
            "\"dictionaries\":[{\"name\":\""
                + name
                + "\",\"label\":"
                + dictionary.path("label")
                + ",\"entries\":[{\"code\":\"MINE\",\"label\":{\"zh\":\"自定\",\"en\":\"Own\"}}]}]");
    assertThat(defined.status()).as(defined.body()).isEqualTo(200);
    assertThat(house.ask(SELLER, "GET", "/api/catalog", null).path("dictionaries").toString())
        .contains("\"MINE\"");
    define("\"remove\":[{\"part\":\"dictionary\",\"name\":\"" + name + "\"}]");
  }

  @Test
  void oneFileCarriesThemToAnotherBook() {
    define("\"fields\":[" + field("x_carried", "带走") + "]");
    ProductHouse.Answer file = house.get(SYSTEM, "/api/definitions:export");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    define("\"remove\":[{\"part\":\"field\",\"entity\":\"account\",\"name\":\"x_carried\"}]");
    JsonNode preview =
        house.ask(SYSTEM, "POST", "/api/definitions:import?preview=true", file.body());
    assertThat(preview.path("differences").toString()).contains("\"NEW\"");
    assertThat(house.get(SELLER, "/api/account?fields=x_carried").status()).isEqualTo(400);
    house.ask(SYSTEM, "POST", "/api/definitions:import", file.body());
    assertThat(house.get(SELLER, "/api/account?fields=x_carried").status()).isEqualTo(200);
  }

  @Test
  void aPreviewDoesNothing() {
    ProductHouse.Answer rehearsed =
        house.post(
            SYSTEM,
            "/api/definitions?preview=true",
            "{\"basis\":" + version() + ",\"fields\":[" + field("x_never", "从不") + "]}");
    assertThat(rehearsed.status()).as(rehearsed.body()).isEqualTo(200);
    assertThat(house.get(SELLER, "/api/account?fields=x_never").status()).isEqualTo(400);
  }

  @Test
  void twoAdministratorsDoNotOverwriteEachOther() {
    long seen = version();
    define("\"fields\":[" + field("x_twice", "一") + "]");
    ProductHouse.Answer late =
        house.post(
            SYSTEM,
            "/api/definitions",
            "{\"basis\":" + seen + ",\"fields\":[" + field("x_twice", "二") + "]}");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("DEFINED_MEANWHILE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"fields\":[{\"entity\":\"account\",\"name\":\"bad\",\"label\":{\"zh\":\"一\",\"en\":\"a\"},\"kind\":{\"type\":\"text\"}}] ~ BAD_NAME ~ account.bad",
        "\"fields\":[{\"entity\":\"account\"}] ~ REQUIRED ~ fields[0].name",
        "\"fields\":[{\"entity\":\"account\",\"name\":\"x_a\",\"label\":{\"zh\":\"一\",\"en\":\"a\"},\"kind\":{\"type\":\"thing\"}}] ~ UNKNOWN_OPTION ~ fields[0].kind.type",
        "\"things\":[] ~ UNKNOWN_PARAMETER ~ things",
        "\"remove\":[{\"part\":\"thing\"}] ~ UNKNOWN_OPTION ~ remove[0].part",
        "\"remove\":[{\"part\":\"field\",\"entity\":\"account\",\"name\":\"x_none\"}] ~ NOT_DEFINED ~ account.x_none",
        "\"forms\":[{\"entity\":\"account\",\"groups\":[{\"name\":\"a\",\"label\":{\"zh\":\"一\",\"en\":\"a\"},\"fields\":[\"nothing\"]}]}] ~ UNKNOWN_PART ~ account",
        "\"forms\":[{\"entity\":\"account\",\"groups\":[{\"name\":\"a\",\"label\":{\"zh\":\"一\",\"en\":\"a\"},\"fields\":[\"name\",\"name\"]}]}] ~ DUPLICATE ~ account",
        "\"forms\":[{\"entity\":\"nothing\",\"groups\":[]}] ~ UNKNOWN_TARGET ~ nothing",
        "\"lists\":[{\"entity\":\"account\",\"name\":\"own\",\"label\":{\"zh\":\"一\",\"en\":\"a\"},\"columns\":[\"name\"]}] ~ BAD_NAME ~ account.own",
        "\"lists\":[{\"entity\":\"account\",\"name\":\"x_l\",\"label\":{\"zh\":\"一\",\"en\":\"a\"},\"columns\":[]}] ~ NO_COLUMNS ~ account.x_l",
        "\"lists\":[{\"entity\":\"account\",\"name\":\"x_l\",\"label\":{\"zh\":\"一\",\"en\":\"a\"},\"columns\":[\"name\"],\"filter\":\"nothing == 1\"}] ~ UNKNOWN_FIELD ~ ``",
        "\"numberings\":[{\"entity\":\"account\",\"pattern\":\"no sequence\"}] ~ BAD_NUMBERING ~ account",
        "\"numberings\":[{\"entity\":\"employee\",\"pattern\":\"E{000}\"}] ~ NOT_NUMBERED ~ employee"
      })
  void whatIsWrongIsToldWithItsPlace(String parts, String code, String place) {
    long before = version();
    ProductHouse.Answer refused = define(parts);
    assertThat(refused.status()).as(refused.body()).isBetween(400, 422);
    assertThat(refused.code()).as(refused.body()).isEqualTo(code);
    assertThat(refused.json().at("/problems/0/field").asString("")).isEqualTo(place);
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void onlyWhoConfiguresTheSystemLearnsOrChangesAnything() {
    for (String person : new String[] {SELLER, MANAGER, ACCESS}) {
      for (String path :
          List.of(
              "/api/definitions",
              "/api/definitions:catalog",
              "/api/definitions:history",
              "/api/definitions:export")) {
        ProductHouse.Answer answer = house.get(person, path);
        assertThat(answer.status()).as(person + path).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("x_", "account");
      }
      for (String path :
          List.of("/api/definitions", "/api/definitions:import", "/api/definitions/1:undo")) {
        assertThat(house.post(person, path, "{}").status()).as(person + path).isEqualTo(403);
      }
    }
    assertThat(house.get(null, "/api/definitions").status()).isEqualTo(401);
    assertThat(house.get(SYSTEM, "/api/account").status()).isEqualTo(403);
  }
}
