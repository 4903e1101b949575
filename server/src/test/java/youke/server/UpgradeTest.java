package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static youke.server.ProductHouse.ACCESS;
import static youke.server.ProductHouse.MANAGER;
import static youke.server.ProductHouse.SELLER;
import static youke.server.ProductHouse.STRANGER;
import static youke.server.ProductHouse.SYSTEM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import youke.postgres.TestDatabase;

/**
 * A book that a release left is opened by this build with everything in it. How a release's
 * snapshot is made is written in {@code docs/releasing.md}.
 */
final class UpgradeTest {
  private static final Path RELEASES = Path.of("src", "test", "resources", "youke", "releases");
  private static final String PASSWORD = "Lao-ke-hu 4711 xyz";
  private static final String BOOK = "book";

  static Stream<Path> releases() throws IOException {
    try (Stream<Path> files = Files.list(RELEASES)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream();
    }
  }

  /** Makes the snapshot of this build, as the release that the property names. */
  @Test
  @EnabledIfSystemProperty(named = "youke.release", matches = "\\d+\\.\\d+")
  void writesTheSnapshotOfARelease() throws Exception {
    Path file = RELEASES.resolve(System.getProperty("youke.release") + ".sql");
    try (ProductHouse house = new ProductHouse()) {
      fill(house);
      Files.writeString(file, ReleaseSnapshot.of(house.pool(), BOOK));
    }
    fail("Written %s: keep it with the release", file);
  }

  /** Something of everything that a book keeps. */
  private static void fill(ProductHouse house) {
    house.ask(
        SYSTEM,
        "POST",
        "/api/definitions",
        """
        {"basis":0,
         "fields":[{"entity":"account","name":"x_use","label":{"zh":"年用量","en":"Annual use"},
                    "kind":{"type":"number","scale":1}},
                   {"entity":"account","name":"x_words","label":{"zh":"暗号","en":"Words"},
                    "kind":{"type":"text","max":50},"traits":["SEARCHED"]}],
         "entities":[{"name":"x_tank","label":{"zh":"储罐","en":"Tank"},"owned":true,
                      "grants":[{"role":"SALES","right":"read","scope":"OWN"},
                                {"role":"SALES","right":"create","scope":"OWN"}]}],
         "lists":[{"entity":"account","name":"x_big","label":{"zh":"大户","en":"Large"},
                   "filter":"x_use > 5","columns":["name","x_use"],"sort":["name"]}]}
        """);
    String account =
        house.make(
            SELLER,
            "account",
            "{\"name\":\"宁波甬联化工\",\"phone\":\"13800001234\",\"x_use\":\"12.5\",\"x_words\":\"老地方\"}");
    house.ask(SELLER, "PATCH", "/api/account/" + account, "{\"phone\":\"13900001234\"}");
    house.make(SELLER, "x_tank", "{\"name\":\"一号罐\"}");
    house.make(STRANGER, "account", "{\"name\":\"南方石化\"}");
    String gone = house.make(SELLER, "account", "{\"name\":\"删掉的\"}");
    house.ask(SELLER, "DELETE", "/api/account/" + gone, null);
    house.make(SELLER, "task", "{\"subject\":\"回访\",\"account\":\"" + account + "\"}");
    house.ask(
        SELLER,
        "POST",
        "/api/views",
        "{\"entity\":\"account\",\"name\":\"我的视图\",\"state\":{\"a\":1}}");
    house.ask(SELLER, "PATCH", "/api/preferences", "{\"theme\":\"dark\"}");
    String link =
        house
            .ask(ACCESS, "POST", "/api/people/" + house.id(SELLER) + "/link", "{}")
            .path("path")
            .stringValue();
    ProductHouse.Answer set =
        house.send(
            null,
            "POST",
            "/api/password",
            "{\"link\":\""
                + link.substring(link.indexOf('#') + 1)
                + "\",\"password\":\""
                + PASSWORD
                + "\"}",
            "Youke-Client",
            "test");
    assertThat(set.status()).as(set.body()).isEqualTo(200);
  }

