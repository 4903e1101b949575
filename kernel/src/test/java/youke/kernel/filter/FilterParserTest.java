package youke.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import youke.kernel.problem.Fault;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.text.Language;

class FilterParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "name = '张三' ~ SYNTAX ~ 5",
        "name == ~ SYNTAX ~ 7",
        "(name == 'a' ~ SYNTAX ~ 12",
        "name == 'a ~ SYNTAX ~ 8",
        "客户 == 1 ~ SYNTAX ~ 0",
        "'😀' == name && ~ SYNTAX ~ 15",
        "nmae == 'a' ~ UNKNOWN_FIELD ~ 0",
        "name == 'a' && owner . nam == 'x' ~ UNKNOWN_FIELD ~ 23",
        "'😀' == nam ~ UNKNOWN_FIELD ~ 8",
        "parent.parent.nothing == 1 ~ UNKNOWN_FIELD ~ 14",
        "name.length == 1 ~ NOT_A_LINK ~ 0",
        "id.x == 1 ~ NOT_A_LINK ~ 0",
        "deals.amount > 1 ~ SEVERAL_RECORDS ~ 0",
        "deals == null ~ SEVERAL_RECORDS ~ 0",
        "name.exists(o, true) ~ ONE_VALUE ~ 0",
        "owner.exists(o, true) ~ ONE_VALUE ~ 0",
        "nothing.exists(o, true) ~ UNKNOWN_FIELD ~ 0",
        "matches(name, 'a') ~ UNKNOWN_FUNCTION ~ 0",
        "name.contain('a') ~ UNKNOWN_FUNCTION ~ 5",
        "contains(name) ~ WRONG_USE ~ 0",
        "name.contains() ~ WRONG_USE ~ 5",
        "name.contains(parent.name) ~ WRONG_USE ~ 20",
        "staff.contains('1') ~ WRONG_TYPE ~ 0",
        "name ~ WRONG_TYPE ~ 0",
        "staff + 1 ~ WRONG_TYPE ~ 6",
        "!name ~ WRONG_TYPE ~ 1",
        "name > 5 ~ NOT_COMPARABLE ~ 5",
        "since == '2026-01-31' ~ NOT_COMPARABLE ~ 6",
        "owner == parent ~ NOT_COMPARABLE ~ 6",
        "tags == 'RED' ~ NOT_COMPARABLE ~ 5",
        "level > 'A' ~ NOT_ORDERED ~ 6",
        "owner > '1' ~ NOT_ORDERED ~ 6",
        "level == 'D' ~ UNKNOWN_OPTION ~ 9",
        "level in ['A', 'D'] ~ UNKNOWN_OPTION ~ 15",
        "'REDD' in tags ~ UNKNOWN_OPTION ~ 0",
        "owner == 'Li Lei' ~ BAD_LITERAL ~ 9",
        "owner == '0' ~ BAD_LITERAL ~ 9",
        "owner == 1.5 ~ BAD_LITERAL ~ 9",
        "owner == '99999999999999999999' ~ BAD_LITERAL ~ 9",
        "since > date('2026-02-30') ~ BAD_LITERAL ~ 13",
        "since > date('26-02-03') ~ BAD_LITERAL ~ 13",
        "lastContact > timestamp('2026-01-31T10:00') ~ BAD_LITERAL ~ 24",
        "since > startOf('decade') ~ BAD_LITERAL ~ 16",
        "since > today() - days(10000000) ~ WRONG_USE ~ 23",
        "since > today() - hours(1) ~ WRONG_TYPE ~ 8",
        "since > today() - 30 ~ NOT_COMPUTABLE ~ 16",
        "name == 'a\\u0000b' ~ BAD_TEXT ~ 8",
        "staff == 12345678901234567890 ~ NUMBER_TOO_LARGE ~ 9",
        "staff == 1e999999999 ~ NUMBER_TOO_LARGE ~ 9",
        "staff == 1e-999999999 ~ NUMBER_TOO_LARGE ~ 9",
        "staff == 1u ~ NOT_SUPPORTED ~ 9",
        "name == b'a' ~ NOT_SUPPORTED ~ 8",
        "staff % 2 == 0 ~ NOT_SUPPORTED ~ 6",
        "tags[0] == 'RED' ~ NOT_SUPPORTED ~ 4",
        "{'a': 1} == name ~ NOT_SUPPORTED ~ 0",
        "staff < null ~ WRONG_USE ~ 6",
        "null == null ~ WRONG_USE ~ 5",
        "level in [name] ~ WRONG_USE ~ 10",
        "level in name ~ WRONG_USE ~ 6",
        "name in myTeam() ~ WRONG_TYPE ~ 0",
        "department in myTeam(1) ~ WRONG_USE ~ 14",
        "deals.exists(d.name, true) ~ WRONG_USE ~ 14",
        "deals.exists(d, d == '1') ~ NOT_SUPPORTED ~ 16",
        "deals.exists(d, children.exists(d, true)) ~ NAME_TAKEN ~ 32",
        "deals.sum(d, d.name) == 1 ~ WRONG_TYPE ~ 14",
        "deals.sum(d, d.amount).currency == 'CNY' ~ NOT_SUPPORTED ~ 23",
        "staff == (name == 'a' ? 1 : 'b') ~ WRONG_TYPE ~ 28",
        "creditLimit + staff > 5 ~ NOT_COMPUTABLE ~ 12",
        "parent.parent.parent.parent.parent.parent.parent.parent.parent.name == 'a' ~ TOO_DEEP ~ 0",
      })
  void tellsAMistakeWithItsPlaceInBothLanguages(String text, String code, int offset) {
    Problem problem = Read.mistake(text);
    assertThat(problem.code().name()).as(problem.message(Language.EN)).isEqualTo(code);
    assertThat(Read.offset(problem)).as(problem.message(Language.EN)).isEqualTo(offset);
    assertThat(problem.code().fault()).isEqualTo(Fault.REQUEST);
    for (Language language : Language.values()) {
      assertThat(problem.message(language)).doesNotContainPattern("\\{[a-z]+}");
    }
    assertThat(problem.message(Language.ZH)).containsPattern("[\\u4e00-\\u9fff]");
  }

  @Test
  void guessesWhatAMistypedNameMeant() {
    assertThat(Read.mistake("nmae == 'a'").message(Language.ZH)).contains("是否想写“name”？");
    assertThat(Read.mistake("creditlimit > 1").message(Language.EN))
        .contains("did you mean 'creditLimit'?");
    assertThat(Read.mistake("name.contain('a')").message(Language.EN)).contains("'contains'");
    assertThat(Read.mistake("owner.departmnt == '1'").message(Language.EN))
        .contains("'department'");
    assertThat(Read.mistake("qqqqqqq == 'a'").message(Language.EN)).doesNotContain("mean");
  }

  @Test
  void countsPlacesAsABrowserDoesAndFromTheStartOfTheParameter() {
    Problem problem = Read.mistake(Read.parser().order("owner.nme", 7));
    assertThat(problem.place()).isEqualTo(Place.text("filter", 13));
    assertThat(Read.mistake("name == 'a' &&\n  nmae == 'b'").place())
        .isEqualTo(Place.text("filter", 17));
    assertThat(Read.mistake("name == 'a' &&\n  name = 'b'").place())
        .isEqualTo(Place.text("filter", 22));
  }

  @Test
  void readsNumbersExactlyAsWritten() {
    assertThat(number("0.1")).isEqualByComparingTo("0.1");
    assertThat(number("1.10")).isEqualByComparingTo("1.1");
    assertThat(number("-123456789012345678.000001"))
        .isEqualByComparingTo("-123456789012345678.000001");
    assertThat(number("9007199254740993.0")).isEqualByComparingTo("9007199254740993");
    assertThat(number("9223372036854775807")).isEqualByComparingTo("9223372036854775807");
    assertThat(number("-9223372036854775808")).isEqualByComparingTo("-9223372036854775808");
    assertThat(number("1.5e3")).isEqualByComparingTo("1500");
    assertThat(number("25E-3")).isEqualByComparingTo("0.025");
    assertThat(number(".5")).isEqualByComparingTo("0.5");
    assertThat(number("0x1F")).isEqualByComparingTo("31");
    assertThat(number("-(-2)")).isEqualByComparingTo("2");
    assertThat(number("0e999999999")).isEqualByComparingTo("0");
  }

  private static BigDecimal number(String text) {
    return Read.filter("staff == " + text)
            instanceof Filter.Compare(_, _, Expression.Figure(var value))
        ? value
        : BigDecimal.valueOf(-777);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name == null | !has(name)",
        "name != null | has(name)",
        "name == '' | !has(name)",
        "'' != name | has(name)",
        "name in ['', 'a'] | !has(name) || name in ['a']",
        "name in [] | false",
        "keyAccount == true | keyAccount",
        "keyAccount != true | !keyAccount",
        "false == keyAccount | !keyAccount",
        "(name == 'a') == true | name == 'a'",
        "!!keyAccount | keyAccount",
        "keyAccount && true | keyAccount",
        "keyAccount || true | true",
        "!(keyAccount && false) | true",
        "name == null == true | !has(name)",
        "owner == 7 | owner == '7'",
        "owner in [1, '2', me()] | owner in ['1', '2', me()]",
        "deals.filter(d, d.status == 'WON').exists(x, x.amount > 1)"
            + " | deals.exists(d, d.status == 'WON' && d.amount > 1)",
        "deals.filter(d, d.status == 'WON').count() == 1 | deals.count(d, d.status == 'WON') == 1",
        "deals.filter(d, true).count() == 1 | deals.count() == 1",
        "name + 'a' + 'b' == 'c' | (name + ('a' + 'b')) == 'c'",
        "lastContact >= timestamp('2026-01-31T10:00:00+08:00')"
            + " | lastContact >= timestamp('2026-01-31T02:00:00Z')",
      })
  void readsTheSameMeaningAsTheSameCondition(String pair) {
    String[] two = pair.split(" \\| ");
    assertThat(Read.filter(two[0])).isEqualTo(Read.filter(two[1]));
  }

  @Test
  void readsAnEmptyTextAsEveryRecord() {
    assertThat(Read.filter("")).isEqualTo(Filter.EVERYTHING);
    assertThat(Read.filter(" \n ")).isEqualTo(Filter.EVERYTHING);
    assertThat(FilterText.of(Filter.EVERYTHING)).isEqualTo("true");
  }

  @Test
  void stopsWhatIsTooLongTooDeepOrTooMuch() {
    assertThat(Read.mistake("name == '" + "a".repeat(10_000) + "'").code())
        .isEqualTo(FilterProblem.TOO_LONG);
    for (String deep :
        List.of(
            "(".repeat(4_000) + "keyAccount" + ")".repeat(4_000),
            "staff == " + "-(".repeat(60) + "staff" + ")".repeat(60),
            "keyAccount == (".repeat(60) + "keyAccount" + ")".repeat(60),
            "staff == " + "1 + ".repeat(2_000) + "1",
            "keyAccount ? ".repeat(300) + "true" + " : true".repeat(300),
            "[".repeat(5_000),
            "deals.filter(d, true)" + ".filter(d, true)".repeat(500) + ".exists(d, true)",
            "name" + ".a".repeat(4_000) + " == 1")) {
      assertThat(Read.mistake(deep).code())
          .as(deep.substring(0, 30))
          .isIn(FilterProblem.TOO_DEEP, FilterProblem.SYNTAX);
    }
    assertThat(Read.mistake("keyAccount && !".repeat(600) + "keyAccount").code())
        .isEqualTo(FilterProblem.TOO_COMPLEX);
    assertThat(Read.mistake("openAmount > 0 || ".repeat(220) + "openAmount > 0").code())
        .isEqualTo(FilterProblem.TOO_COMPLEX);
    assertThat(Read.filter("owner in [" + "'1', ".repeat(1_500) + "'2']")).isNotNull();
    assertThat(Read.filter("!".repeat(5_000) + "keyAccount")).isNotNull();
  }
}
