package youke.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.access.Standing;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Filter;
import youke.kernel.filter.FilterParser;
import youke.kernel.filter.FilterSight;
import youke.kernel.filter.FilterText;
import youke.kernel.filter.Sight;
import youke.kernel.problem.Outcome;
import youke.kernel.text.Language;

/** Reading a condition as a person, and judging one that was read for all, come to the same. */
class SightAgreementTest {
  private final Catalog catalog = MoreFields.catalog();

  private Sight sight(String role) {
    Set<String> roles = Set.of(role);
    Rights rights = Rights.of(roles, catalog.grants(), catalog.fieldGrants());
    return Sight.of(
        catalog,
        new Caller(
            1, "", roles, rights, Standing.NOWHERE, Language.ZH, ZoneId.of("Asia/Shanghai"), null));
  }

  @Test
  void bothAllowAndRefuseTheSame() {
    Guesses guesses = new Guesses(catalog, 99);
    int allowed = 0;
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      CatalogEntity entity = catalog.entity(i % 3 == 0 ? "deal" : "account");
      Filter filter = guesses.filter(entity, i % 3);
      String text = FilterText.of(filter);
      if (text.length() > 1_500) {
        continue;
      }
      for (String role : new String[] {"SALES", "MANAGER", "READER", "ADMIN"}) {
        Sight sight = sight(role);
        Outcome<Filter> read = new FilterParser(catalog, entity, sight, "filter").filter(text);
        Outcome<Filter> judged = FilterSight.check(filter, sight, "filter");
        boolean may = read instanceof Outcome.Done<Filter>;
        assertThat(judged instanceof Outcome.Done<Filter>).as("%s: %s", role, text).isEqualTo(may);
        allowed += may ? 1 : 0;
        refused += may ? 0 : 1;
      }
    }
    assertThat(allowed).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(1_000);
  }
}
