package youke.kernel.filter;

import java.util.Set;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.access.Standing;
import youke.kernel.catalog.Catalog;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.sample.Sample;
import youke.kernel.text.Language;

/** Reads conditions over the sample in tests. */
final class Read {
  static final Catalog CATALOG = Sample.catalog();

  private Read() {}

  static Sight as(String... roles) {
    return as(CATALOG, roles);
  }

  static Sight as(Catalog catalog, String... roles) {
    Set<String> held = Set.of(roles);
    Rights rights = Rights.of(held, catalog.grants(), catalog.fieldGrants());
    return Sight.of(
        catalog,
        new Caller(
            1,
            "",
            held,
            rights,
            Standing.NOWHERE,
            Language.ZH,
            java.time.ZoneId.of("Asia/Shanghai"),
            null));
  }

  static FilterParser parser(Sight sight) {
    return new FilterParser(CATALOG, CATALOG.entity("account"), sight, "filter");
  }

  static FilterParser parser() {
    return parser(Sight.unlimited(CATALOG));
  }

  static Filter filter(String text) {
    return parser().filter(text).orThrow();
  }

  static Problem mistake(String text) {
    return mistake(parser().filter(text));
  }

  static Problem mistake(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?>(Object value) -> throw new AssertionError("no mistake: " + value);
      case Outcome.Refused<?>(var problems) -> problems.first();
    };
  }

  static int offset(Problem problem) {
    return problem.place() instanceof Place.AtText(_, int offset) ? offset : -1;
  }
}
