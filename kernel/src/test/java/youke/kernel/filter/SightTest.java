package youke.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.text.Language;

/** What a person must not know of cannot be found out by asking for it. */
class SightTest {
  // 'secret' is hidden from sales; 'absent' does not exist and is as long.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret == 'x'",
        "secret > 5",
        "secret",
        "!secret",
        "has(secret)",
        "secret == null",
        "secret in ['a']",
        "'A' in secret",
        "secret.contains('a')",
        "secret.name == 'x'",
        "secret.currency == 'CNY'",
        "secret.exists(s, true)",
        "size(secret) > 1",
        "name == secret",
        "parent.secret == 'x'",
        "parent.parent.secret.name == 'x'",
        "deals.exists(d, d.account.secret == 'x')",
        "children.exists(c, c.secret > 1)",
        "children.all(c, secret == c.name)",
        "children.max(c, c.secret) > 1",
        "children.filter(c, c.secret == 'x').count() > 1",
        "(keyAccount ? secret : name) == 'x'",
        "staff > 1 && (keyAccount || secret == 'x')",
      })
  void aHiddenFieldIsAnsweredLikeOneThatIsNotThere(String text) {
    Problem hidden = Read.mistake(Read.parser(Read.as("SALES")).filter(text));
    Problem absent =
        Read.mistake(Read.parser(Read.as("SALES")).filter(text.replace("secret", "absent")));
    assertThat(hidden.code()).isEqualTo(FilterProblem.UNKNOWN_FIELD);
    assertThat(hidden.place()).isEqualTo(absent.place());
    for (Language language : Language.values()) {
      assertThat(hidden.message(language).replace("secret", "absent"))
          .isEqualTo(absent.message(language));
    }
  }

  @Test
  void aHiddenFieldIsNotGuessedAt() {
    Problem problem = Read.mistake(Read.parser(Read.as("SALES")).filter("secrt == 'x'"));
    assertThat(problem.message(Language.EN)).doesNotContain("secret");
    Problem toTheManager = Read.mistake(Read.parser(Read.as("MANAGER")).filter("secrt == 'x'"));
    assertThat(toTheManager.message(Language.EN)).contains("secret");
  }

  @Test
  void aHiddenFieldIsNoColumnAndNoOrder() {
    FilterParser sales = Read.parser(Read.as("SALES"));
    assertThat(Read.mistake(sales.column("secret", 0)).code())
        .isEqualTo(FilterProblem.UNKNOWN_FIELD);
    assertThat(Read.mistake(sales.order("parent.secret", 0)).code())
        .isEqualTo(FilterProblem.UNKNOWN_FIELD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phone == '13800138000'",
        "phone.startsWith('138')",
        "has(phone)",
        "creditLimit > 5",
        "creditLimit.currency == 'CNY'",
        "parent.creditLimit > 5",
        "owner.phone == '1'",
        "children.sum(c, c.creditLimit) > 1",
        "deals.exists(d, d.amount > creditLimit)",
        "size(phone) > 3",
      })
  void aMaskedFieldIsNamedAndRefused(String text) {
    Problem problem = Read.mistake(Read.parser(Read.as("SALES")).filter(text));
    assertThat(problem.code()).isEqualTo(FilterProblem.MASKED);
    assertThat(problem.place()).isNotEqualTo(Place.WHOLE);
  }

  @Test
  void aMaskedFieldIsAColumnButNoOrder() {
    Sight sight = Read.as("SALES");
    FilterParser sales = Read.parser(sight);
    assertThat(sales.column("parent.phone", 0).map(sight::of))
        .isEqualTo(Outcome.done(Visibility.MASKED));
    assertThat(Read.mistake(sales.order("phone", 0)).code()).isEqualTo(FilterProblem.MASKED);
  }

  @Test
  void whatOneRoleMasksAnotherShows() {
    assertThat(Read.parser(Read.as("SALES", "MANAGER")).filter("phone == '1' && secret == 'x'"))
        .isInstanceOf(Outcome.Done.class);
    assertThat(Read.parser(Read.as()).filter("name == 'x'")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void anEntityThatIsNotReadHasNoFieldsButItsLinkCompares() {
    FilterParser reader = Read.parser(Read.as("READER"));
    assertThat(reader.filter("owner == '2' && department in myTeam()"))
        .isInstanceOf(Outcome.Done.class);
    Problem name = Read.mistake(reader.filter("owner.name == 'x'"));
    Problem absent = Read.mistake(reader.filter("owner.nome == 'x'"));
    assertThat(name.code()).isEqualTo(FilterProblem.UNKNOWN_FIELD);
    assertThat(name.place()).isEqualTo(Place.text("filter", 6));
    assertThat(name.message(Language.EN))
        .isEqualTo(absent.message(Language.EN).replace("nome", "name"));
    assertThat(Read.mistake(reader.filter("owner.id == '2'")).code())
        .isEqualTo(FilterProblem.UNKNOWN_FIELD);
    Problem deals = Read.mistake(reader.filter("deals.exists(d, true)"));
    assertThat(deals.code()).isEqualTo(FilterProblem.UNKNOWN_FIELD);
  }

  @Test
  void aFormulaIsSeenAsLittleAsWhatItReads() {
    assertThat(Read.mistake(Read.parser(Read.as("READER")).filter("openAmount > 0")).code())
        .isEqualTo(FilterProblem.UNKNOWN_FIELD);
    assertThat(Read.parser(Read.as("SALES")).filter("openAmount > 0"))
        .isInstanceOf(Outcome.Done.class);
  }
}
