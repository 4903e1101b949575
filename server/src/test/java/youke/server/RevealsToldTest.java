package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.ProductHouse.ACCESS;
import static youke.server.ProductHouse.ADMIN;
import static youke.server.ProductHouse.MANAGER;
import static youke.server.ProductHouse.SELLER;
import static youke.server.ProductHouse.STRANGER;
import static youke.server.ProductHouse.SYSTEM;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import youke.kernel.access.Rights;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Visibility;
import youke.product.Product;

/** Masked values that are shown on request: who may ask, and who had what shown. */
final class RevealsToldTest {
  private static final String PHONE = "13812345678";
  private static final String ASKED = "{\"field\":\"phone\"}";

  private static ProductHouse house;
  private static String account;
  private static String level;

  @BeforeAll
  static void open() {
    house = new ProductHouse();
    account = house.make(SELLER, "account", "{\"name\":\"宁波甬联化工\",\"phone\":\"" + PHONE + "\"}");
    String role = house.make(ACCESS, "accessRole", "{\"name\":\"客服\",\"code\":\"desk\"}");
    house.make(
        ACCESS,
        "roleGrant",
        "{\"role\":\"%s\",\"entity\":\"account\",\"right\":\"read\",\"scope\":\"ALL\"}"
            .formatted(role));
    level =
        house.make(
            ACCESS,
            "roleField",
            "{\"role\":\"%s\",\"entity\":\"account\",\"field\":\"phone\",\"visibility\":\"REVEALABLE\"}"
                .formatted(role));
    house.make(
        ADMIN, "roleAssignment", "{\"employee\":\"" + house.id(SYSTEM) + "\",\"role\":\"desk\"}");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void revealable() {
    level("REVEALABLE");
  }

  private static void level(String name) {
    house.ask(ACCESS, "PATCH", "/api/roleField/" + level, "{\"visibility\":\"" + name + "\"}");
  }

  private static ProductHouse.Answer reveal(String person, String id, String body) {
    return house.post(person, "/api/account/" + id + ":reveal", body);
  }

  private static long lines() {
    return house.number("select count(*) from act where kind = 'REVEAL'");
  }

  private static JsonNode named(JsonNode list, String name) {
    return list.valueStream()
        .filter(one -> one.path("name").stringValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theValueIsToldAndWhoKeepsAccessFindsWhoSawWhat() {
    ProductHouse.Answer masked = house.get(SYSTEM, "/api/account/" + account);
    assertThat(masked.body()).contains("138****5678").doesNotContain(PHONE);
    assertThat(masked.json().path("masked").toString()).contains("\"phone\"");
    ProductHouse.Answer told = reveal(SYSTEM, account, ASKED);
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.json().path("value").stringValue()).isEqualTo(PHONE);
    assertThat(told.headers().firstValue("Cache-Control")).contains("private, no-store");
    String act = told.json().path("act").stringValue();

    ProductHouse.Answer all = house.get(ACCESS, "/api/access:reveals?limit=1");
    JsonNode line = all.json().at("/acts/0");
    assertThat(line.path("id").stringValue()).isEqualTo(act);
    assertThat(line.path("kind").stringValue()).isEqualTo("REVEAL");
    assertThat(line.at("/author/title").stringValue()).isEqualTo("石系统");
    assertThat(line.at("/revealed/entity").stringValue()).isEqualTo("account");
    assertThat(line.at("/revealed/record").stringValue()).isEqualTo(account);
    assertThat(line.at("/revealed/field").stringValue()).isEqualTo("phone");
    assertThat(line.at("/revealed/fieldLabel/en").stringValue()).isEqualTo("Telephone");
    assertThat(line.has("taken")).isFalse();
    // who keeps access sees no business record, and learns neither name nor number
    assertThat(all.body()).doesNotContain(PHONE, "5678", "甬联");
    assertThat(house.ask(SYSTEM, "GET", "/api/acts?limit=1", null).at("/acts/0/revealed/title"))
        .hasToString("\"宁波甬联化工\"");
  }

  @Test
  void theHistoryOfTheRecordTellsItUnlessOnlyChangesAreAskedFor() {
    reveal(SYSTEM, account, ASKED);
    String history = "/api/account/" + account + "/history";
    JsonNode line = house.ask(SELLER, "GET", history + "?limit=1", null).at("/history/0");
    assertThat(line.path("change").stringValue()).isEqualTo("reveal");
    assertThat(line.at("/author/title").stringValue()).isEqualTo("石系统");
    assertThat(line.path("values").toString()).isEqualTo("[{\"field\":\"phone\",\"masked\":true}]");
    assertThat(house.get(SELLER, history + "?changes=true").body()).doesNotContain("reveal");
  }

  @Test
  void whoMayNotAskLearnsNothing() {
    reveal(SYSTEM, account, ASKED);
    long before = lines();
    ProductHouse.Answer absent = reveal(STRANGER, "999999999", ASKED);
    ProductHouse.Answer foreign = reveal(STRANGER, account, ASKED);
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.body().replace(account, "999999999")).isEqualTo(absent.body());
    assertThat(reveal(ACCESS, account, ASKED).status()).isEqualTo(403);
    assertThat(house.post(null, "/api/account/" + account + ":reveal", ASKED).status())
        .isEqualTo(401);
    level("MASKED");
    ProductHouse.Answer masked = reveal(SYSTEM, account, ASKED);
    assertThat(masked.status()).isEqualTo(403);
    assertThat(masked.code()).isEqualTo("STAYS_MASKED");
    level("HIDDEN");
    // the role of the system's administrator, which says nothing of it, leaves it masked
    assertThat(reveal(SYSTEM, account, ASKED).code()).isEqualTo("STAYS_MASKED");
    for (ProductHouse.Answer answer : new ProductHouse.Answer[] {absent, foreign, masked}) {
      assertThat(answer.body()).doesNotContain("138", "5678");
    }
    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void whoSeesItAnywayIsToldWithoutALine() {
    long before = lines();
    ProductHouse.Answer told = reveal(SELLER, account, ASKED);
    assertThat(told.json().path("value").stringValue()).isEqualTo(PHONE);
    assertThat(told.json().has("act")).isFalse();
    assertThat(reveal(MANAGER, account, ASKED).status()).isEqualTo(200);
    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void askedAgainItIsWrittenDownAgainAndNoAnswerIsKept() {
    long before = lines();
    for (int i = 0; i < 2; i++) {
      ProductHouse.Answer told =
          house.send(
              SYSTEM,
              "POST",
              "/api/account/" + account + ":reveal",
              ASKED,
              "Idempotency-Key",
              "once");
      assertThat(told.json().path("value").stringValue()).isEqualTo(PHONE);
    }
    assertThat(lines()).isEqualTo(before + 2);
    assertThat(house.number("select count(*) from idempotency where key = 'once'")).isZero();
    assertThat(
            house.number(
                "select count(*) from act a join act_change c on c.act = a.id where a.kind = 'REVEAL'"
                    + " and concat(a.details, c.old, c.new, a.reason) like '%5678%'"))
        .isZero();
  }

  @Test
  void aRequestThatIsWrongIsRefusedWithItsPlace() {
    assertThat(reveal(SYSTEM, account, "{}").code()).isEqualTo("MISSING_PROPERTY");
    assertThat(reveal(SYSTEM, account, "{\"field\":1}").status()).isEqualTo(400);
    assertThat(reveal(SYSTEM, account, "{\"field\":\"phone\",\"x\":1}").code())
        .isEqualTo("UNKNOWN_PROPERTY");
    assertThat(reveal(SYSTEM, account, "{\"field\":\"owner.phone\"}").code())
        .isEqualTo("UNKNOWN_FIELD");
    assertThat(house.get(SYSTEM, "/api/account/" + account + ":reveal").status()).isEqualTo(405);
    assertThat(
            house.post(SYSTEM, "/api/account/" + account + ":reveal?field=phone", ASKED).status())
        .isEqualTo(400);
  }

  @Test
  void theCatalogSaysWhatMayBeAskedFor() {
    JsonNode entities = house.ask(SYSTEM, "GET", "/api/catalog", null).path("entities");
    JsonNode phone = named(named(entities, "account").path("fields"), "phone");
    assertThat(phone.path("visibility").stringValue()).isEqualTo("MASKED");
    assertThat(phone.path("revealable").booleanValue()).isTrue();
    String door = "/api/account/{id}:reveal";
    assertThat(house.get(SYSTEM, "/api/openapi.json").body()).contains(door);
    assertThat(house.get(SELLER, "/api/openapi.json").body()).doesNotContain(door);
    assertThat(house.ask(ACCESS, "GET", "/api/access:matrix", null).toString())
        .contains("\"desk\":\"REVEALABLE\"");
  }

  @Test
  void aFileIsNotShownOnRequest() {
    Set<String> desk = Set.of("desk");
    FieldGrant grant = new FieldGrant("desk", "product", "document", Visibility.REVEALABLE);
    assertThat(Rights.of(desk, List.of(), List.of(grant)).visibility(Product.PRODUCT.document))
        .isEqualTo(Visibility.MASKED);
  }

  @Test
  void onlyWhoKeepsAccessSeesWhatWasShownToOthers() {
    reveal(SYSTEM, account, ASKED);
    for (String person : new String[] {SELLER, STRANGER, MANAGER, SYSTEM}) {
      assertThat(house.get(person, "/api/access:reveals").status()).as(person).isEqualTo(403);
    }
    assertThat(house.get(null, "/api/access:reveals").status()).isEqualTo(401);
    assertThat(house.get(STRANGER, "/api/acts").body()).doesNotContain("REVEAL");
  }
}
