package youke;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.model.Ref;
import youke.kernel.model.Sorting;
import youke.kernel.record.Found;
import youke.kernel.record.Page;
import youke.kernel.record.Query;
import youke.kernel.record.Totals;
import youke.kernel.text.Language;

/** What has a name in both languages is called by that of whom it is shown to. */
final class TitlesInEnglishTest {
  private final BusinessBook book = new BusinessBook();
  private final Caller chinese = book.caller();
  private final Caller english = book.caller().reading(Language.EN);
  private final long aromatics =
      book.create("productCategory", Map.of("name", "芳烃", "nameEn", "Solvents"));
  private final long esters =
      book.create("productCategory", Map.of("name", "酯类", "nameEn", "Esters"));
  private final long alcohols = book.create("productCategory", Map.of("name", "醇类"));
  private final long toluene = product("甲苯", aromatics);
  private final long acetate = product("乙酸乙酯", esters);
  private final long methanol = product("甲醇", alcohols);

  private long product(String name, long category) {
    return book.create(
        "product",
        Map.of(
            "name",
            name,
            "unit",
            "T",
            "taxRate",
            new BigDecimal("13"),
            "category",
            Ref.to(category)));
  }

  private List<@Nullable Object> categories(Caller caller, boolean down) {
    return book
        .records()
        .list(caller, Query.of("product", "category").sorted(new Sorting("category", down)))
        .orThrow()
        .lines()
        .stream()
        .<@Nullable Object>map(line -> line.values().getFirst())
        .toList();
  }

  @Test
  void linksLeadToTheNameInTheLanguageOfTheReader() {
    assertThat(categories(chinese, false))
        .containsExactly(new Ref(alcohols, "醇类"), new Ref(aromatics, "芳烃"), new Ref(esters, "酯类"));
    assertThat(categories(english, false))
        .as("sorted by what is shown")
        .containsExactly(
            new Ref(alcohols, "醇类"), new Ref(esters, "Esters"), new Ref(aromatics, "Solvents"));
    Page one = book.records().get(english, "product", toluene, List.of("category")).orThrow();
    assertThat(one.lines().getFirst().values()).containsExactly(new Ref(aromatics, "Solvents"));
  }

  @Test
  void groupsAreNamedInTheLanguageOfTheReader() {
    Totals by = new Totals(Optional.of("category"), List.of());
    assertThat(book.records().totals(english, Query.of("product"), by).orThrow())
        .extracting(Totals.Group::key)
        .containsExactlyInAnyOrder(
            new Ref(aromatics, "Solvents"), new Ref(esters, "Esters"), new Ref(alcohols, "醇类"));
  }

  @Test
  void whatASearchFindsIsNamedInTheLanguageOfTheReader() {
    for (String typed : List.of("芳烃", "solvents")) {
      assertThat(book.records().search(english, typed, List.of(), 9).orThrow())
          .as(typed)
          .contains(new Found("productCategory", aromatics, "Solvents"));
      assertThat(book.records().search(chinese, typed, List.of(), 9).orThrow())
          .as(typed)
          .contains(new Found("productCategory", aromatics, "芳烃"));
    }
    assertThat(book.records().titles(english, "productCategory", Set.of(aromatics, alcohols)))
        .containsExactlyInAnyOrderEntriesOf(Map.of(aromatics, "Solvents", alcohols, "醇类"));
    assertThat(book.records().titles(english, "product", Set.of(methanol, acetate)))
        .containsOnly(Map.entry(methanol, "甲醇"), Map.entry(acetate, "乙酸乙酯"));
  }
}
