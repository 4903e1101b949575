package youke.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files on the records of the product: brought, hung up, and given to who sees the record. */
final class FileRoutesTest {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };
  private static BusinessHouse house;
  private static long seller;
  private static long other;

  @BeforeAll
  static void open() {
    house = new BusinessHouse();
    seller = person("陈思远");
    other = person("赵敏");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static long person(String name) {
    long person = house.make("employee", "{\"name\":\"" + name + "\"}");
    house.assign(person, "SALES");
    return person;
  }

  private static Bringing.Answer bring(long person, String name, byte[] content) {
    return house.send(
        person,
        "POST",
        "/api/files?name=" + BusinessHouse.escaped(name),
        content,
        "application/octet-stream");
  }

  private static String brought(long person, String name, byte[] content) {
    Bringing.Answer answer = bring(person, name, content);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static Bringing.Answer note(long person, String file) {
    return house.post(
        person,
        "/api/note?fields=attachment",
        "{\"text\":\"见附件\",\"attachment\":\"" + file + "\"}");
  }

  private static byte[] text(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void isGivenToWhoSeesTheRecordAndToNobodyElse() {
    String file = brought(seller, "报价 单.png", PNG);
    assertThat(house.get(seller, "/api/files/" + file).status()).isEqualTo(200);
    assertThat(house.get(house.administrator, "/api/files/" + file).status()).isEqualTo(404);
    Bringing.Answer made = note(seller, file);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String record = made.json().path("id").asString();
    assertThat(
            house
                .get(seller, "/api/note/" + record)
                .json()
                .path("values")
                .path("attachment")
                .path("title")
                .asString())
        .isEqualTo("报价 单.png");
    Bringing.Answer given = house.get(house.administrator, "/api/files/" + file);
    assertThat(given.status()).isEqualTo(200);
    assertThat(given.bytes()).isEqualTo(PNG);
    Bringing.Answer refused = house.get(other, "/api/files/" + file);
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.body()).isEqualTo(house.get(other, "/api/files/987654321").body());
    assertThat(house.get(99_999, "/api/files/" + file).status()).isEqualTo(401);
  }

  @Test
  void isNotGivenAnyMoreWhenTheRecordIsGoneOrHoldsAnother() {
    String file = brought(seller, "a.txt", text("eins"));
    String record = note(seller, file).json().path("id").asString();
    String second = brought(seller, "b.txt", text("zwei"));
    assertThat(change(seller, record, second).status()).isEqualTo(200);
    assertThat(house.get(seller, "/api/files/" + file).status()).isEqualTo(404);
    assertThat(house.get(seller, "/api/files/" + second).status()).isEqualTo(200);
    assertThat(change(seller, record, file).status()).isEqualTo(200);
    assertThat(house.get(seller, "/api/files/" + file).status()).isEqualTo(200);
    assertThat(house.send(seller, "DELETE", "/api/note/" + record, null, null).status())
        .isEqualTo(200);
    assertThat(house.get(seller, "/api/files/" + file).status()).isEqualTo(404);
  }

  private static Bringing.Answer change(long person, String record, String file) {
    return house.send(
        person,
        "PATCH",
        "/api/note/" + record,
        text("{\"attachment\":\"" + file + "\"}"),
        "application/json");
  }

  @Test
  void nobodyComesByAFileThroughItsNumber() {
    String foreign = brought(seller, "geheim.txt", text("geheim"));
    Bringing.Answer stolen = note(other, foreign);
    assertThat(stolen.status()).isEqualTo(422);
    assertThat(stolen.code()).isEqualTo("LINK_NOT_FOUND");
    Bringing.Answer none = note(other, "987654321");
    assertThat(withoutRecord(stolen)).isEqualTo(withoutRecord(none));
    String record = note(seller, foreign).json().path("id").asString();
    assertThat(note(other, foreign).code()).isEqualTo("LINK_NOT_FOUND");
    assertThat(note(seller, foreign).code()).isEqualTo("LINK_NOT_FOUND");
    assertThat(house.get(seller, "/api/note/" + record).status()).isEqualTo(200);
    assertThat(house.get(other, "/api/files/" + foreign).status()).isEqualTo(404);
  }

  private static String withoutRecord(Bringing.Answer answer) {
    return answer.body().replaceAll("\"record\":\"[0-9]+\"", "");
  }

  @Test
  void isSavedNotRun() {
    for (String name : List.of("x.svg", "x.html", "x.xml", "x.txt", "x")) {
      String content = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
      String file = brought(seller, name, text(content));
      Bringing.Answer given = house.get(seller, "/api/files/" + file + "?shown=true");
      assertThat(header(given, "Content-Type")).as(name).isEqualTo("application/octet-stream");
      assertThat(header(given, "Content-Disposition")).startsWith("attachment");
      assertThat(header(given, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(given, "Content-Security-Policy")).contains("default-src 'none'; sandbox");
    }
    String picture = brought(seller, "x.png", PNG);
    assertThat(header(house.get(seller, "/api/files/" + picture), "Content-Disposition"))
        .startsWith("attachment");
    Bringing.Answer shown = house.get(seller, "/api/files/" + picture + "?shown=true");
    assertThat(header(shown, "Content-Disposition")).startsWith("inline");
    assertThat(header(shown, "Content-Type")).isEqualTo("image/png");
  }

  private static String header(Bringing.Answer answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void programsAndWhatIsNotWhatItSaysAreRefused() {
    assertThat(bring(seller, "setup.exe", text("MZ")).code()).isEqualTo("PROGRAM");
    assertThat(bring(seller, "bild.txt", new byte[] {'M', 'Z', 0, 0}).code()).isEqualTo("PROGRAM");
    assertThat(bring(seller, "run.sh", text("#!/bin/sh")).code()).isEqualTo("PROGRAM");
    assertThat(bring(seller, "bild.png", text("no picture")).code()).isEqualTo("NOT_WHAT_IT_SAYS");
    assertThat(bring(seller, "leer.txt", new byte[0]).code()).isEqualTo("EMPTY");
    byte[] large = new byte[(2 << 20) + 1];
    Arrays.fill(large, (byte) 'x');
    Bringing.Answer answer = bring(seller, "gross.txt", large);
    assertThat(answer.code()).isEqualTo("TOO_LARGE");
  }

  @Test
  void isToldWhyEvenWhereMuchWasStillToCome() {
    byte[] program = new byte[3 << 20];
    program[0] = 'M';
    program[1] = 'Z';
    assertThat(bring(seller, "gross.txt", program).code()).isEqualTo("PROGRAM");
    byte[] large = new byte[5 << 20];
    Arrays.fill(large, (byte) 'x');
    assertThat(bring(seller, "gross.txt", large).code()).isEqualTo("TOO_LARGE");
  }

  @Test
  void theHistoryCallsFilesByTheirNames() {
    String first = brought(seller, "a.txt", text("eins"));
    String record = note(seller, first).json().path("id").asString();
    assertThat(change(seller, record, brought(seller, "b.txt", text("zwei"))).status())
        .isEqualTo(200);
    JsonNode value =
        house
            .get(seller, "/api/note/" + record + "/history")
            .json()
            .path("history")
            .path(0)
            .path("values")
            .path(0);
    assertThat(value.path("field").asString()).isEqualTo("attachment");
    assertThat(value.path("before").path("title").asString()).isEqualTo("a.txt");
    assertThat(value.path("after").path("title").asString()).isEqualTo("b.txt");
  }

  @Test
  void comesInAFormAsWell() {
    String boundary = "----b";
    byte[] form =
        text(
            "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a.csv\"\r\n"
                + "Content-Type: text/html\r\n\r\n1,2\r\n--"
                + boundary
                + "--\r\n");
    Bringing.Answer answer =
        house.send(seller, "POST", "/api/files", form, "multipart/form-data; boundary=" + boundary);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().path("name").asString()).isEqualTo("a.csv");
    assertThat(answer.json().path("type").asString()).isEqualTo("text/csv");
  }
}
