package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.HttpProblem;

final class JsonBodyTest {

  /** Hexadecimal, so that what is no text can be written here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|0|1|1|nothing",
        "EFBBBF|0|1|1|nothing but a byte order mark",
        "EFBBBFEFBBBF7B7D|0|1|1|two of them",
        "7B2261223A317D7D|7|1|8|a brace too many",
        "7B0A2261223A2C0A7D|6|2|5|no value",
        "5B22FF225D|2|1|3|not UTF-8",
        "5B22C0AF225D|2|1|3|an overlong slash",
        "5B22EDA080225D|2|1|3|half a pair in UTF-8",
        "FEFF007B007D|0|1|1|UTF-16",
        "5B2200225D|2|1|3|NUL itself",
        "5B220A225D|2|1|3|a line end in a text",
        "5B312C5D|3|1|4|a comma too many",
        "5B30315D|2|1|3|a leading zero",
        "5B4E614E5D|1|1|2|no number",
        "2F2F0A7B7D|0|1|1|a comment",
        "7B2761273A317D|1|1|2|single quotes"
      })
  void refusesWithThePlace(String hex, int offset, int line, int column, String what) {
    Problem problem = refused(HexFormat.of().parseHex(hex));
    assertThat(problem.code()).isEqualTo(HttpProblem.NOT_JSON);
    Place.AtText place = (Place.AtText) problem.place();
    assertThat(place.parameter()).isEqualTo("body");
    assertThat(place.offset()).as(what).isBetween(offset, offset + 3);
    assertThat(problem.arguments().get("line")).as(what).isEqualTo(line);
    assertThat(problem.arguments())
        .hasEntrySatisfying(
            "column", found -> assertThat((int) found).isBetween(column, column + 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1,\"b\":1}}", "{\"a\":1,\"\\u0061\":2}"})
  void refusesTheSameMemberTwice(String text) {
    assertThat(refused(text).code()).isEqualTo(HttpProblem.NOT_JSON);
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    assertThat(refused("[".repeat(100_000)).code()).isEqualTo(HttpProblem.NOT_JSON);
    assertThat(refused("{\"a\":".repeat(65) + "1" + "}".repeat(65)).code())
        .isEqualTo(HttpProblem.NOT_JSON);
    assertThat(refused("[" + "9".repeat(201) + "]").code()).isEqualTo(HttpProblem.NOT_JSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":{\"b\":[\"x\",\"\\ud83d\"]}}|a.b[1]",
        "{\"\\udc00\":1}|\uFFFD",
        "[{\"a\":\"\\u0000\"}]|[0].a",
        "[\"\\ude00\\ud83d\"]|[0]"
      })
  void refusesTextsThatCannotBeKept(String text, String field) {
    Problem problem = refused(text);
    assertThat(problem.code()).isEqualTo(RestProblem.BROKEN_TEXT);
    assertThat(problem.place()).isEqualTo(Place.field(field));
  }

  @Test
  void readsWhatIsJustUnusual() {
    assertThat(read("\uFEFF {\"a\":\"\\ud83d\\ude00\"}").path("a").stringValue()).isEqualTo("😀");
    assertThat(read("[0.1000000000000000000000000000000001]").get(0).decimalValue().toPlainString())
        .isEqualTo("0.1000000000000000000000000000000001");
    assertThat(read("[-0, 1E400]").get(1).decimalValue().precision()).isEqualTo(1);
    assertThat(read("\"\\u2028\"").stringValue()).isEqualTo("\u2028");
  }

  @Test
  void decidesEveryFileOfThePublicSuite() throws IOException {
    TreeMap<String, String> wrong = new TreeMap<>();
    int read = 0;
    try (ZipInputStream files =
        new ZipInputStream(SharedData.open("10_import/json_test_suite_parsing.zip"))) {
      for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        String name = file.getName().substring(file.getName().lastIndexOf('/') + 1);
        if (!name.endsWith(".json")) {
          continue;
        }
        read++;
        String found = decided(files.readAllBytes());
        char expected = name.charAt(0);
        if ((expected == 'y' && found.equals("NOT_JSON") && !isTwice(name))
            || (expected == 'n' && !found.equals("NOT_JSON"))) {
          wrong.put(name, found);
        }
      }
    }
    assertThat(read).isGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  /** The suite lets a member stand twice; we do not. */
  private static boolean isTwice(String name) {
    return name.startsWith("y_object_duplicated_key");
  }

  private static String decided(byte[] bytes) {
    try {
      JsonBody.read(bytes);
      return "";
    } catch (Refusal refusal) {
      Problem problem = refusal.problems().first();
      boolean placed =
          problem.place() instanceof Place.AtText || problem.place() instanceof Place.AtField;
      return placed ? problem.code().name() : "without a place";
    }
  }

  private static tools.jackson.databind.JsonNode read(String text) {
    return JsonBody.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem refused(byte[] bytes) {
    try {
      return fail("read: " + JsonBody.read(bytes));
    } catch (Refusal refusal) {
      return refusal.problems().first();
    }
  }
}
