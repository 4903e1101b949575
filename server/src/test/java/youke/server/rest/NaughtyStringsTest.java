package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.rest.RestHouse.MANAGER;
import static youke.server.rest.RestHouse.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.server.rest.RestHouse.Answer;

/** What people paste comes back as it went in, from each text field. */
final class NaughtyStringsTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, Integer> FIELDS =
      Map.of(
          "name", 200, "phone", 40, "mail", 254, "address", 500, "remark", 20_000, "secret", 200);
  private static final List<String> OWN =
      List.of(
          " ",
          "　全角　",
          "' or 1=1 --",
          "\"; drop table account; --",
          "%s%n_\\'%",
          "<script>alert(1)</script>",
          "\u202Eabc\u202C",
          "\u0001\u001F\u007F\u0085",
          "\r\nSet-Cookie: a=b",
          "👩‍👩‍👧‍👦 𠮷野家 Z̸̡̛",
          "null",
          "${jndi:ldap://x}",
          "{{7*7}}",
          "$1",
          "\\u0041",
          "\uFFFE\uFFFF",
          "ﬁ ﬀ İ ı ß");

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
  void ownOnesComeBack() {
    comeBack(OWN);
  }

  @Test
  void thoseOfThePublicListComeBack() throws IOException {
    List<String> all = new ArrayList<>();
    try (InputStream in = SharedData.open("10_import/naughty_strings/blns.json")) {
      JSON.readTree(in).forEach(one -> all.add(one.stringValue()));
    }
    assertThat(all).hasSizeGreaterThan(400);
    all.removeIf(String::isEmpty);
    comeBack(all);
  }

  @Test
  void ownOnesAreFoundByAConditionAndBreakNothing() {
    for (String text : OWN) {
      String id = house.make(MANAGER, "account", values(text).toString());
      String condition = "remark == " + RestHouse.quoted(text);
      Answer found = house.get(MANAGER, "/api/account?limit=500&filter=" + escaped(condition));
      assertThat(found.json().path("records").findValuesAsString("id")).as(text).contains(id);
      assertThat(house.get(MANAGER, "/api/account?search=" + escaped(text)).status())
          .isEqualTo(200);
      assertThat(house.get(MANAGER, "/api/search?q=" + escaped(text)).status()).isEqualTo(200);
      for (String parameter : List.of("filter", "sort", "fields", "after")) {
        Answer answer = house.get(MANAGER, "/api/account?" + parameter + "=" + escaped(text));
        assertThat(answer.status()).as(parameter + " " + text).isIn(200, 400);
      }
    }
  }

  private static void comeBack(List<String> texts) {
    Map<String, String> byId = new LinkedHashMap<>();
    for (int from = 0; from < texts.size(); from += 100) {
      List<String> some = texts.subList(from, Math.min(from + 100, texts.size()));
      ArrayNode steps = JSON.createArrayNode();
      some.forEach(text -> steps.addObject().put("create", "account").set("values", values(text)));
      Answer made = house.post(MANAGER, "/api/batch", steps.toString());
      assertThat(made.status()).as(made.body()).isEqualTo(200);
      List<String> ids = made.json().path("records").findValuesAsString("id");
      for (int i = 0; i < some.size(); i++) {
        byId.put(ids.get(i), some.get(i));
      }
    }
    int seen = 0;
    String next = "";
    do {
      JsonNode page = house.get(MANAGER, "/api/account?limit=500" + next).json();
      for (JsonNode record : page.path("records")) {
        String text = byId.get(record.path("id").stringValue());
        if (text != null) {
          seen++;
          values(text)
              .properties()
              .forEach(
                  field ->
                      assertThat(record.path("values").path(field.getKey()))
                          .as(field.getKey())
                          .isEqualTo(field.getValue()));
        }
      }
      JsonNode more = page.path("next");
      next = more.isMissingNode() ? "" : "&after=" + escaped(more.stringValue());
    } while (!next.isEmpty());
    assertThat(seen).isEqualTo(byId.size());
  }

  /** Every text field that is long enough for it. */
  private static ObjectNode values(String text) {
    ObjectNode values = JSON.createObjectNode();
    int length = text.codePointCount(0, text.length());
    FIELDS.forEach(
        (field, most) -> {
          if (length <= most) {
            values.put(field, text);
          }
        });
    if (!values.has("name") || text.isBlank()) {
      values.put("name", "-");
    }
    return values;
  }
}