  @Test
  void thereIsASnapshotOfEachRelease() throws IOException {
    assertThat(releases()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void aBookOfARelease(Path release) throws IOException, SQLException {
    TestDatabase database = TestDatabase.fresh();
    ReleaseSnapshot.restore(database.dataSource(), BOOK, Files.readString(release));
    try (ProductHouse house = new ProductHouse(database, "")) {
      everythingIsThere(house);
      lifeGoesOn(house);
    }
  }

  private static void everythingIsThere(ProductHouse house) {
    JsonNode found = house.ask(SELLER, "GET", "/api/account?fields=*", null);
    assertThat(found.path("records").size()).isEqualTo(1);
    JsonNode values = found.at("/records/0/values");
    assertThat(values.path("name").stringValue()).isEqualTo("宁波甬联化工");
    assertThat(values.path("x_use").stringValue()).isEqualTo("12.5");
    assertThat(values.path("x_words").stringValue()).isEqualTo("老地方");
    String id = found.at("/records/0/id").stringValue();
    assertThat(house.ask(SELLER, "GET", "/api/account/" + id + "/history", null).toString())
        .contains("13800001234", "陈思远");
    for (String typed : List.of("yonglian", "nbyl", "联化工", "地方", "13900001234", "1234")) {
      assertThat(house.ask(SELLER, "GET", "/api/search?q=" + typed, null).toString())
          .as(typed)
          .contains(id);
    }
    assertThat(house.ask(SELLER, "GET", "/api/x_tank?fields=name", null).toString())
        .contains("一号罐");
    assertThat(house.ask(SELLER, "GET", "/api/recycle-bin", null).toString()).contains("删掉的");
    assertThat(house.ask(SELLER, "GET", "/api/task?fields=subject", null).toString())
        .contains("回访");
    assertThat(house.ask(SELLER, "GET", "/api/views", null).toString()).contains("我的视图");
    assertThat(house.ask(SELLER, "GET", "/api/preferences", null).toString()).contains("dark");
    assertThat(house.ask(SELLER, "GET", "/api/catalog", null).toString()).contains("x_big");
    assertThat(house.ask(MANAGER, "GET", "/api/account?fields=name", null).toString())
        .contains("宁波甬联化工")
        .doesNotContain("南方石化");
    ProductHouse.Answer in =
        house.send(
            null,
            "POST",
            "/api/sign-in",
            "{\"login\":\"chen\",\"password\":\"" + PASSWORD + "\"}",
            "Youke-Client",
            "test");
    assertThat(in.status()).as(in.body()).isEqualTo(200);
  }

  private static void lifeGoesOn(ProductHouse house) {
    Map<String, String> numbers = new java.util.HashMap<>();
    for (String name : List.of("升级后一", "升级后二")) {
      String id = house.make(SELLER, "account", "{\"name\":\"" + name + "\",\"x_use\":\"1\"}");
      String number =
          house
              .ask(SELLER, "GET", "/api/account/" + id + "?fields=number", null)
              .at("/values/number")
              .stringValue();
      assertThat(numbers.put(number, id)).as(number).isNull();
    }
    String deleted =
        house.ask(SELLER, "GET", "/api/recycle-bin", null).at("/records/0/id").stringValue();
    house.ask(SELLER, "POST", "/api/account/" + deleted + ":restore", "{}");
    long version = house.ask(SYSTEM, "GET", "/api/definitions", null).path("version").longValue();
    house.ask(
        SYSTEM,
        "POST",
        "/api/definitions",
        "{\"basis\":"
            + version
            + ",\"fields\":[{\"entity\":\"account\",\"name\":\"x_new\",\"label\":{\"zh\":\"新\",\"en\":\"New\"},\"kind\":{\"type\":\"date\"}}]}");
    assertThat(house.get(SELLER, "/api/account?fields=x_new").status()).isEqualTo(200);
  }
}
