package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static youke.server.rest.RestHouse.MANAGER;
import static youke.server.rest.RestHouse.NOBODY;
import static youke.server.rest.RestHouse.READER;
import static youke.server.rest.RestHouse.SELLER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import youke.Business;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions;
import youke.kernel.sample.Sample;

final class OpenApiTest {
  private static final Path KEPT = Path.of("..", "docs", "openapi.json");
  private static final String WRITE = "youke.golden";

  private static RestHouse house;

  @BeforeAll
  static void open() {
    house = new RestHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Catalog business() {
    return Catalog.compile(Business.CONTENTS, Definitions.NONE).orThrow();
  }

  @Test
  void isAValidDocument() throws Exception {
    assertThat(Judge.mistakes(OpenApi.whole(Sample.catalog()).toString())).isEmpty();
    assertThat(Judge.mistakes(OpenApi.whole(business()).toString())).isEmpty();
    for (long person : new long[] {SELLER, MANAGER, READER, NOBODY}) {
      assertThat(Judge.mistakes(house.get(person, "/api/openapi.json").body())).isEmpty();
    }
  }

  @Test
  void theJudgeFindsMistakes() throws Exception {
    String document = OpenApi.whole(Sample.catalog()).toString();
    assertThat(Judge.mistakes(document.replace("\"in\":\"query\"", "\"in\":\"somewhere\"")))
        .isNotEmpty();
    assertThat(Judge.mistakes(document.replace("\"type\":\"object\"", "\"type\":\"thing\"")))
        .isNotEmpty();
  }

  /** A change of the product's catalog changes what programs rely on: look at the difference. */
  @Test
  void isTheDocumentThatIsKept() throws IOException {
    StringBuilder text = new StringBuilder();
    write(text, OpenApi.whole(business()), 2);
    String now = text.append('\n').toString();
    if (System.getProperty(WRITE) != null) {
      Files.writeString(KEPT, now);
      fail("Written %s: review the difference, then build again", KEPT);
    }
    assertThat(Files.readString(KEPT))
        .as("%s against the catalog (-D%s=write writes it anew)", KEPT, WRITE)
        .isEqualTo(now);
  }

  /** An address and a schema a line, so that a difference can be read. */
  private static void write(StringBuilder text, JsonNode node, int depth) {
    if (depth == 0 || !node.isObject()) {
      text.append(node);
      return;
    }
    String before = "{\n";
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      text.append(before).append('"').append(member.getKey()).append("\":");
      write(text, member.getValue(), member.getKey().equals("components") ? 2 : depth - 1);
      before = ",\n";
    }
    text.append("\n}");
  }

  @Test
  void tellsAPersonWhatThatPersonMayUse() {
    JsonNode seller = house.get(SELLER, "/api/openapi.json").json();
    assertThat(seller.at("/components/schemas/AccountValues/properties").has("secret")).isFalse();
    assertThat(seller.at("/components/schemas/AccountValues/properties").has("phone")).isTrue();
    assertThat(seller.at("/components/schemas/AccountNew/properties").has("phone")).isFalse();
    assertThat(seller.path("paths").has("/api/deal/{id}:win")).isTrue();
    JsonNode manager = house.get(MANAGER, "/api/openapi.json").json();
    assertThat(manager.at("/components/schemas/AccountNew/properties").has("phone")).isTrue();
    JsonNode reader = house.get(READER, "/api/openapi.json").json();
    assertThat(reader.path("paths").path("/api/account").has("post")).isFalse();
    assertThat(reader.path("paths").has("/api/deal")).isFalse();
    JsonNode nobody = house.get(NOBODY, "/api/openapi.json").json();
    assertThat(nobody.path("paths").has("/api/account")).isFalse();
  }

  @Test
  void answersAreAsItSays() throws Exception {
    String document = house.get(MANAGER, "/api/openapi.json").body();
    String account =
        house.make(
            MANAGER,
            "account",
            "{\"name\":\"甲\",\"level\":\"A\",\"tags\":[\"RED\"],\"share\":1,\"since\":\"2026-01-01\","
                + "\"creditLimit\":{\"amount\":\"99\"},\"keyAccount\":true,\"staff\":3}");
    String deal = house.make(MANAGER, "deal", "{\"name\":\"单\",\"account\":\"" + account + "\"}");
    judge(document, "Account", house.get(MANAGER, "/api/account/" + account));
    judge(document, "AccountPage", house.get(MANAGER, "/api/account"));
    judge(document, "AccountPage", house.get(MANAGER, "/api/account?fields=name,owner.name"));
    judge(document, "Counted", house.get(MANAGER, "/api/account:count"));
    judge(document, "Totals", house.get(MANAGER, "/api/account:totals?by=level&totals=sum(staff)"));
    judge(document, "History", house.get(MANAGER, "/api/account/" + account + "/history"));
    judge(document, "Reasons", house.get(MANAGER, "/api/account/" + account + "/why"));
    judge(document, "Members", house.get(MANAGER, "/api/account/" + account + "/members"));
    RestHouse.Answer won =
        house.post(MANAGER, "/api/deal/" + deal + ":win", "{\"on\":\"2026-11-21\"}");
    judge(document, "Written", won);
    String act = won.json().path("act").stringValue();
    judge(document, "Acts", house.get(MANAGER, "/api/acts"));
    judge(document, "Act", house.get(MANAGER, "/api/acts/" + act));
    judge(document, "Undone", house.post(MANAGER, "/api/acts/" + act + ":undo?preview=true", ""));
    judge(
        document,
        "Account",
        house.send(MANAGER, "PATCH", "/api/account/" + account + "?fields=*", "{\"staff\":4}"));
    judge(document, "Found", house.get(MANAGER, "/api/search?q=" + RestHouse.escaped("甲")));
    judge(document, "Problem", house.post(MANAGER, "/api/account", "{}"));
    judge(
        document,
        "BulkAnswer",
        house.post(MANAGER, "/api/account:bulk", "{\"ids\":[\"1\"],\"delete\":true}"));
    judge(
        document,
        "Receipt",
        house.post(MANAGER, "/api/batch", "[{\"delete\":\"account\",\"id\":\"" + account + "\"}]"));
  }

  private static void judge(String document, String schema, RestHouse.Answer answer)
      throws Exception {
    assertThat(Judge.mistakes(document, schema, answer.body()))
        .as(schema + " " + answer.body())
        .isEmpty();
    assertThat(Judge.mistakes(document, schema, "{\"strange\":1}")).isNotEmpty();
  }
}
