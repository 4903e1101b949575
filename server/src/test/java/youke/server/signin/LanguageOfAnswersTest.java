package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The language in which screens and programs are answered. */
final class LanguageOfAnswersTest {
  private static final String PASSWORD = "绿色大象在花园里散步";
  private static House house;
  private static House.Server server;
  private static Browser browser;

  @BeforeAll
  static void open() {
    house = new House();
    house.staff.add(1, "person");
    server = house.open();
    house.givePassword(server, 1, PASSWORD);
    browser = new Browser(server);
    assertThat(browser.signIn("person", PASSWORD).status()).isEqualTo(200);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String answered(Browser asker, String wanted) {
    asker.headers.put("Accept-Language", wanted);
    return asker.get("/api/thing/language").text();
  }

  @Test
  void aScreenIsAnsweredInWhatItSpeaks() {
    String own = answered(browser, "fr");
    Map.of("zh", "ZH", "en", "EN", "zh-CN,zh;q=0.9", own, "en-GB,en;q=0.9", own)
        .forEach((wanted, language) -> assertThat(answered(browser, wanted)).isEqualTo(language));
  }

  @Test
  void aProgramIsAnsweredInThatOfItsPerson() {
    String own = answered(browser, "fr");
    Browser program = new Browser(server);
    String token =
        browser
            .post("/api/tokens", "{'name':'ERP','scopes':['read'],'days':30}")
            .body()
            .path("token")
            .asString();
    program.headers.put("Authorization", "Bearer " + token);
    for (String wanted : new String[] {"zh", "en", "fr"}) {
      assertThat(answered(program, wanted)).as(wanted).isEqualTo(own);
    }
  }
}
