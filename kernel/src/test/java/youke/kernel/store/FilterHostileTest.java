package youke.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import youke.kernel.access.Caller;
import youke.kernel.access.Standing;
import youke.kernel.filter.Filter;
import youke.kernel.filter.FilterParser;
import youke.kernel.filter.FilterProblem;
import youke.kernel.filter.FilterText;
import youke.kernel.filter.Sight;
import youke.kernel.problem.Outcome;
import youke.kernel.sample.Sample;

/** Whatever is written between quotes stays a value. */
class FilterHostileTest {
  private static final List<String> HOSTILE =
      List.of(
          "zq'; drop table account; --",
          "zq\\'; drop table account; --",
          "zq') or true or ('' = '",
          "zq\" or 1=1 --",
          "zq$$; select pg_sleep(9); $$",
          "zq? ? ?",
          "zq%_\\%\\_",
          "zq\n\r\t\u0001",
          "zq\u202e\ufeff\u200b\u2028",
          "zq{name}${name}",
          "zq😀𠮷",
          "zq/* */ # //");

  private static Desk desk;
  private static Caller caller;

  @BeforeAll
  static void fill() throws SQLException {
    desk = new Desk(Sample.catalog());
    caller = desk.caller(1, Standing.NOWHERE, "MANAGER");
    for (int i = 0; i < HOSTILE.size(); i++) {
      desk.row("account", 100 + i, "name", HOSTILE.get(i));
    }
  }

  @AfterAll
  static void close() throws SQLException {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name == %s",
        "%s == name",
        "name < %s",
        "name in ['x', %s]",
        "name.contains(%s)",
        "name.startsWith(%s)",
        "name.endsWith(%s)",
        "name + %s == 'x'",
        "coalesce(phone, %s) == 'x'",
        "(keyAccount ? name : %s) == 'x'",
        "size(%s) > 3",
        "children.exists(c, c.name == %s)",
        "level == %s",
        "level in [%s]",
        "%s in tags",
        "trade == %s",
        "region.startsWith(%s)",
        "creditLimit.currency == %s",
        "owner == %s",
        "owner in [%s]",
        "id == %s",
        "since == date(%s)",
        "lastContact > timestamp(%s)",
        "since > startOf(%s)",
        "creditLimit > money(1, %s)",
      })
  void aLiteralIsBoundOrRefusedNeverPartOfTheStatement(String template) {
    for (String hostile : HOSTILE) {
      String text = template.formatted(FilterText.quoted(hostile));
      switch (parser().filter(text)) {
        case Outcome.Done<Filter>(Filter filter) -> {
          Source source =
              Source.of(
                  desk.catalog().entity("account"),
                  desk.catalog(),
                  caller,
                  new AccessSql(desk.catalog(), caller),
                  Desk.NOW);
          assertThat(FilterSql.condition(filter, source).text()).doesNotContain("zq");
          assertThat(desk.ids("account", text, caller)).as(text).isNotNull();
        }
        case Outcome.Refused<Filter>(var problems) ->
            assertThat(problems.first().code()).as(text).isInstanceOf(FilterProblem.class);
      }
    }
    assertThat(desk.ids("account", "", caller)).hasSize(HOSTILE.size());
  }

  @Test
  void eachTextIsFoundAsItWasWritten() {
    for (int i = 0; i < HOSTILE.size(); i++) {
      String quoted = FilterText.quoted(HOSTILE.get(i));
      for (String filter :
          List.of(
              "name == " + quoted,
              "name in [" + quoted + "]",
              "name.startsWith(" + quoted + ")",
              "name.endsWith(" + quoted + ")",
              "name.contains(" + quoted + ")")) {
        assertThat(desk.ids("account", filter, caller)).as(filter).containsExactly(100L + i);
      }
    }
  }

  @Test
  void naughtyTextsComeBackAsTheyWere() throws IOException {
    List<String> naughty =
        Stream.concat(
                Stream.of(
                    "NULL",
                    "undefined",
                    "1E+02",
                    "0x0",
                    "ÅÍÎÏ˝ÓÔ",
                    "田中さん",
                    "﷽",
                    "\u202a\u202atest\u202a",
                    "`\"'`"),
                shared().stream())
            .filter(text -> !text.isEmpty() && text.indexOf(0) < 0 && text.length() < 2_000)
            .toList();
    for (int i = 0; i < naughty.size(); i++) {
      desk.row("organisation", 10_000 + i, "name", naughty.get(i));
    }
    for (int i = 0; i < naughty.size(); i++) {
      String text = naughty.get(i);
      Filter filter = desk.parse("organisation", "name == " + FilterText.quoted(text));
      assertThat(FilterText.of(filter)).isEqualTo("name == " + FilterText.quoted(text));
      assertThat(desk.ids("organisation", FilterText.of(filter), caller))
          .as(text)
          .contains(10_000L + i)
          .allMatch(id -> naughty.get((int) (id - 10_000)).equals(text));
    }
  }

  private static List<String> shared() throws IOException {
    String named = System.getenv("YOUKE_SHARED_DATA");
    Path folder = named == null ? Path.of("../../shared/data") : Path.of(named);
    Path file = folder.resolve("10_import/naughty_strings/blns.json");
    return Files.isRegularFile(file)
        ? List.of(JsonMapper.shared().readValue(Files.readString(file), String[].class))
        : List.of();
  }

  private static FilterParser parser() {
    return new FilterParser(
        desk.catalog(),
        desk.catalog().entity("account"),
        Sight.unlimited(desk.catalog()),
        "filter");
  }

  @Test
  void noRowMakesAQueryFail() {
    desk.row(
        "account",
        999,
        "name",
        "extremes",
        "staff",
        new java.math.BigDecimal("999999999999999999999999"),
        "share",
        new java.math.BigDecimal("99999999999999999999.9999"),
        "since",
        java.time.LocalDate.of(9999, 12, 31),
        "lastContact",
        java.time.Instant.parse("9999-12-31T23:59:59Z"));
    for (String filter :
        List.of(
            "since + days(staff) > today()",
            "since + years(1000) > today()",
            "since - years(1000) - years(1000) - years(1000) - years(1000) > today()",
            "date('0001-01-01') - years(1000) - years(1000) - years(1000) - years(1000) - years(1000) < since",
            "since + years(1000) + years(1000) + years(1000) - since > 5",
            "lastContact + months(12000) + months(staff) > now()",
            "lastContact - hours(staff) > now()",
            "staff / (staff - staff) > 1",
            "staff * staff * staff * staff * staff * staff * staff * staff / 3 > 1",
            "1 / staff / staff / staff / staff / staff / staff > 0",
            "round(staff / 7, 10) > 0",
            "perHead > 0",
            "nextDays(since, 36500) || lastDays(since, 36500)",
            "lastContact == since",
            "lastContact == date('9999-12-31')",
            "size(name + name + name) > 2")) {
      assertThat(desk.ids("account", filter, caller)).as(filter).isNotNull();
    }
    desk.delete("account", 999);
  }
}
